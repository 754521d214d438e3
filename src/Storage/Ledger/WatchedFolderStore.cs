using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>Which folders are watched, from where.</summary>
public sealed class WatchedFolderStore(NpgsqlDataSource database)
{
    private const string Lock = "select pg_advisory_xact_lock(@key)";

    private const string SelectId = """
        select id
        from watched_folder
        where machine = @machine
          and path = @path
        order by seen_at desc
        limit 1
        """;

    private const string AdoptFormer = """
        update ledger_file
        set folder = @id
        where folder = ''
          and not exists (select from watched_folder)
        """;

    private const string Upsert = """
        insert into watched_folder (id, machine, path, seen_at)
        values (@id, @machine, @path, @now)
        on conflict (id, machine, path) do update
        set seen_at = @now
        """;

    /// <summary>
    /// Gives a folder its id: the one that lies in it, or else the one by which it was known at this place, or a new one. Two nodes
    /// that ask for one folder at once get the same. The first folder of all inherits the rows of the time when there was but one.
    /// </summary>
    /// <param name="machine">Name of this machine.</param>
    /// <param name="path">Absolute path on it.</param>
    /// <param name="mark">Looks for the id in the folder; given one, puts it there. Returns what lies there then, <c>null</c> for nothing.</param>
    /// <param name="now">By our clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<string> EstablishAsync(
        string machine, string path, Func<string?, string?> mark, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(Lock, new { key = (long)AdvisoryLock.Folders }));
        string? id = mark(null);
        if (id is null)
        {
            id = await connection.ExecuteScalarAsync<string?>(Command(SelectId, new { machine, path })) ?? Guid.NewGuid().ToString("N");
            mark(id);
        }
        await connection.ExecuteAsync(Command(AdoptFormer, new { id }));
        await connection.ExecuteAsync(Command(Upsert, new { id, machine, path, now }));
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}
