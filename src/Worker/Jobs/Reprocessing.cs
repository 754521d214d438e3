using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>
/// Goes over every submission and brings each up to date with today's reader, rules and standards, and with the documents
/// beside it. What is up to date costs nothing; when only rules or standards changed nothing is read again. The rules and
/// standards are those this process started with, to the end of the run, whatever happens to their files.
/// </summary>
internal sealed class Reprocessing(
    Assessor assessor, ReadingDesk desk, SubmissionStore submissions, DossierStore dossiers, RunStore runs, TimeProvider time, ILogger<Reprocessing> logger)
{
    private const int PageSize = 200;

    /// <summary>A run that judges a document otherwise than before may so change what is beside others. What still waits after so many
    /// turns, because new documents keep coming, is left to the queue.</summary>
    private const int MostTurns = 3;

    /// <summary>Runs to the end. A step of a night that is stopped on the way, in whatever manner, is left open and goes on from there
    /// when it is called again.</summary>
    /// <param name="kind">What starts it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="night">The night it is a step of.</param>
    /// <returns>What changed; <c>null</c> when another run is going on, here or on another node.</returns>
    public async Task<RunSummary?> RunAsync(RunKind kind, CancellationToken cancellationToken, long? night = null)
    {
        await desk.LookAsync(cancellationToken); // a tool may have been installed since the start
        await using OpenRun? run = await runs.BeginAsync(kind, assessor.Versions, time.GetUtcNow(), cancellationToken, night);
        if (run is null)
        {
            Log.RunGoingOn(logger);
            return null;
        }
        Log.RunBegins(logger, run.Id, kind.ToString());
        SeenSubmissions seen = default;
        try
        {
            seen = await GoOverAllAsync(run.Id, cancellationToken);
            await GoOverMarkedAsync(run.Id, cancellationToken);
        }
        catch (Exception e) when (night is null || (e is not OperationCanceledException && !TransientFaultException.Is(e)))
        {
            await EndAsync(run.Id, RunState.Failed, seen);
            throw;
        }
        RunCounts counts = await EndAsync(run.Id, RunState.Finished, seen);
        return new RunSummary(run.Id, counts, await runs.ChangesAsync(run.Id, RunSummary.MostChanges, cancellationToken));
    }

    private async Task<RunCounts> EndAsync(long runId, RunState state, SeenSubmissions seen)
    {
        RunCounts counts = await runs.EndAsync(runId, state, seen, time.GetUtcNow(), CancellationToken.None);
        Log.RunEnded(logger, runId, counts.Submissions, counts.Assessed, counts.New, counts.Changed, counts.Gone, counts.Unchanged);
        return counts;
    }

    private async Task<SeenSubmissions> GoOverAllAsync(long runId, CancellationToken cancellationToken)
    {
        SeenSubmissions seen = default;
        while (true)
        {
            ImmutableArray<AssessedVersions> page = await submissions.PageAsync(seen.Last, PageSize, cancellationToken);
            if (page.IsEmpty)
                return seen;
            await Parallel.ForEachAsync(
                page.Where(s => !IsUpToDate(s)), cancellationToken, async (submission, token) => await BringUpToDateAsync(runId, submission.Id, token));
            seen = new SeenSubmissions(seen.Count + page.Length, page[^1].Id);
        }
    }

    /// <summary>Those beside which something changed while the run went on.</summary>
    private async Task GoOverMarkedAsync(long runId, CancellationToken cancellationToken)
    {
        for (int turn = 0; turn < MostTurns; turn++)
        {
            IReadOnlyList<long> marked = await dossiers.MarkedAsync(SubmissionStore.TooManyAttempts, cancellationToken);
            await Parallel.ForEachAsync(marked, cancellationToken, async (id, token) => await BringUpToDateAsync(runId, id, token));
        }
    }

    private bool IsUpToDate(AssessedVersions submission) => submission is { IsMarked: false, IsCorrectedSince: false }
        && assessor.IsUpToDate(submission.ReaderVersion, submission.EngineVersion, submission.StandardVersion, submission.Surroundings);

    private async Task BringUpToDateAsync(long runId, long submissionId, CancellationToken cancellationToken)
    {
        try
        {
            await assessor.AssessAsync(submissionId, runId, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && !TransientFaultException.Is(e))
        {
            await runs.FailedAsync(runId, submissionId, cancellationToken); // logged by the assessor; the others go on
        }
    }
}
