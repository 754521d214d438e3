using UglyToad.PdfPig.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>One printed row of a page: its segments from left to right, never none.</summary>
/// <param name="Page">One-based.</param>
/// <param name="Upright">Whether the row is of the page's main writing direction.</param>
/// <param name="Segments">From left to right.</param>
internal sealed record PrintedRow(int Page, bool Upright, List<Segment> Segments)
{
    /// <summary>What was made of the row's segments, by position; all <see cref="DocumentPart.Body"/> at first.</summary>
    public DocumentPart[] Parts { get; } = new DocumentPart[Segments.Count];

    public double Baseline => Segments[0].Baseline;

    /// <summary>Doubts every figure of the row.</summary>
    public void Doubt(DoubtKind kind)
    {
        for (int i = 0; i < Segments.Count; i++)
            Segments[i] = Segments[i] with { Doubts = FigureDoubts.Everywhere(Segments[i].Text, kind) };
    }

    /// <summary>The rows of a page from top to bottom, those of other writing directions (a watermark) last.</summary>
    public static IEnumerable<PrintedRow> Of(int page, IReadOnlyList<Letter> letters)
    {
        bool main = true;
        foreach (List<Glyph> glyphs in PageGlyphs.Of(letters))
        {
            foreach (List<Glyph> row in Baselines.Of(glyphs))
            {
                List<Segment> segments = Documents.Pdf.Segments.Of(RowGlyphs.InOrder(row));
                if (segments.Count > 0)
                    yield return new PrintedRow(page, main, segments);
            }
            main = false;
        }
    }
}
