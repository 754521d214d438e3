namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>What a run has done so far.</summary>
/// <param name="Submissions">Looked at.</param>
/// <param name="Assessed">Judged again.</param>
/// <param name="Read">Read again.</param>
/// <param name="Failed">Not assessed for a transient or internal fault; they are tried again.</param>
/// <param name="New">Findings that were not there before.</param>
/// <param name="Changed">Findings that say something else than before.</param>
/// <param name="Gone">Findings that are not there any more.</param>
/// <param name="Unchanged">Findings that are as before.</param>
public sealed record RunCounts(
    int Submissions, int Assessed, int Read, int Failed, int New, int Changed, int Gone, int Unchanged)
{
    public static RunCounts Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public static RunCounts operator +(RunCounts left, RunCounts right) => new(
        left.Submissions + right.Submissions,
        left.Assessed + right.Assessed,
        left.Read + right.Read,
        left.Failed + right.Failed,
        left.New + right.New,
        left.Changed + right.Changed,
        left.Gone + right.Gone,
        left.Unchanged + right.Unchanged);
}

/// <summary>What started a run.</summary>
public enum RunKind { Nightly, Manual }

/// <summary>How a run stands.</summary>
public enum RunState { Running, Finished, Failed }
