using System.Collections.Immutable;
using UglyToad.PdfPig.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The rows of a document, page by page, from its own letters or from what a recogniser saw.</summary>
/// <param name="recognised">What a recogniser saw.</param>
internal sealed class DocumentRows(RecognisedPages recognised)
{
    private readonly List<PrintedRow> _rows = [];
    private readonly TextHealth _health = new(recognised);

    /// <summary>Lines so far.</summary>
    public int Lines { get; private set; }

    public void Add(int number, PageText page)
    {
        var health = PageHealth.Of(number, page);
        RecognisedPage? seen = _health.Count(health);
        foreach (PrintedRow row in seen is null ? Drawn(number, health.Nature, page) : RecognisedRows.Of(seen))
        {
            _rows.Add(row);
            Lines += row.Segments.Count;
        }
    }

    /// <summary>What the rows say; when a recogniser could say more and has not been asked, that it should be.</summary>
    /// <param name="pages">Number of pages of the document.</param>
    public ReadOutcome Outcome(int pages)
    {
        ReadOutcome outcome = Text(pages);
        return recognised.Pages.IsEmpty && !_health.Wanted.IsEmpty ? new NeedsRecognition(_health.Wanted, outcome) : outcome;
    }

    private ReadOutcome Text(int pages)
    {
        if (!_health.HasText)
            return _health.Wanted.IsEmpty || recognised.Pages.IsEmpty ? PdfRefusals.NoText : PdfRefusals.NothingRecognised;
        PageFurniture.Mark(_rows, pages);
        ImmutableArray<TextLine> lines = PrintedText.Of(_rows);
        bool sure = _health.IsSound && lines.All(line => line.Doubts.IsEmpty);
        return new Readable(new DocumentText(
            _health.Method, lines, pages, sure ? ReadingQuality.Good : ReadingQuality.Doubtful, _health.Notes()));
    }

    private static IEnumerable<PrintedRow> Drawn(int number, PageNature nature, PageText page)
    {
        IReadOnlyList<Letter> letters = nature is PageNature.HiddenLayer ? page.Letters : [.. page.Letters.Where(PageHealth.IsVisible)];
        foreach (PrintedRow row in PrintedRow.Of(number, letters))
        {
            if (nature is PageNature.HiddenLayer)
                row.Doubt(DoubtKind.LowConfidence);
            else if (nature is PageNature.Junk)
                row.Doubt(DoubtKind.BrokenText);
            yield return row;
        }
    }
}
