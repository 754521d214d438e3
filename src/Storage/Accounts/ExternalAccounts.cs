using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>Accounts whose password another service knows.</summary>
public sealed class ExternalAccounts(NpgsqlDataSource database)
{
    private const string SelectKnown = "select account_id from external_account where issuer = @Issuer and subject = @Subject";

    private const string UpdateKnown = "update account set role = @Role, units = @units where id = @id";

    private const string InsertAccount = """
        insert into account (name, password_hash, role, units, created_at)
        select @Name, @passwordHash, @Role, @units, @at
        where not exists (select from account where lower(name) = lower(@Name))
        on conflict do nothing
        returning id
        """;

    private const string InsertKnown = "insert into external_account (account_id, issuer, subject) values (@id, @Issuer, @Subject)";

    // Two first sign-ins of one person at the same moment make one account.
    private const string LockPerson = "select pg_advisory_xact_lock(hashtextextended(@Issuer || chr(10) || @Subject, 16))";

    /// <summary>The account's id, made when it is the first time, its role and units as the provider tells them now; <c>null</c> when
    /// it is the first time and the name is another account's.</summary>
    /// <param name="person">Whom the provider vouches for.</param>
    /// <param name="passwordHash">Of a password that nobody has.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<long?> KeepAsync(ExternalPerson person, string passwordHash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(LockPerson, person, transaction, cancellationToken: cancellationToken));
        long? id = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(SelectKnown, person, transaction, cancellationToken: cancellationToken));
        string[] units = [.. person.Units];
        if (id is not null)
        {
            await connection.ExecuteAsync(new CommandDefinition(UpdateKnown, new { id, person.Role, units }, transaction, cancellationToken: cancellationToken));
        }
        else
        {
            id = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                InsertAccount, new { person.Name, passwordHash, person.Role, units, at = at.UtcDateTime }, transaction, cancellationToken: cancellationToken));
            if (id is not null)
                await connection.ExecuteAsync(new CommandDefinition(InsertKnown, new { id, person.Issuer, person.Subject }, transaction, cancellationToken: cancellationToken));
        }
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}

/// <summary>Somebody an OpenID Connect provider vouches for.</summary>
/// <remarks>
/// <para><c>Issuer</c>, <c>Subject</c>: together name the person for ever.</para>
/// <para><c>Name</c>: of the account, when it is made.</para>
/// <para><c>Role</c>, <c>Units</c>: as in <see cref="AccountRow"/>.</para>
/// </remarks>
public sealed record ExternalPerson(string Issuer, string Subject, string Name, string Role, IReadOnlyList<string> Units);
