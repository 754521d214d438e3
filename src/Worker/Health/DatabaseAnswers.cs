using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>The database answers, and the work met no fault of it lately.</summary>
internal sealed class DatabaseAnswers(NpgsqlDataSource database, Difficulties difficulties) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using NpgsqlCommand command = database.CreateCommand("select 1");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy(Difficulty.DatabaseAway.Sentence);
        }
        return DifficultyResult.Of(difficulties.Now(), [Difficulty.DatabaseAway, Difficulty.DatabaseFull]);
    }
}
