using CTCPL.Pipeline.Storage.Contents;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Nights;

/// <summary>Whether every original checked so far is what was received. "Degraded" when not: the node works, but somebody must look.</summary>
internal sealed class OriginalsAreWhole(OriginalsCheck originals) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await originals.AlarmsAsync(cancellationToken)).Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded();
}
