using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>A table as read, its rows not yet told apart.</summary>
/// <param name="Rows">Its rows, heads left out.</param>
/// <param name="First">Its first line.</param>
/// <param name="Lines">One-based numbers of all its lines.</param>
internal sealed record ReadTable(ImmutableArray<DraftRow> Rows, TextLine First, ImmutableArray<int> Lines)
{
    /// <summary>Nothing but its sums can show that it was put together rightly.</summary>
    public bool NeedsProof { get; init; }
}
