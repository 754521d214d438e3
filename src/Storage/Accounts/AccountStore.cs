using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>The people who may sign in.</summary>
public sealed class AccountStore(NpgsqlDataSource database)
{
    private const string SelectColumns = """
        select id, name, password_hash as PasswordHash, role, created_at as CreatedAt,
          failed_sign_ins as FailedSignIns, locked_until as LockedUntil
        from account

        """;

    private const string AnyAccount = "select exists (select 1 from account)";

    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(AnyAccount, cancellationToken: cancellationToken));
    }

    private const string SelectAll = SelectColumns + "order by name";

    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<AccountRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<AccountRow>(
            new CommandDefinition(SelectAll, cancellationToken: cancellationToken))];
    }

    private const string SelectByName = SelectColumns + "where lower(name) = lower(@name)";

    /// <summary>The account of this name, in any case; <c>null</c> when there is none.</summary>
    public async Task<AccountRow?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>(
            new CommandDefinition(SelectByName, new { name }, cancellationToken: cancellationToken));
    }

    private const string SelectById = SelectColumns + "where id = @id";

    public async Task<AccountRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>(
            new CommandDefinition(SelectById, new { id }, cancellationToken: cancellationToken));
    }

    // The row lock makes two failures at the same moment count as two.
    private const string UpdateFailed = """
        update account
        set failed_sign_ins = case when failed_sign_ins + 1 >= @attempts then 0 else failed_sign_ins + 1 end,
          locked_until = case when failed_sign_ins + 1 >= @attempts then @lockedUntil else locked_until end
        where id = @id
        """;

    /// <summary>Counts a wrong password; the one that fills <paramref name="attempts"/> locks the account and starts the count anew.</summary>
    public async Task RecordFailureAsync(
        long id, int attempts, DateTimeOffset lockedUntil, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            UpdateFailed, new { id, attempts, lockedUntil = lockedUntil.UtcDateTime }, cancellationToken: cancellationToken));
    }

    private const string UpdateSucceeded =
        "update account set failed_sign_ins = 0, locked_until = null where id = @id";

    /// <summary>Forgets earlier failures.</summary>
    public async Task RecordSuccessAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(UpdateSucceeded, new { id }, cancellationToken: cancellationToken));
    }

    private const string UpdatePassword = "update account set password_hash = @passwordHash where id = @id";

    public async Task ChangePasswordAsync(long id, string passwordHash, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(UpdatePassword, new { id, passwordHash }, cancellationToken: cancellationToken));
    }
}

/// <summary>One person.</summary>
/// <param name="Id">Never given to anybody else.</param>
/// <param name="Name">Unique, also when case is ignored.</param>
/// <param name="PasswordHash">In the format of ASP.NET Core Identity's password hasher.</param>
/// <param name="Role">"administrator" or "reviewer".</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="FailedSignIns">Wrong passwords since the last success or lock.</param>
/// <param name="LockedUntil">UTC, exclusive; <c>null</c> when never locked since the last success.</param>
public sealed record AccountRow(
    long Id, string Name, string PasswordHash, string Role, DateTime CreatedAt, int FailedSignIns, DateTime? LockedUntil);
