using CTCPL.Pipeline.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>The database has every table this version needs. What a newer version added does not matter (ADR 0022).</summary>
internal sealed class MigrationsAreApplied(NpgsqlDataSource database) : DatabaseCheck
{
    protected override async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        DatabaseHealth health = await DatabaseHealth.AskAsync(database, cancellationToken);
        return health.MissingScripts.IsEmpty
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"Cơ sở dữ liệu thiếu {string.Join(", ", health.MissingScripts)}: hãy chạy ctcpl migrate.");
    }
}
