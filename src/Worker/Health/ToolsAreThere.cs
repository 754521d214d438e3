using CTCPL.Pipeline.Worker.Reading.Tools;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>The programs for scans and old formats are installed, but for those the installation does without on purpose.</summary>
internal sealed class ToolsAreThere(HealthOptions options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] missing = [.. ToolPath.All.Where(tool => ToolPath.Find(tool) is null)];
        var values = ToolPath.All.ToDictionary(tool => tool, object (tool) => !missing.Contains(tool, StringComparer.Ordinal), StringComparer.Ordinal);
        string[] wanted = [.. missing.Except(options.WithoutTools, StringComparer.Ordinal)];
        return Task.FromResult(wanted.Length == 0
            ? HealthCheckResult.Healthy(data: values)
            : HealthCheckResult.Degraded(
                $"Thiếu công cụ {string.Join(", ", wanted)}: bản quét hoặc tệp kiểu cũ bị từ chối. Hãy cài (ctcpl doctor nói gói nào), hoặc ghi vào Health:WithoutTools nếu không cần.", data: values));
    }
}
