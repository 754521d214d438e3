using CTCPL.Pipeline.Storage.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>No file has waited too long for its outcome. "Degraded" when one has: during a backfill that is as it should be.</summary>
internal sealed class NothingWaitsTooLong(NpgsqlDataSource database, HealthOptions options, TimeProvider time) : DatabaseCheck
{
    protected override async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        WaitingFiles waiting = await WaitingFiles.CountAsync(database, cancellationToken);
        TimeSpan age = waiting.Oldest is DateTimeOffset oldest ? time.GetUtcNow() - oldest : TimeSpan.Zero;
        Dictionary<string, object> values = new(StringComparer.Ordinal)
        {
            ["untaken"] = waiting.Untaken,
            ["unchecked"] = waiting.Unchecked,
            ["oldestSeconds"] = (long)age.TotalSeconds,
        };
        return age <= options.OldestWaiting
            ? HealthCheckResult.Healthy(data: values)
            : HealthCheckResult.Degraded("Có tệp đợi kết quả quá lâu: xem sổ tiếp nhận. Khi đang nạp nhiều hồ sơ thì đây là bình thường.", data: values);
    }
}
