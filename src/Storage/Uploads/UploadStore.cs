using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Uploads;

/// <summary>Files sent in by page or by another program: each is noted here before it enters its watched folder.</summary>
public sealed class UploadStore(NpgsqlDataSource database)
{
    private const string SelectKnown = """
        select f.path, f.state
        from submission s
        join ledger_file f on f.id = s.ledger_id
        where s.sha256 = @sha256
        """;

    /// <summary>The file that brought these bytes before; <c>null</c> when they are new.</summary>
    public async Task<KnownFile?> KnownAsync(string sha256, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<KnownFile>(
            new CommandDefinition(SelectKnown, new { sha256 }, cancellationToken: cancellationToken));
    }

    private const string CountOfName = """
        select count(*)::int
        from upload
        where folder = @Folder
          and file_name = @FileName
        """;

    private const string Insert = """
        insert into upload (sent_by, at, file_name, sha256, size, folder, path)
        select @SentBy, @At, @FileName, @Sha256, @Size, @Folder, @path
        where not exists (select from ledger_file where path = @path)
        on conflict (folder, path) do nothing
        returning id
        """;

    /// <summary>
    /// Notes who sends what, and gives it a path of its own: no other file sent in has it, and the ledger does not know it yet.
    /// Any number of nodes may do so at once.
    /// </summary>
    /// <param name="upload">What came.</param>
    /// <param name="numbered">The path of the n-th file of one name, n counted from one.</param>
    /// <param name="cancellationToken">Gives up; nothing is noted then.</param>
    public async Task<NotedUpload> NoteAsync(NewUpload upload, Func<int, string> numbered, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);

        int number = await connection.QuerySingleAsync<int>(Command(CountOfName, upload)) + 1;
        while (true)
        {
            string path = numbered(number);
            long? id = await connection.QuerySingleOrDefaultAsync<long?>(Command(
                Insert,
                new { upload.SentBy, upload.At, upload.FileName, upload.Sha256, upload.Size, upload.Folder, path }));
            if (id is not null)
            {
                await transaction.CommitAsync(cancellationToken);
                return new NotedUpload(id.Value, path, number);
            }
            number++;
        }
    }

    private const string UpdatePath = """
        update upload as u
        set path = @path
        where u.id = @id
          and not exists (select from upload other where other.folder = u.folder and other.path = @path)
        returning u.id
        """;

    /// <summary>Gives it another path, because in the folder lies a file of the first; <c>false</c> when this one is somebody else's.</summary>
    public async Task<bool> RenameAsync(long id, string path, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await connection.QuerySingleOrDefaultAsync<long?>(
                new CommandDefinition(UpdatePath, new { id, path }, cancellationToken: cancellationToken)) is not null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            return false; // another one was given it at the same instant
        }
    }

    private const string UpdateEntered = """
        update upload
        set entered_at = @now
        where id = @id
        """;

    /// <summary>Notes that the file lies in the folder under its name.</summary>
    public async Task EnteredAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(UpdateEntered, new { id, now }, cancellationToken: cancellationToken));
    }
}

/// <summary>A file whose bytes have come.</summary>
/// <param name="SentBy">The account's name, or that of a key.</param>
/// <param name="At">When.</param>
/// <param name="FileName">Cleaned.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Folder">Id of the watched folder it goes to.</param>
public sealed record NewUpload(string SentBy, DateTimeOffset At, string FileName, string Sha256, long Size, string Folder);

/// <summary>A file that was given a path.</summary>
/// <param name="Id">Its receipt.</param>
/// <param name="Path">Relative to the watched folder.</param>
/// <param name="Number">The how many-th of its name it is.</param>
public sealed record NotedUpload(long Id, string Path, int Number);

/// <summary>A file that brought the same bytes before.</summary>
/// <param name="Path">Relative to its watched folder.</param>
/// <param name="State">Of the ledger, as stored.</param>
public sealed record KnownFile(string Path, string State);
