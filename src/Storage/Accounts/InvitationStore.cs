using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>One-time addresses that make an account. The token itself is never stored, only its SHA-256.</summary>
public sealed class InvitationStore(NpgsqlDataSource database)
{
    private const string Insert = """
        insert into invitation (token_sha256, role, units, created_at, expires_at)
        values (@tokenSha256, @role, @units, @now, @expiresAt)
        """;

    public async Task CreateAsync(
        string tokenSha256, string role, IReadOnlyList<string> units, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Insert,
            new { tokenSha256, role, units = units.ToArray(), now = now.UtcDateTime, expiresAt = expiresAt.UtcDateTime },
            cancellationToken: cancellationToken));
    }

    private const string SelectRole = """
        select role
        from invitation
        where token_sha256 = @tokenSha256 and used_at is null and expires_at > @now
        """;

    /// <summary>The role the token stands for; <c>null</c> when it is unknown, used or expired.</summary>
    public async Task<string?> FindRoleAsync(string tokenSha256, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            SelectRole, new { tokenSha256, now = now.UtcDateTime }, cancellationToken: cancellationToken));
    }

    // One statement, so that a token makes one account even when its form is sent twice at once.
    private const string Use = """
        with used as (
          update invitation
          set used_at = @now
          where token_sha256 = @tokenSha256 and used_at is null and expires_at > @now
            and not exists (select 1 from account where lower(name) = lower(@name))
          returning role, units
        )
        insert into account (name, password_hash, role, units, created_at)
        select @name, @passwordHash, role, units, @now
        from used
        on conflict (name) do nothing
        returning id, name, password_hash as PasswordHash, role, created_at as CreatedAt,
          failed_sign_ins as FailedSignIns, locked_until as LockedUntil, array_to_string(units, chr(10)) as UnitList
        """;

    /// <summary>Uses the token up and makes its account; <c>null</c> when the token is not valid (any more) or the name is taken.</summary>
    public async Task<AccountRow?> UseAsync(
        string tokenSha256, string name, string passwordHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>(new CommandDefinition(
            Use, new { tokenSha256, name, passwordHash, now = now.UtcDateTime }, cancellationToken: cancellationToken));
    }

    private const string Expire = "update invitation set expires_at = @now where used_at is null and expires_at > @now";

    /// <summary>Ends every address that was not used.</summary>
    public async Task ExpireUnusedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(Expire, new { now = now.UtcDateTime }, cancellationToken: cancellationToken));
    }
}
