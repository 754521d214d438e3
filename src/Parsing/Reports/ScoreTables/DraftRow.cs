using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>A row of a score table before it is known what it scores.</summary>
/// <param name="Marker">What stands in front of its name; <c>null</c> when nothing does.</param>
/// <param name="Number">The marker as written; <c>null</c> without one.</param>
/// <param name="Name">The rest of its words.</param>
/// <param name="Maximum">See <see cref="ScoreRow.Maximum"/>.</param>
/// <param name="Score">See <see cref="ScoreRow.Score"/>.</param>
/// <param name="Numbers">See <see cref="ScoreRow.Numbers"/>.</param>
/// <param name="Line">The line that names it, or else its first.</param>
/// <param name="Leads">Whether its words begin in the table's first column.</param>
internal sealed record DraftRow(
    RowMarker? Marker,
    string? Number,
    string Name,
    Fact<decimal> Maximum,
    Fact<decimal> Score,
    ImmutableArray<ScoreCell> Numbers,
    TextLine Line,
    bool Leads)
{
    public bool HasFigures => Maximum is not Absent<decimal> || Score is not Absent<decimal>;

    public ScoreRow ToRow(ScoreRowKind kind) =>
        new(kind, Number, Name, Maximum, Score, TextSpan.Of(Line), Quotation.Around(Line.Content, 0, Line.Content.Length)) { Numbers = Numbers };
}
