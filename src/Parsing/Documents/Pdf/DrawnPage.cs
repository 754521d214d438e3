using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using UglyToad.PdfPig.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The rows of a page as its letters give them.</summary>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Score">What they are worth.</param>
/// <param name="Coding">An old coding that some of it was in.</param>
internal sealed record DrawnPage(List<PrintedRow> Rows, TextScore Score, OldCoding Coding)
{
    public static DrawnPage Of(int page, ImmutableArray<Letter> letters, LibraryLog log, Rulings rulings)
    {
        var reading = new LetterReading(log);
        List<PrintedRow> rows = [.. PrintedRow.Of(page, letters, reading, rulings)];
        var score = TextScore.Of(rows);
        if (!score.IsJunk)
            return new DrawnPage(rows, score, reading.Used);
        OldCoding coding = OldFontText.Guess(Raw(page, letters, log));
        if (coding is OldCoding.None)
            return new DrawnPage(rows, score, reading.Used);
        List<PrintedRow> decoded = [.. PrintedRow.Of(page, letters, new LetterReading(log, coding), rulings)];
        return new DrawnPage(decoded, TextScore.Of(decoded), coding);
    }

    private static string Raw(int page, ImmutableArray<Letter> letters, LibraryLog log) => string.Join(
        '\n', PrintedRow.Of(page, letters, new LetterReading(log) { Raw = true }, Rulings.None).SelectMany(row => row.Segments).Select(segment => segment.Text));
}
