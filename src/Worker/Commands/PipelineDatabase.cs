using System.Net.Sockets;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Hosting;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>The installation's database, for one command.</summary>
internal static class PipelineDatabase
{
    /// <summary>Gives the command a way to the database; its faults become <see cref="OperatorException"/>.</summary>
    public static async Task<T> UseAsync<T>(IConfiguration settings, Func<NpgsqlDataSource, Task<T>> use)
    {
        string connectionString = settings.ConnectionString;
        await using NpgsqlDataSource database = Source(connectionString);
        try
        {
            return await use(database);
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException)
        {
            throw new OperatorException(DatabaseFault.Sentence(fault, connectionString), fault);
        }
        catch (InvalidOperationException migration) when (migration.InnerException is NpgsqlException fault)
        {
            throw new OperatorException(DatabaseFault.Sentence(fault, connectionString), migration);
        }
    }

    /// <summary>Applies what is missing of the schema.</summary>
    public static Task MigrateAsync(IConfiguration settings, CancellationToken cancellationToken) =>
        UseAsync(settings, async database =>
        {
            await new Storage.Database(database).MigrateAsync(cancellationToken);
            return true;
        });

    private static NpgsqlDataSource Source(string connectionString)
    {
        try
        {
            return StorageServices.DataSource(connectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new OperatorException(DatabaseFault.Sentence(fault, connectionString), fault);
        }
    }
}
