namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Reads a PDF. Lines are rebuilt from where the letters stand, never from the order they are drawn in.</summary>
internal static class PdfReader
{
    public static ReadOutcome Read(
        ReadOnlyMemory<byte> bytes, RecognisedPages recognised, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (!PdfEnd.IsWhole(bytes.Span))
            return PdfRefusals.Truncated;
        return ReadRevision(bytes, recognised, limits, cancellationToken) switch
        {
            Readable last => EarlierRevisions.Compare(bytes, last, limits, cancellationToken),
            NeedsRecognition { Otherwise: Readable last } needs =>
                needs with { Otherwise = EarlierRevisions.Compare(bytes, last, limits, cancellationToken) },
            ReadOutcome outcome => outcome,
        };
    }

    /// <summary>Reads the last revision that the bytes hold.</summary>
    public static ReadOutcome ReadRevision(
        ReadOnlyMemory<byte> bytes, RecognisedPages recognised, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var library = PdfLibrary.Open(bytes, limits);
        if (library.Fault(bytes.Span) is Refused fault)
            return fault;
        if (library.Pages > limits.Pages)
            return PdfRefusals.TooManyPages(library.Pages, limits.Pages);
        DocumentFeatures features = library.Features();
        if (features.Portfolio)
            return PdfRefusals.Portfolio;
        return features.DynamicForm ? PdfRefusals.DynamicForm : ReadPages(library, features, bytes, recognised, limits, cancellationToken);
    }

    private static ReadOutcome ReadPages(
        PdfLibrary library,
        DocumentFeatures features,
        ReadOnlyMemory<byte> bytes,
        RecognisedPages recognised,
        ReadingLimits limits,
        CancellationToken cancellationToken)
    {
        var rows = new DocumentRows(recognised, features, library.Log);
        for (int number = 1; number <= library.Pages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (PageText? page, Refused? fault) = library.Page(number, bytes.Span);
            if (page is null)
                return fault!;
            rows.Add(number, page, library.WithReplacements);
            if (library.Fault(bytes.Span) is Refused tooMuch)
                return tooMuch;
            if (rows.Lines > limits.Lines)
                return PdfRefusals.TooManyLines(limits.Lines);
        }
        return rows.Outcome(library.Pages);
    }
}
