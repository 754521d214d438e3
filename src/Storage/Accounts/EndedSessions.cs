using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>Sessions that were signed out. A session's cookie holds all that is needed to use it; only this list takes it back.</summary>
public sealed class EndedSessions(NpgsqlDataSource database)
{
    private const string InsertEnded = """
        insert into ended_session (id, ended_at) values (@id, @at) on conflict do nothing;
        delete from ended_session where ended_at < @forgotten
        """;

    /// <summary>Ends a session, and forgets those that are too old to be used anyway.</summary>
    /// <param name="id">Its random name.</param>
    /// <param name="at">Now.</param>
    /// <param name="longest">How long a session lives at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task EndAsync(string id, DateTimeOffset at, TimeSpan longest, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertEnded, new { id, at = at.UtcDateTime, forgotten = (at - longest).UtcDateTime }, cancellationToken: cancellationToken));
    }

    private const string SelectEnded = "select exists (select from ended_session where id = @id)";

    /// <summary>Whether it was ended.</summary>
    public async Task<bool> HasEndedAsync(string id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(SelectEnded, new { id }, cancellationToken: cancellationToken));
    }
}
