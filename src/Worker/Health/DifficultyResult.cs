using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>What the node knows of itself: "degraded" while a part of the work waits, "unhealthy" while all of it does.</summary>
internal static class DifficultyResult
{
    /// <param name="now">All difficulties there are.</param>
    /// <param name="about">Those that a check is about.</param>
    public static HealthCheckResult Of(ImmutableArray<Difficulty> now, ImmutableArray<Difficulty> about)
    {
        Difficulty[] mine = [.. now.Intersect(about)];
        string sentences = string.Join('\n', mine.Select(d => d.Sentence));
        return Array.Exists(mine, d => d.StopsEverything) ? HealthCheckResult.Unhealthy(sentences)
            : mine.Length == 0 ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(sentences);
    }
}
