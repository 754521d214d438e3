using System.Collections.Concurrent;
using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>
/// Goes over every submission and brings each up to date with today's reader, rules and standards, and with the documents
/// beside it. What is up to date costs nothing; when only rules or standards changed nothing is read again.
/// </summary>
internal sealed class Reprocessing(
    Assessor assessor, ReadingDesk desk, SubmissionStore submissions, DossierStore dossiers, RunStore runs, TimeProvider time, ILogger<Reprocessing> logger)
{
    private const int PageSize = 200;

    /// <summary>A run that judges a document otherwise than before may so change what is beside others. What still waits after so many
    /// turns, because new documents keep coming, is left to the queue.</summary>
    private const int MostTurns = 3;

    /// <summary>Runs to the end.</summary>
    /// <returns>What changed; <c>null</c> when another run is going on, here or on another node.</returns>
    public async Task<RunSummary?> RunAsync(RunKind kind, CancellationToken cancellationToken)
    {
        await desk.LookAsync(cancellationToken); // a tool may have been installed since the start
        await using OpenRun? run = await runs.BeginAsync(kind, assessor.Versions, time.GetUtcNow(), cancellationToken);
        if (run is null)
        {
            Log.RunGoingOn(logger);
            return null;
        }
        Log.RunBegins(logger, run.Id, kind.ToString());
        var tally = new Tally();
        RunState end = RunState.Failed;
        try
        {
            await GoOverAllAsync(run.Id, tally, cancellationToken);
            await GoOverMarkedAsync(run.Id, tally, cancellationToken);
            end = RunState.Finished;
        }
        finally
        {
            RunCounts counts = tally.Counts;
            await runs.EndAsync(run.Id, end, counts, time.GetUtcNow(), CancellationToken.None);
            Log.RunEnded(
                logger, run.Id, counts.Submissions, counts.Assessed, counts.New, counts.Changed, counts.Gone, counts.Unchanged);
        }
        return new RunSummary(run.Id, tally.Counts, tally.Changes);
    }

    private async Task GoOverAllAsync(long runId, Tally tally, CancellationToken cancellationToken)
    {
        long after = 0;
        while (true)
        {
            ImmutableArray<AssessedVersions> page = await submissions.PageAsync(after, PageSize, cancellationToken);
            if (page.IsEmpty)
                return;
            ILookup<bool, AssessedVersions> byNeed = page.ToLookup(IsUpToDate);
            tally.Add(RunCounts.Zero with { Submissions = page.Length, Unchanged = byNeed[true].Sum(s => s.Findings) }, []);
            await Parallel.ForEachAsync(
                byNeed[false], cancellationToken, async (submission, token) => await BringUpToDateAsync(runId, submission.Id, submission.Findings, tally, token));
            after = page[^1].Id;
        }
    }

    /// <summary>Those beside which something changed while the run went on.</summary>
    private async Task GoOverMarkedAsync(long runId, Tally tally, CancellationToken cancellationToken)
    {
        for (int turn = 0; turn < MostTurns; turn++)
        {
            IReadOnlyList<long> marked = await dossiers.MarkedAsync(SubmissionStore.TooManyAttempts, cancellationToken);
            await Parallel.ForEachAsync(marked, cancellationToken, async (id, token) => await BringUpToDateAsync(runId, id, findings: 0, tally, token));
        }
    }

    private bool IsUpToDate(AssessedVersions submission) => !submission.IsMarked
        && assessor.IsUpToDate(submission.ReaderVersion, submission.EngineVersion, submission.StandardVersion, submission.Surroundings);

    private async Task BringUpToDateAsync(long runId, long submissionId, int findings, Tally tally, CancellationToken cancellationToken)
    {
        Reassessment? reassessment;
        try
        {
            reassessment = await assessor.AssessAsync(submissionId, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && !TransientFaultException.Is(e))
        {
            tally.Add(RunCounts.Zero with { Failed = 1 }, []); // recorded by the assessor; the others go on
            return;
        }
        if (reassessment is null)
        {
            tally.Add(RunCounts.Zero with { Unchanged = findings }, []); // the same documents are beside it, or a job was faster
            return;
        }
        ImmutableArray<RunChange> changes = FindingChanges.Between(reassessment);
        await runs.AddChangesAsync(runId, changes, cancellationToken);
        tally.Add(Count(reassessment, changes), changes);
    }

    private static RunCounts Count(Reassessment reassessment, ImmutableArray<RunChange> changes) => RunCounts.Zero with
    {
        Assessed = 1,
        Read = reassessment.WasRead ? 1 : 0,
        New = changes.Count(c => c.Kind == Change.New),
        Changed = changes.Count(c => c.Kind == Change.Changed),
        Gone = changes.Count(c => c.Kind == Change.Gone),
        Unchanged = reassessment.After.Length - changes.Count(c => c.Kind != Change.Gone),
    };

    /// <summary>What the threads of one run have counted together.</summary>
    private sealed class Tally
    {
        private readonly Lock _lock = new();
        private readonly ConcurrentQueue<RunChange> _changes = [];

        public RunCounts Counts { get; private set; } = RunCounts.Zero;

        public ImmutableArray<RunChange> Changes => [.. _changes.OrderBy(c => c.SubmissionId)];

        public void Add(RunCounts counts, ImmutableArray<RunChange> changes)
        {
            lock (_lock)
                Counts += counts;
            foreach (RunChange change in changes.TakeWhile(_ => _changes.Count < RunSummary.MostChanges))
                _changes.Enqueue(change);
        }
    }
}
