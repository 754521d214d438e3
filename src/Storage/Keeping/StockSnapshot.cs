using System.Collections.Immutable;
using System.Data;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>The database as it is at one instant, for as long as this lives; <c>pg_dump</c> can be given the same view.</summary>
public sealed class StockSnapshot : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private StockSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, string id) =>
        (_connection, _transaction, Id) = (connection, transaction, id);

    /// <summary>What <c>pg_dump --snapshot</c> takes.</summary>
    public string Id { get; }

    public static async Task<StockSnapshot> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        string id = await connection.QuerySingleAsync<string>(
            new CommandDefinition("select pg_export_snapshot()", transaction: transaction, cancellationToken: cancellationToken));
        return new StockSnapshot(connection, transaction, id);
    }

    private const string SelectTables = """
        select tablename
        from pg_tables
        where schemaname = 'public'
        order by tablename
        """;

    private const string SelectRows = "select count(*) from public.{0}";

    /// <summary>Counts every table of ours and hashes every original; takes as long as reading them does.</summary>
    public async Task<DatabaseStock> CountAsync(CancellationToken cancellationToken)
    {
        string[] tables = [.. await QueryAsync<string>(SelectTables, cancellationToken)];
        ImmutableSortedDictionary<string, long>.Builder rows = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (string table in tables)
            rows[table] = (await QueryAsync<long>(SelectRows.Replace("{0}", DatabaseStock.Name(table), StringComparison.Ordinal), cancellationToken)).Single();
        return new DatabaseStock(
            _connection.PostgreSqlVersion.ToString(),
            [.. (await QueryAsync<string>("select scriptname from public.schemaversions", cancellationToken)).Order(StringComparer.Ordinal)],
            rows.ToImmutable(),
            (await QueryAsync<string>(DatabaseStock.OriginalsExpression, cancellationToken)).Single(),
            [.. (await QueryAsync<string>(DatabaseStock.DamagedExpression, cancellationToken)).Order(StringComparer.Ordinal)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private Task<IEnumerable<T>> QueryAsync<T>(string sql, CancellationToken cancellationToken) => _connection.QueryAsync<T>(
        new CommandDefinition(sql, transaction: _transaction, commandTimeout: 0, cancellationToken: cancellationToken));
}
