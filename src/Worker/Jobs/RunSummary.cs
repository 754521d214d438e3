using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Runs;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>What a reprocessing run did.</summary>
/// <param name="RunId">Of the run.</param>
/// <param name="Counts">How much.</param>
/// <param name="Changes">The findings it changed, by submission; at most <see cref="MostChanges"/> of them. All are in the database.</param>
public sealed record RunSummary(long RunId, RunCounts Counts, ImmutableArray<RunChange> Changes)
{
    public const int MostChanges = 1000;
}
