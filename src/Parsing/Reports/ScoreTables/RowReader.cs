using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>Reads rows of cells under a head.</summary>
internal sealed class RowReader(DocumentText document, TableHead head)
{
    /// <summary>What borders may differ by, in the table's measure.</summary>
    private const double Slack = 0.6;

    private readonly double _figures = Math.Min(head.Maximum.Left, head.Score.Left);
    private readonly double _left = head.Columns[0].Left;

    /// <summary>The row; <c>null</c> when it holds no words.</summary>
    public DraftRow Read(GridRow row)
    {
        GridCell[] words = [.. row.Cells.Where(c => c.Left < _figures - Slack)];
        GridCell[] figures = [.. row.Cells.Except(words)];
        bool isShifted = IsShifted(row, figures);
        Fact<decimal> maximum = Figure("maximum", figures, head.Maximum, maximum: null, isShifted);
        Fact<decimal> score = Figure("score", figures, head.Score, (maximum as Stated<decimal>)?.Value, isShifted);
        string text = string.Join(' ', words.SelectMany(c => c.Lines).Select(l => l.Content.Trim()));
        var marker = RowMarker.Of(Folding.FoldInPlace(text));
        return new DraftRow(
            marker,
            marker is null ? null : text[..marker.Length].Trim() is { Length: > 0 } number ? number : null,
            text[(marker?.Length ?? 0)..].Trim(),
            maximum,
            score,
            Numbers(figures),
            words.Length > 0 ? words[0].Lines[0] : row.FirstLine,
            words.Length > 0 && words[0].Left <= _left + Slack);
    }

    /// <summary>The row is longer or shorter than the head, or a number stands under no column while one of the two has none.</summary>
    private bool IsShifted(GridRow row, GridCell[] figures) =>
        (row.End is { } end && head.End is { } headEnd && Math.Abs(end - headEnd) > Slack)
        || figures.Any(c => head.ColumnOf(c) is null && c.Folded.Any(char.IsAsciiDigit)
            && (c.Common(head.Maximum) > 0 || c.Common(head.Score) > 0));

    private Fact<decimal> Figure(string name, GridCell[] figures, GridCell column, decimal? maximum, bool isShifted)
    {
        GridCell[] cells = [.. figures.Where(c => c.IsUnder(column))];
        if (cells is [])
            return isShifted && figures.FirstOrDefault(c => c.Common(column) > 0) is { } near ? PointText.Shifted(PointText.Read(document, name, near.Lines, maximum)) : new Absent<decimal>(name);
        Fact<decimal> fact = PointText.Read(document, name, [.. cells.SelectMany(c => c.Lines)], maximum);
        return isShifted ? PointText.Shifted(fact) : fact;
    }

    private ImmutableArray<ScoreCell> Numbers(GridCell[] figures) =>
    [
        .. figures
            .Select(c => (Column: head.ColumnOf(c), Number: PointText.Read(document, "number", c.Lines, maximum: null) as Stated<decimal>))
            .Where(c => c is { Column: not null, Number: not null })
            .Select(c => new ScoreCell(c.Column!.Value, c.Number!)),
    ];
}
