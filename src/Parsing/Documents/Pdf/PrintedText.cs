using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Rows of all pages as numbered lines.</summary>
internal static class PrintedText
{
    public static ImmutableArray<TextLine> Of(List<PrintedRow> rows)
    {
        var wrapping = new Wrapping(rows);
        ImmutableArray<TextLine>.Builder lines = ImmutableArray.CreateBuilder<TextLine>(rows.Sum(row => row.Segments.Count));
        foreach (PrintedRow row in rows)
        {
            bool goesOn = wrapping.GoesOn(row);
            for (int i = 0; i < row.Segments.Count; i++)
            {
                Segment segment = row.Segments[i];
                lines.Add(new TextLine(lines.Count + 1, segment.Text)
                {
                    Page = row.Page,
                    Box = segment.Ink.ToBox(),
                    Part = row.Parts[i],
                    ContinuesParagraph = goesOn,
                    Doubts = segment.Doubts,
                    Recognised = row.Recognised,
                    Cell = row.Cell,
                    Reach = row.Cell is null ? null : new CellReach(Math.Round(row.CellLeft, 1), Math.Round(row.CellRight, 1)),
                });
            }
        }
        return lines.ToImmutable();
    }
}
