using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>A file that this node alone puts back: a row lock in an open transaction. Killed on the way, the next one finds where it is to lie.</summary>
public sealed class PutBackClaim : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PutBackClaim(NpgsqlConnection connection, NpgsqlTransaction transaction, ClaimedPutBack file) =>
        (_connection, _transaction, File) = (connection, transaction, file);

    /// <summary>As it stands under the lock.</summary>
    public ClaimedPutBack File { get; }

    private const string SelectForClaim = """
        select p.ledger_id as id, f.path, p.target, f.moved_to, f.sha256,
          exists (select from ledger_file later where later.path = p.target and f.folder in (later.folder, '') and later.id > p.after) as has_arrived,
          c.bytes
        from put_back p
        join ledger_file f on f.id = p.ledger_id
        left join content c on c.sha256 = f.sha256
        where p.ledger_id = @id
          and p.target is not null
          and p.done_at is null
          and p.failure is null
        for update of p skip locked
        """;

    internal static async Task<PutBackClaim?> TryAsync(NpgsqlDataSource database, long id, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        ClaimedPutBack? file = null;
        try
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            file = await connection.QuerySingleOrDefaultAsync<ClaimedPutBack>(
                new CommandDefinition(SelectForClaim, new { id }, transaction, cancellationToken: cancellationToken));
            return file is null ? null : new PutBackClaim(connection, transaction, file);
        }
        finally
        {
            if (file is null)
                await connection.DisposeAsync(); // rolls back and returns to the pool
        }
    }

    /// <summary>What came after the file lies there: a row without bytes is over, one with bytes ends when they are taken.</summary>
    private const string UpdateDone = """
        update put_back
        set done_at = @now
        where ledger_id = @Id;
        update ledger_file
        set moved_to = @Target
        where id = @Id;
        update ledger_file
        set state = 'withdrawn', reason = concat_ws(' Trước đó: ', 'Đã trả lại thư mục nhận.', reason)
        where id = @Id
          and sha256 is null
          and state = 'rejected'
        """;

    /// <summary>Notes that the file lies in the folder, or was seen there, and commits.</summary>
    public Task DoneAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        EndAsync(UpdateDone, new { File.Id, File.Target, now }, cancellationToken);

    private const string UpdateFailed = """
        update put_back
        set failure = @failure
        where ledger_id = @Id;
        update ledger_file
        set moved_to = null
        where id = @Id
        """;

    /// <summary>Notes why it cannot be put back, and commits.</summary>
    public Task FailedAsync(string failure, CancellationToken cancellationToken) =>
        EndAsync(UpdateFailed, new { File.Id, failure }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task EndAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await _connection.ExecuteAsync(new CommandDefinition(sql, parameters, _transaction, cancellationToken: cancellationToken));
        await _transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>A file that is to be put back, with what is known of it.</summary>
/// <param name="Id">The ledger's number.</param>
/// <param name="Path">As in <see cref="LedgerRow.Path"/>.</param>
/// <param name="Target">Where it is to lie, relative to the folder.</param>
/// <param name="MovedTo">Where it was left; <c>null</c> when it is gone.</param>
/// <param name="Sha256">Of its bytes; <c>null</c> when they were never kept.</param>
/// <param name="HasArrived">It was seen where it is to lie since it was asked for.</param>
/// <param name="Bytes">As kept; <c>null</c> when they were never kept, or removed.</param>
public sealed record ClaimedPutBack(long Id, string Path, string Target, string? MovedTo, string? Sha256, bool HasArrived, byte[]? Bytes);
