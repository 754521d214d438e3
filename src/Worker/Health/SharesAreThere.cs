using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>The watched folders and those of the result sheets can be reached and written to.</summary>
internal sealed class SharesAreThere(Difficulties difficulties) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        DifficultyResult.Of(difficulties.Now(), [Difficulty.InboxAway, Difficulty.InboxEmpty, Difficulty.InboxReadOnly, Difficulty.ResultsReadOnly]));
}
