using CTCPL.Pipeline.Storage.Contents;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>Whether every original checked so far is what was received. "Degraded" when not: the node works, but somebody must look.</summary>
internal sealed class OriginalsAreWhole(OriginalsCheck originals) : DatabaseCheck
{
    protected override async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        long damaged = (await originals.AlarmsAsync(cancellationToken)).Count;
        Dictionary<string, object> values = new(StringComparer.Ordinal) { ["damaged"] = damaged };
        return damaged == 0
            ? HealthCheckResult.Healthy(data: values)
            : HealthCheckResult.Degraded("Có tệp gốc được lưu không còn đúng như khi nhận: xem trang Lượt chạy và mục “The night” của tài liệu vận hành.", data: values);
    }
}
