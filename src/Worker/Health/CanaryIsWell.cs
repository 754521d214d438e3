using CTCPL.Pipeline.Storage.Canaries;
using CTCPL.Pipeline.Worker.Canaries;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>This node found the canary's faults, exactly: "unhealthy" when not. "Degraded" when another node did not, or nothing is known.</summary>
internal sealed class CanaryIsWell(CanaryWatch watch, CanaryOptions options, IConfiguration configuration) : DatabaseCheck
{
    protected override async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        if (!options.Enabled)
            return HealthCheckResult.Healthy("Báo cáo thử hằng ngày đã tắt (Canary:Enabled).");
        IReadOnlyList<CanaryRun> runs = await watch.LastAsync(cancellationToken);
        if (!NodeRolesSetting.Read(configuration).HasFlag(NodeRoles.Jobs))
            return Others(runs, values: null);
        CanaryRun? own = runs.FirstOrDefault(r => string.Equals(r.Node, Canary.Node, StringComparison.Ordinal));
        if (own is null)
            return HealthCheckResult.Degraded("Chưa có kết quả của báo cáo thử trên máy này: đợi ít phút sau khi khởi động; nếu vẫn vậy, xem nhật ký của dịch vụ.");
        Dictionary<string, object> values = new(StringComparer.Ordinal)
        {
            ["ranAt"] = own.RanAt,
            ["missing"] = string.Join(' ', own.Missing),
            ["unexpected"] = string.Join(' ', own.Unexpected),
            ["reason"] = own.Reason ?? "",
        };
        return own.Passed ? Others([.. runs.Except([own])], values) : HealthCheckResult.Unhealthy(CanaryWatch.Sentence(own), data: values);
    }

    private static HealthCheckResult Others(IReadOnlyList<CanaryRun> runs, Dictionary<string, object>? values) =>
        runs.FirstOrDefault(r => !r.Passed) is CanaryRun failed
            ? HealthCheckResult.Degraded("Máy khác: " + CanaryWatch.Sentence(failed), data: values)
            : HealthCheckResult.Healthy(data: values);
}
