using System.Collections.Immutable;
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

    /// <summary>The cell of a ruled table the row stands in.</summary>
    public TableCell? Cell { get; init; }

    /// <summary>Left border of that cell, in points.</summary>
    public double CellLeft { get; init; }

    /// <summary>Right border of that cell, in points.</summary>
    public double CellRight { get; init; }

    /// <summary>Whether a recogniser read the row from a picture.</summary>
    public bool Recognised { get; init; }

    /// <summary>Doubts the figures of the row: all of them on a page that cannot be trusted, otherwise those with a letter that
    /// does not decode.</summary>
    public void Doubt(PageNature nature)
    {
        for (int i = 0; i < Segments.Count; i++)
        {
            string text = Segments[i].Text;
            ImmutableArray<Doubt> doubts = nature switch
            {
                PageNature.HiddenLayer => FigureDoubts.Everywhere(text, DoubtKind.LowConfidence),
                PageNature.Junk => FigureDoubts.Everywhere(text, DoubtKind.BrokenText),
                _ => FigureDoubts.WhereUnreadable(text),
            };
            if (!doubts.IsEmpty)
                Segments[i] = Segments[i] with { Doubts = doubts };
        }
    }

    /// <summary>The rows of a page from top to bottom, those of other writing directions (a watermark) last.</summary>
    public static IEnumerable<PrintedRow> Of(int page, ImmutableArray<Letter> letters, LetterReading reading, Rulings rulings)
    {
        bool main = true;
        foreach ((WritingDirection direction, List<Glyph> glyphs) in PageGlyphs.Of(letters, reading))
        {
            foreach (List<Glyph> row in Baselines.Of(glyphs))
            {
                List<Segment> segments = Documents.Pdf.Segments.Of(
                    OldFontGlyphs.Decode(RowGlyphs.InOrder(row)), direction.Degrees == 0 ? rulings : Rulings.None);
                if (segments.Count > 0)
                    yield return new PrintedRow(page, main, segments);
            }
            main = false;
        }
    }
}
