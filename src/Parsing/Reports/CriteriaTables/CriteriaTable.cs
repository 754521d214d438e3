using System.Collections.Frozen;
using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports.CriteriaTables;

/// <summary>The measures of all criteria in one table, as its cells.</summary>
/// <param name="Rows">One for each criterion.</param>
/// <param name="Total">The cell with the points of all criteria; <c>null</c> without one.</param>
/// <param name="Lines">One-based numbers of all its lines.</param>
/// <param name="HeadLines">Of the lines of its head.</param>
internal sealed record CriteriaTable(ImmutableArray<CriteriaTableRow> Rows, GridCell? Total, FrozenSet<int> Lines, FrozenSet<int> HeadLines);

/// <summary>A criterion's row (or column, where the measures stand one below the other).</summary>
/// <param name="Number">The cell with nothing but its number; <c>null</c> without one.</param>
/// <param name="Name">The first line of the cell that names it; <c>null</c> without one.</param>
/// <param name="Cells">Its measures. An empty cell has no lines: the line in front of it stands for it, with nothing of it.</param>
internal sealed record CriteriaTableRow(GridCell? Number, TextLine? Name, ImmutableArray<(Measure Measure, GridCell? Cell, TextLine Before)> Cells);
