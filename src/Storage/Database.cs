using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Postgresql;
using Npgsql;

namespace CTCPL.Pipeline.Storage;

/// <summary>The database as a whole: its schema, and the locks that nodes share.</summary>
public sealed class Database(NpgsqlDataSource database)
{
    private const string Lock = "select pg_advisory_lock(@key)";
    private const string Unlock = "select pg_advisory_unlock(@key)";

    /// <summary>
    /// Applies the schema scripts that are not applied yet, each in its own transaction. Two nodes may start together: the
    /// second waits and finds nothing to do. Throws <see cref="InvalidOperationException"/> naming the script that failed.
    /// </summary>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        UnderLockAsync(AdvisoryLock.Migration, Migrate, cancellationToken);

    /// <summary>Runs <paramref name="action"/> while no other node runs anything under the same lock.</summary>
    public async Task UnderLockAsync(AdvisoryLock advisoryLock, Action action, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, Lock, advisoryLock, cancellationToken);
        try
        {
            action();
        }
        finally
        {
            await ExecuteAsync(connection, Unlock, advisoryLock, CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, AdvisoryLock advisoryLock, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("key", (long)advisoryLock);
        command.CommandTimeout = 0; // the other node may be busy with a long script
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Migrate()
    {
        DatabaseUpgradeResult result = DeployChanges.To
            .PostgresqlDatabase(new PostgresqlConnectionManager(database))
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(), name => name.StartsWith("Schema/", StringComparison.Ordinal))
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException($"The schema script {result.ErrorScript?.Name} failed.", result.Error);
    }
}
