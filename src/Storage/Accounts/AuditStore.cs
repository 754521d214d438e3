using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>Who did what: rows are added, never changed.</summary>
public sealed class AuditStore(NpgsqlDataSource database)
{
    private const string Insert =
        "insert into audit_event (at, who, what, subject) values (@at, @who, @what, @subject)";

    /// <summary>Adds a row.</summary>
    /// <param name="at">When.</param>
    /// <param name="who">The account's name, or the name somebody tried to sign in with.</param>
    /// <param name="what">A stable slug: <c>sign-in</c>, <c>sign-in-failed</c>, <c>account-created</c> …</param>
    /// <param name="subject">What it was done to; empty when that is clear.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task AddAsync(
        DateTimeOffset at, string who, string what, string subject, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Insert, new { at = at.UtcDateTime, who, what, subject }, cancellationToken: cancellationToken));
    }
}
