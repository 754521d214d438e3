using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Registry;

/// <summary>Single units of the registry added, changed and removed by hand; each with a row in the audit.</summary>
public sealed class RegistryEdits(NpgsqlDataSource database)
{
    private const string Delete = """
        delete from unit where unit_key = @Key and parent_key = @ParentKey and first_year is not distinct from @FirstYear
        """;

    private const string Insert = """
        insert into unit (kind, name, parent, class, first_year, last_year, unit_key, parent_key, imported_at)
        select @kind, @Name, @Parent, @Class, @FirstYear, @LastYear, @Key, @ParentKey, @now
        where not exists (select from unit where unit_key = @Key and parent_key = @ParentKey and first_year is not distinct from @FirstYear)
        """;

    private const string Audit = "insert into audit_event (at, who, what, subject) values (@now, @who, @what, @subject)";

    /// <summary>Puts one unit in the place of another, in one transaction.</summary>
    /// <param name="before">The one that goes; <c>null</c> to add one.</param>
    /// <param name="after">The one that comes; <c>null</c> to remove one.</param>
    /// <param name="who">The account's name.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns><c>false</c> when the first is not there any more, or one like the second is there already: nothing was changed.</returns>
    public async Task<bool> PutAsync(RegisteredUnit? before, RegisteredUnit? after, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        Task<int> ExecuteAsync(string sql, object? parameters) =>
            connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        await ExecuteAsync("lock table unit in share row exclusive mode", parameters: null); // two at once see each other's
        if (before is not null && await ExecuteAsync(Delete, new { before.Key, before.ParentKey, before.FirstYear }) == 0)
            return false;
        if (after is not null && await ExecuteAsync(Insert, new
        {
            kind = StoredText.Of(after.Kind),
            after.Name,
            after.Parent,
            after.Class,
            after.FirstYear,
            after.LastYear,
            after.Key,
            after.ParentKey,
            now,
        }) == 0)
        {
            return false;
        }
        string what = (before, after) switch { (null, _) => "unit-added", (_, null) => "unit-removed", _ => "unit-changed" };
        await ExecuteAsync(Audit, new { now, who, what, subject = string.Join(" → ", new[] { before?.Title, after?.Title }.OfType<string>().Distinct(StringComparer.Ordinal)) });
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
