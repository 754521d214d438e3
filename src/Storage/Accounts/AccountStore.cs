using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>The people who may sign in.</summary>
public sealed class AccountStore(NpgsqlDataSource database)
{
    private const string SelectColumns = """
        select id, name, password_hash as PasswordHash, role, created_at as CreatedAt,
          failed_sign_ins as FailedSignIns, locked_until as LockedUntil, array_to_string(units, chr(10)) as UnitList
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

    // Never the last administrator: there must be somebody who can let others in. The lock keeps two from removing each other.
    private const string UpdateRole = """
        lock table account in share row exclusive mode;
        update account
        set role = @role, units = @units
        where id = @id
          and (@role = 'administrator' or role <> 'administrator' or exists (select from account other where other.role = 'administrator' and other.id <> @id))
        returning name
        """;

    /// <summary>Gives an account another role or other units; its sessions end.</summary>
    /// <returns>Its name; <c>null</c> when there is no such account, or it is the last administrator.</returns>
    public Task<string?> ChangeRoleAsync(long id, string role, IReadOnlyList<string> units, CancellationToken cancellationToken) =>
        ChangeAsync(UpdateRole, new { id, role, units = units.ToArray() }, cancellationToken);

    private const string DeleteOne = """
        lock table account in share row exclusive mode;
        delete from account
        where id = @id
          and (role <> 'administrator' or exists (select from account other where other.role = 'administrator' and other.id <> @id))
        returning name
        """;

    /// <summary>Removes an account; its sessions end. What it did stays told under its name.</summary>
    /// <returns>Its name; <c>null</c> when there is no such account, or it is the last administrator.</returns>
    public Task<string?> DeleteAsync(long id, CancellationToken cancellationToken) => ChangeAsync(DeleteOne, new { id }, cancellationToken);

    private async Task<string?> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        string? name = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return name;
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
/// <param name="Role">"administrator", "reviewer", "submitter" or "auditor".</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="FailedSignIns">Wrong passwords since the last success or lock.</param>
/// <param name="LockedUntil">UTC, exclusive; <c>null</c> when never locked since the last success.</param>
/// <param name="UnitList">Its units, one a line.</param>
public sealed record AccountRow(
    long Id, string Name, string PasswordHash, string Role, DateTime CreatedAt, int FailedSignIns, DateTime? LockedUntil, string UnitList)
{
    /// <summary>Folded names as in <c>submission.unit_key</c>; empty for all, for a submitter none.</summary>
    public string[] Units => UnitList.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
