using Hangfire;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;

namespace CTCPL.Pipeline.Worker.Nights;

/// <summary>Removes background jobs that failed for good long ago: the engine itself keeps them for ever. Those that succeeded it
/// removes after a day.</summary>
internal sealed class JobHousekeeping(JobStorage storage, IBackgroundJobClientV2 jobs)
{
    private const int Page = 200;

    /// <summary>Removes those that failed before a moment; returns how many.</summary>
    public int RemoveFailed(DateTimeOffset before, CancellationToken cancellationToken)
    {
        IMonitoringApi api = storage.GetMonitoringApi();
        int removed = 0;
        int kept = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            KeyValuePair<string, FailedJobDto>[] page = [.. api.FailedJobs(kept, Page)];
            string[] old = [.. page.Where(j => j.Value?.FailedAt is not DateTime failed || failed < before.UtcDateTime).Select(j => j.Key)];
            int gone = old.Count(id => jobs.Delete(id));
            removed += gone;
            kept += page.Length - gone;
            if (page.Length < Page)
                return removed;
        }
    }
}
