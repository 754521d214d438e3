using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The rows of a document, page by page, from its own letters or from what a recogniser saw.</summary>
/// <param name="recognised">What a recogniser saw.</param>
/// <param name="features">What the document is besides its pages.</param>
/// <param name="log">What the library says while it reads.</param>
internal sealed class DocumentRows(RecognisedPages recognised, DocumentFeatures features, LibraryLog log)
{
    private readonly List<PrintedRow> _rows = [];
    private readonly TextHealth _health = new(recognised);
    private readonly HiddenWords _hidden = new();
    private readonly BesideWords _beside = new();

    private int _nextTable = 1;

    /// <summary>Lines so far.</summary>
    public int Lines { get; private set; }

    /// <param name="number">One-based page.</param>
    /// <param name="page">The page.</param>
    /// <param name="withReplacements">Gives it again with the file's replacement text.</param>
    public void Add(int number, PageText page, Func<int, PageText?> withReplacements)
    {
        (ShownLetters shown, DrawnPage drawn, PageHealth health) = Look(number, page);
        if (health.Nature is PageNature.Junk && withReplacements(number) is PageText replaced
            && Look(number, replaced) is { Health.Nature: PageNature.Text } better)
        {
            (shown, drawn, health) = better;
        }
        RecognisedPage? seen = _health.Count(health, drawn.Coding);
        _hidden.Add(number, shown, hasText: health.Nature is not PageNature.HiddenLayer, log);
        _beside.Add(number, page.Annotations, shownToRecogniser: seen is not null);
        foreach (PrintedRow row in seen is null ? Own(number, page, health.Nature, drawn, shown) : RecognisedRows.Of(seen))
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

    private (ShownLetters Shown, DrawnPage Drawn, PageHealth Health) Look(int number, PageText page)
    {
        var shown = ShownLetters.Of(page);
        var drawn = DrawnPage.Of(number, shown.Seen, log, Rulings.Of(page));
        return (shown, drawn, PageHealth.Of(number, page, shown, drawn.Score, log.SkippedText));
    }

    private ReadOutcome Text(int pages)
    {
        if (!_health.HasText)
            return _health.Wanted.IsEmpty || recognised.Pages.IsEmpty ? PdfRefusals.NoText : PdfRefusals.NothingRecognised;
        PageFurniture.Mark(_rows, pages);
        ImmutableArray<TextLine> lines = PrintedText.Of(_rows);
        bool sure = _health.IsSound && lines.All(line => line.Doubts.IsEmpty);
        return new Readable(new DocumentText(
            _health.Method, lines, pages, sure ? ReadingQuality.Good : ReadingQuality.Doubtful, [.. _health.Notes(), .. _hidden.Notes(lines), .. _beside.Notes(features, lines)]));
    }

    /// <summary>The page's own rows, with what is doubtful about them.</summary>
    private List<PrintedRow> Own(int number, PageText page, PageNature nature, DrawnPage drawn, ShownLetters shown)
    {
        List<PrintedRow> rows = nature is PageNature.HiddenLayer
            ? DrawnPage.Of(number, [.. shown.Seen, .. shown.Undrawn], log, Rulings.None).Rows
            : drawn.Rows;
        foreach (PrintedRow row in rows)
            row.Doubt(nature);
        return BodyColumns.InOrder(TableRows.InOrder(rows, Rulings.Of(page), ref _nextTable), page);
    }
}
