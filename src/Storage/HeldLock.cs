using Npgsql;

namespace CTCPL.Pipeline.Storage;

/// <summary>A session-level advisory lock on a connection of its own: it ends with the process, however that dies.</summary>
public sealed class HeldLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private HeldLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Takes the lock alone; <c>null</c> when anybody else holds it, alone or shared.</summary>
    public static Task<HeldLock?> TryTakeAsync(
        NpgsqlDataSource database, AdvisoryLock advisoryLock, CancellationToken cancellationToken) =>
        TryAsync(database, "select pg_try_advisory_lock(@key)", advisoryLock, cancellationToken);

    /// <summary>Takes the lock together with other sharers; <c>null</c> while somebody holds it alone.</summary>
    public static Task<HeldLock?> TryShareAsync(
        NpgsqlDataSource database, AdvisoryLock advisoryLock, CancellationToken cancellationToken) =>
        TryAsync(database, "select pg_try_advisory_lock_shared(@key)", advisoryLock, cancellationToken);

    /// <summary>Gives the lock back. A session that broke meanwhile has lost it already.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", _connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            NpgsqlConnection.ClearPool(_connection); // never hand a session of unknown state to anybody else
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }

    private static async Task<HeldLock?> TryAsync(
        NpgsqlDataSource database, string sql, AdvisoryLock advisoryLock, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("key", (long)advisoryLock);
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
            return new HeldLock(connection);
        await connection.DisposeAsync();
        return null;
    }
}
