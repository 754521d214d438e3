using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Programs;

/// <summary>Keys of other programs. Of a key only the hash is kept. Every change leaves an audit row.</summary>
public sealed class ApiKeyStore(NpgsqlDataSource database)
{
    private const string SelectAll = """
        select id, name, role, array_to_string(units, chr(10)) as unit_list, created_at, created_by, expires_at, last_used_at, revoked_at, revoked_by
        from api_key
        order by revoked_at is not null, name
        """;

    /// <summary>All of them, the revoked last.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ApiKeyRow>(new CommandDefinition(SelectAll, cancellationToken: cancellationToken))];
    }

    private const string Insert = """
        with added as (
          insert into api_key (name, token_sha256, role, units, created_at, created_by, expires_at)
          select @Name, @TokenSha256, @Role, @units, @now, @who, @ExpiresAt
          where not exists (select from api_key where lower(name) = lower(@Name))
          on conflict (name) do nothing
          returning id),
        audit as (
          insert into audit_event (at, who, what, subject)
          select @now, @who, 'api-key-created', @Name || ' ' || @Role
          from added)
        select id
        from added
        """;

    /// <summary>Adds a key; <c>false</c> when there is, or was, one of this name.</summary>
    public async Task<bool> AddAsync(NewApiKey key, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            Insert,
            new { key.Name, key.TokenSha256, key.Role, units = key.Units.ToArray(), ExpiresAt = key.ExpiresAt?.UtcDateTime, who, now = now.UtcDateTime },
            cancellationToken: cancellationToken)) is not null;
    }

    private const string Revoke = """
        with revoked as (
          update api_key
          set revoked_at = @now, revoked_by = @who
          where id = @id
            and revoked_at is null
          returning name)
        insert into audit_event (at, who, what, subject)
        select @now, @who, 'api-key-revoked', name
        from revoked
        """;

    /// <summary>Ends a key for good; <c>false</c> when it had ended.</summary>
    public async Task<bool> RevokeAsync(long id, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(
            new CommandDefinition(Revoke, new { id, who, now = now.UtcDateTime }, cancellationToken: cancellationToken)) > 0;
    }

    private const string SelectByToken = """
        select id, name, role, array_to_string(units, chr(10)) as unit_list, created_at, created_by, expires_at, last_used_at, revoked_at, revoked_by
        from api_key
        where token_sha256 = @tokenSha256
        """;

    private const string UpdateUsed = """
        update api_key
        set last_used_at = @now
        where id = @id
          and (last_used_at is null or last_used_at < @now - interval '1 minute')
        """;

    /// <summary>The key of this hash, whether it still counts or not, its use noted to the minute; <c>null</c> when there is none.</summary>
    public async Task<ApiKeyRow?> FindAsync(string tokenSha256, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        ApiKeyRow? key = await connection.QuerySingleOrDefaultAsync<ApiKeyRow>(
            new CommandDefinition(SelectByToken, new { tokenSha256 }, cancellationToken: cancellationToken));
        if (key is not null && !(key.LastUsedAt > now.UtcDateTime.AddMinutes(-1)))
            await connection.ExecuteAsync(new CommandDefinition(UpdateUsed, new { key.Id, now = now.UtcDateTime }, cancellationToken: cancellationToken));
        return key;
    }
}

/// <summary>A key to be added.</summary>
/// <param name="Name">What people know it by.</param>
/// <param name="TokenSha256">Of the key itself.</param>
/// <param name="Role">submitter, reviewer or auditor.</param>
/// <param name="Units">Folded names as in <c>submission.unit_key</c>; empty for all.</param>
/// <param name="ExpiresAt"><c>null</c> for never.</param>
public sealed record NewApiKey(string Name, string TokenSha256, string Role, IReadOnlyList<string> Units, DateTimeOffset? ExpiresAt);

/// <summary>A key. Times are UTC.</summary>
public sealed record ApiKeyRow(
    long Id,
    string Name,
    string Role,
    string UnitList,
    DateTime CreatedAt,
    string CreatedBy,
    DateTime? ExpiresAt,
    DateTime? LastUsedAt,
    DateTime? RevokedAt,
    string? RevokedBy)
{
    /// <summary>Folded names; empty for all.</summary>
    public string[] Units => UnitList.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
