using System.Collections.Immutable;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;
using Hangfire;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>
/// Asks for jobs for the submissions that wait. The submissions' own table is the queue that counts: a job that Hangfire
/// never got, gave up, or lost with its node, is asked for again within two minutes; at the latest when the lease is over.
/// </summary>
internal sealed class Dispatcher(
    NpgsqlDataSource database,
    SubmissionStore submissions,
    IBackgroundJobClientV2 jobs,
    AskedJobs asked,
    WakeUps wakeUps,
    Difficulties difficulties,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<Dispatcher> logger) : BackgroundService
{
    /// <summary>Most submissions handed out in one turn.</summary>
    private const int Turn = 1000;

    /// <summary>How often leases are compared with the jobs there are, and how old those are that are compared.</summary>
    internal static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Leases to be given back: no job was asked for, and the database could not be told either.</summary>
    private readonly HashSet<long> _unreleased = [];

    private DateTimeOffset _compared = time.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using HeldLock node = await JoinAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            bool more = false;
            try
            {
                more = await DispatchAsync(stoppingToken) == Turn;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                difficulties.Met(e);
                Log.QueueingFailed(logger, e); // the edge of the loop: the lease brings back what was not asked for
            }
            if (!more)
                await wakeUps.Dispatch.WaitAsync(options.Value.DispatchInterval, time, stoppingToken);
        }
    }

    /// <summary>Hands out what waits now; returns how many submissions.</summary>
    internal async Task<int> DispatchAsync(CancellationToken cancellationToken)
    {
        if (_unreleased.Count > 0)
            await submissions.ReleaseAsync(_unreleased, cancellationToken);
        _unreleased.Clear();
        await ReleaseForgottenAsync(cancellationToken);
        ImmutableArray<long> waiting =
            await submissions.LeaseAsync(Turn, options.Value.Lease, time.GetUtcNow(), cancellationToken);
        if (waiting.IsEmpty)
            return 0;
        // Small enough that every worker gets something, large enough that the queue's own cost does not count.
        int size = Math.Clamp((waiting.Length + options.Value.Workers - 1) / options.Value.Workers, 1, options.Value.Batch);
        long[][] batches = [.. waiting.Chunk(size)];
        try
        {
            foreach (long[] batch in batches)
                jobs.Enqueue<AssessJob>(job => job.RunAsync(batch, CancellationToken.None));
        }
        catch (BackgroundJobClientException)
        {
            _unreleased.UnionWith(waiting); // for the next turn: the database may be away; a job asked for twice is harmless
            throw;
        }
        Log.Queued(logger, waiting.Length, batches.Length);
        return waiting.Length;
    }

    /// <summary>Gives back leases without a job: another node died between the lease and the job, or the engine gave the job up.</summary>
    private async Task ReleaseForgottenAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (now - _compared < Forgotten)
            return;
        int released = await submissions.ReleaseForgottenAsync(asked.Submissions(), now - Forgotten, cancellationToken);
        _compared = now;
        if (released > 0)
            Log.LeasesVoided(logger, released);
    }

    /// <summary>Joins the working nodes. A node that finds itself alone knows that nobody works on a lease any more.</summary>
    private async Task<HeldLock> JoinAsync(CancellationToken cancellationToken)
    {
        HeldLock? alone = await HeldLock.TryTakeAsync(database, AdvisoryLock.Nodes, cancellationToken);
        if (alone is not null)
        {
            await using (alone)
                Log.LeasesVoided(logger, await submissions.VoidLeasesAsync(cancellationToken));
        }
        while (true)
        {
            HeldLock? shared = await HeldLock.TryShareAsync(database, AdvisoryLock.Nodes, cancellationToken);
            if (shared is not null)
                return shared;
            await Task.Delay(LockPause, time, cancellationToken); // another node looks whether it is alone
        }
    }
}
