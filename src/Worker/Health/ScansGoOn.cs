using CTCPL.Pipeline.Worker.Intake;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>Every watched folder was gone through not long ago.</summary>
internal sealed class ScansGoOn(WatchedInboxes inboxes, ScanClock clock, HealthOptions options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        TimeSpan oldest = inboxes.All.Max(i => clock.Age(i.Folder.Root));
        TimeSpan allowed = options.ScanAge + inboxes.All.Max(i => i.Options.ScanInterval);
        Dictionary<string, object> values = new(StringComparer.Ordinal) { ["ageSeconds"] = (long)oldest.TotalSeconds };
        const string sentence = "Thư mục nhận báo cáo đã lâu không được xem hết: hãy xem nhật ký của dịch vụ và ổ mạng; nếu vẫn vậy, khởi động lại dịch vụ.";
        return Task.FromResult(
            oldest <= allowed ? HealthCheckResult.Healthy(data: values)
            : oldest <= 10 * allowed ? HealthCheckResult.Degraded(sentence, data: values)
            : HealthCheckResult.Unhealthy(sentence, data: values));
    }
}
