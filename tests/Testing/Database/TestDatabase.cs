using CTCPL.Pipeline.Storage;
using Npgsql;

namespace CTCPL.Pipeline.Testing.Database;

/// <summary>A database of its own on a real PostgreSQL, with today's schema; dropped when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Environment variable with the connection string of a user who may create databases.</summary>
    public const string Variable = "CTCPL_TEST_POSTGRES";

    private readonly string _name;

    private TestDatabase(string name, string connectionString)
    {
        _name = name;
        ConnectionString = connectionString;
        Source = StorageServices.DataSource(connectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>Creates the database and applies the schema.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        TestDatabase database = await CreateEmptyAsync(cancellationToken);
        await new Storage.Database(database.Source).MigrateAsync(cancellationToken);
        return database;
    }

    /// <summary>Creates the database without any table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(CancellationToken cancellationToken)
    {
        string name = $"ctcpl_test_{Guid.NewGuid():N}";
        await ExecuteAsync(Admin(), $"create database {name}", cancellationToken);
        var settings = new NpgsqlConnectionStringBuilder(Admin()) { Database = name, IncludeErrorDetail = true };
        return new TestDatabase(name, settings.ConnectionString);
    }

    /// <summary>Drops the database with all that is in it, and creates it anew without any table.</summary>
    public async Task RecreateAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync(Admin(), $"drop database {_name} with (force)", cancellationToken);
        await ExecuteAsync(Admin(), $"create database {_name}", cancellationToken);
        Source.Clear();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Runs one statement.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T?> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(cancellationToken) is T value ? value : default;
    }

    /// <summary>Every row, its columns joined by a bar: "docs/a.docx|taken".</summary>
    public async Task<string[]> RowsAsync(string sql, CancellationToken cancellationToken)
    {
        List<string> rows = [];
        await using NpgsqlCommand command = Source.CreateCommand(sql);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            object[] values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join('|', values.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture))));
        }
        return [.. rows];
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        NpgsqlConnection.ClearAllPools(); // Hangfire's connections have a pool of their own
        await ExecuteAsync(Admin(), $"drop database if exists {_name} with (force)", CancellationToken.None);
    }

    private static string Admin() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
        ? text
        : throw new InvalidOperationException(
            $"These tests need a real PostgreSQL: set {Variable} to the connection string of a user who may create databases, "
            + "for example Host=127.0.0.1;Port=5432;Username=postgres;Database=postgres. `./ctcpl test` does it by itself.");

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
