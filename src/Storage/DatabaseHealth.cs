using System.Collections.Immutable;
using System.Reflection;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage;

/// <summary>What a check of the installation asks the server.</summary>
/// <param name="ServerVersion">"17.5".</param>
/// <param name="Clock">The server's clock when it answered, UTC.</param>
/// <param name="MissingScripts">Schema scripts of this program that the database does not have; empty when it is ready.</param>
public sealed record DatabaseHealth(string ServerVersion, DateTimeOffset Clock, ImmutableArray<string> MissingScripts)
{
    private const string SelectClock = "select clock_timestamp()";
    private const string JournalExists = "select to_regclass('schemaversions') is not null";
    private const string SelectApplied = "select scriptname from schemaversions";

    /// <summary>Asks; throws what Npgsql throws when there is no answer.</summary>
    public static async Task<DatabaseHealth> AskAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, cancellationToken: cancellationToken);
        DateTime clock = await connection.ExecuteScalarAsync<DateTime>(Command(SelectClock));
        IEnumerable<string> applied = await connection.ExecuteScalarAsync<bool>(Command(JournalExists))
            ? await connection.QueryAsync<string>(Command(SelectApplied))
            : [];
        IEnumerable<string> shipped = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Schema/", StringComparison.Ordinal));
        return new DatabaseHealth(
            connection.PostgreSqlVersion.ToString(),
            new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Utc)),
            [.. shipped.Except(applied, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
