using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>A row of the score table with the rows it is made up of.</summary>
/// <param name="Row">The row.</param>
/// <param name="Parts">Its items, or those of a heading without points among them; statutory levels are none.</param>
internal sealed record TableRow(ScoreRow Row, ImmutableArray<TableRow> Parts)
{
    /// <summary>The parts are addends for sure: their maxima add up to the row's own. Of alternatives only the best counts.</summary>
    public bool AddsUp { get; } =
        !Parts.IsEmpty && Row.StatedMaximum is { } maximum && Parts.All(p => p.Row.StatedMaximum is not null) && Parts.Sum(p => p.Row.StatedMaximum) == maximum;

    /// <summary>Σ of the parts' points; <c>null</c> when they are no addends or one is not known.</summary>
    public decimal? Sum => AddsUp && Parts.All(p => p.Points is not null) ? Parts.Sum(p => p.Points) : null;

    /// <summary>The points of the row: its own or, where it has none of its own, those of its parts.</summary>
    public decimal? Points => Row.StatedScore ?? (Row.Score is Absent<decimal> ? Sum : null);

    public bool IsAtMaximum => Points is { } points && points == Row.StatedMaximum;

    /// <summary>"Từ 50% số điểm tối đa trở lên": those at maximum included.</summary>
    public bool IsAtLeastHalf => Points is { } points && points * 2 >= Row.StatedMaximum;

    public bool IsAtZero => Points is 0;

    /// <summary>Every row of the table with its parts, in the table's order.</summary>
    public static ImmutableArray<TableRow> Of(ScoreTable table)
    {
        var rows = new TableRow[table.Rows.Length];
        var parts = new Stack<TableRow>?[rows.Length];
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            ScoreRow row = table.Rows[i];
            TableRow[] own = [.. parts[i] ?? []];
            rows[i] = new TableRow(row, [.. own.SelectMany(p => IsHeading(p.Row) ? p.Parts : [p])]);
            if (row is { Kind: ScoreRowKind.Item, Parent: { } parent } && parent < i)
                (parts[parent] ??= []).Push(rows[i]);
        }
        return [.. rows];
    }

    private static bool IsHeading(ScoreRow row) => row is { Kind: ScoreRowKind.Item, Maximum: Absent<decimal>, Score: Absent<decimal> };
}
