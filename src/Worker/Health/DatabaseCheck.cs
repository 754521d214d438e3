using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>A check that asks the database. When it does not answer, that is the finding of <see cref="DatabaseAnswers"/>; the others cannot tell.</summary>
internal abstract class DatabaseCheck : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AskAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Degraded("Chưa biết được: cơ sở dữ liệu không trả lời.");
        }
    }

    protected abstract Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken);
}
