using UglyToad.PdfPig;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Reads a PDF. Lines are rebuilt from where the letters stand, never from the order they are drawn in.</summary>
internal static class PdfReader
{
    /// <summary>Deepest nesting of objects followed; a reader that follows any depth can be made to overflow its stack.</summary>
    private const int StackDepth = 128;

    public static ReadOutcome Read(
        ReadOnlyMemory<byte> bytes, RecognisedPages recognised, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (!PdfEnd.IsWhole(bytes.Span))
            return PdfRefusals.Truncated;
        var filters = new GuardedFilters(limits);
        var log = new LibraryLog();
        (PdfDocument? document, Exception? failure) = Attempt(() => PdfDocument.Open(bytes, Options(filters, log)));
        if (filters.WentOverLimit)
        {
            document?.Dispose();
            return PdfRefusals.InflatesTooMuch;
        }
        if (document is null)
            return PdfRefusals.For(failure, bytes.Span, page: null);
        using (document)
            return ReadPages(document, filters, log, bytes, recognised, limits, cancellationToken);
    }

    private static ReadOutcome ReadPages(
        PdfDocument document,
        GuardedFilters filters,
        LibraryLog log,
        ReadOnlyMemory<byte> bytes,
        RecognisedPages recognised,
        ReadingLimits limits,
        CancellationToken cancellationToken)
    {
        int pages = document.NumberOfPages;
        if (pages > limits.Pages)
            return PdfRefusals.TooManyPages(pages, limits.Pages);
        var rows = new DocumentRows(recognised, log);
        for (int number = 1; number <= pages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int wanted = number;
            log.NextPage();
            (PageText? page, Exception? failure) = Attempt(() => PageText.Of(document.GetPage(wanted)));
            if (filters.WentOverLimit)
                return PdfRefusals.InflatesTooMuch;
            if (page is null)
                return PdfRefusals.For(failure, bytes.Span, number);
            rows.Add(number, page);
            if (rows.Lines > limits.Lines)
                return PdfRefusals.TooManyLines(limits.Lines);
        }
        return rows.Outcome(pages);
    }

    private static ParsingOptions Options(GuardedFilters filters, LibraryLog log) => new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        MaxStackDepth = StackDepth,
        FilterProvider = filters,
        Logger = log,
    };

    /// <summary>
    /// Calls into the PDF library, which reports bad bytes by exceptions of many kinds (even index and null errors). Here,
    /// and only here, each becomes a value; nothing of our own code runs inside.
    /// </summary>
    private static (T? Value, Exception? Failure) Attempt<T>(Func<T> call)
        where T : class
    {
        try
        {
            return (call(), null);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            return (null, failure);
        }
    }
}
