using System.Collections.Immutable;
using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>What the job engine still holds of the submissions it was asked to have assessed.</summary>
internal sealed class AskedJobs(JobStorage storage)
{
    private const int Page = 500;

    /// <summary>
    /// Ids of the submissions in jobs that wait, are fetched, run, or will be tried again. A job that moves from one state to the next
    /// while they are listed may be missed: work asked for twice is harmless.
    /// </summary>
    public ImmutableHashSet<long> Submissions()
    {
        IMonitoringApi monitoring = storage.GetMonitoringApi();
        return
        [
            .. Pages((from, count) => Ids(monitoring.ScheduledJobs(from, count), d => d.Job)),
            .. Pages((from, count) => Ids(monitoring.EnqueuedJobs(AssessJob.Queue, from, count), d => d.Job)),
            .. Pages((from, count) => Ids(monitoring.FetchedJobs(AssessJob.Queue, from, count), d => d.Job)),
            .. Pages((from, count) => Ids(monitoring.ProcessingJobs(from, count), d => d.Job)),
        ];
    }

    private static IEnumerable<long> Pages(Func<int, int, (int Jobs, IEnumerable<long> Ids)> page)
    {
        for (int from = 0; ; from += Page)
        {
            (int jobs, IEnumerable<long> ids) = page(from, Page);
            foreach (long id in ids)
                yield return id;
            if (jobs < Page)
                yield break;
        }
    }

    private static (int Jobs, IEnumerable<long> Ids) Ids<T>(JobList<T> jobs, Func<T, Job?> jobOf) =>
        (jobs.Count, jobs.Where(j => j.Value is not null).Select(j => jobOf(j.Value)).SelectMany(IdsOf));

    private static long[] IdsOf(Job? job) => job?.Type == typeof(AssessJob) && job.Args is [long[] ids, ..] ? ids : [];
}
