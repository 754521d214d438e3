using System.Collections.Frozen;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>The score tables that a document holds.</summary>
/// <param name="Table">The fullest of them; <c>null</c> when there is none.</param>
/// <param name="Lines">One-based numbers of the lines of all of them: their figures are none of the report's own.</param>
internal sealed record FoundTables(ScoreTable? Table, FrozenSet<int> Lines)
{
    public static FoundTables None { get; } = new(Table: null, FrozenSet<int>.Empty);
}
