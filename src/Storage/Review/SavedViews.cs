using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>Views of the discrepancy list that have a name.</summary>
public sealed class SavedViews(NpgsqlDataSource database)
{
    private const string Select = """
        select id, account, name, address, shared
        from saved_view
        where account = @account or shared
        order by account <> @account, name, id
        """;

    /// <summary>The account's own by name, then those of others that are shared.</summary>
    public async Task<IReadOnlyList<SavedView>> ForAsync(string account, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<SavedView>(new CommandDefinition(Select, new { account }, cancellationToken: cancellationToken))];
    }

    private const string Upsert = """
        insert into saved_view (account, name, address, shared, created_at)
        values (@account, @name, @address, @shared, @at)
        on conflict (account, name) do update
        set address = excluded.address, shared = excluded.shared
        """;

    /// <summary>Keeps a view; one of the same account and name is replaced.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="name">What it is called; not empty.</param>
    /// <param name="address">The query of the list's address, with its question mark; empty for the list as it stands.</param>
    /// <param name="shared">Whether everybody sees it.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task KeepAsync(
        string account, string name, string address, bool shared, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Upsert, new { account, name, address, shared, at = at.UtcDateTime }, cancellationToken: cancellationToken));
    }

    /// <summary>Forgets a view of this account; another's is left alone.</summary>
    /// <returns>Its name; <c>null</c> when there is no such view.</returns>
    public async Task<string?> DropAsync(string account, long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "delete from saved_view where id = @id and account = @account returning name", new { id, account }, cancellationToken: cancellationToken));
    }
}

/// <summary>A view with a name.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">The query of the list's address, with its question mark; empty for the list as it stands.</param>
/// <param name="Shared">Whether everybody sees it.</param>
public sealed record SavedView(long Id, string Account, string Name, string Address, bool Shared);
