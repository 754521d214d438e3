using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>One document open in the PDF library, whose faults come out as values.</summary>
internal sealed class PdfLibrary : IDisposable
{
    /// <summary>Deepest nesting of objects followed; a reader that follows any depth can be made to overflow its stack.</summary>
    private const int StackDepth = 128;

    private readonly GuardedFilters _filters;
    private readonly PdfDocument? _document;
    private readonly Exception? _failure;

    private readonly Lazy<PdfDocument?> _replaced;

    private PdfLibrary(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        _filters = new GuardedFilters(limits);
        (_document, _failure) = Attempt(() => PdfDocument.Open(bytes, Options()));
        _replaced = new Lazy<PdfDocument?>(() => Attempt(() => PdfDocument.Open(bytes, Options(replacements: true))).Value);
    }

    public LibraryLog Log { get; } = new();

    public int Pages => _document?.NumberOfPages ?? 0;

    public static PdfLibrary Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits) => new(bytes, limits);

    /// <summary>Why the document cannot be read on; <c>null</c> when it can.</summary>
    /// <param name="bytes">The whole file.</param>
    public Refused? Fault(ReadOnlySpan<byte> bytes) => _filters.WentOverLimit
        ? PdfRefusals.InflatesTooMuch
        : _document is null || _filters.IsDamaged ? PdfRefusals.For(_failure, bytes, page: null) : null;

    /// <summary>What the document is besides its pages; nothing where that part of it is damaged.</summary>
    public DocumentFeatures Features() => Attempt(() => DocumentFeatures.Of(_document!)).Value ?? DocumentFeatures.None;

    /// <summary>One page, or why it cannot be read.</summary>
    /// <param name="number">One-based.</param>
    /// <param name="bytes">The whole file.</param>
    public (PageText? Page, Refused? Fault) Page(int number, ReadOnlySpan<byte> bytes)
    {
        Log.NextPage();
        (Page? page, Exception? failure) = Attempt(() => _document!.GetPage(number));
        PageText? text = null;
        if (page is not null)
            (text, failure) = Attempt(() => PageText.Of(page));
        if (text is not null && Attempt(() => PageAnnotations.Of(_document!, page!)).Value is PageAnnotations annotations)
            text = text with { Annotations = annotations };
        if (_filters.WentOverLimit)
            return (null, PdfRefusals.InflatesTooMuch);
        if (_filters.IsDamaged)
            return (null, PdfRefusals.For(failure: null, bytes, number));
        return text is null ? (null, PdfRefusals.For(failure, bytes, number)) : (text, null);
    }

    /// <summary>A page with the replacement text that the file gives for its letters (ISO 32000-1, 14.9.4); for pages whose
    /// letters do not decode, since nothing else tells whether the two say the same.</summary>
    /// <param name="number">One-based.</param>
    public PageText? WithReplacements(int number)
    {
        Log.NextPage();
        return _replaced.Value is PdfDocument document ? Attempt(() => PageText.Of(document.GetPage(number))).Value : null;
    }

    public void Dispose()
    {
        _document?.Dispose();
        if (_replaced.IsValueCreated)
            _replaced.Value?.Dispose();
    }

    private ParsingOptions Options(bool replacements = false) => new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        MaxStackDepth = StackDepth,
        FilterProvider = _filters,
        Logger = Log,
        UseActualText = replacements,
    };

    /// <summary>
    /// Calls into the PDF library, which reports bad bytes by exceptions of many kinds (even index and null errors). Here,
    /// and only here, each becomes a value; of our own code nothing runs inside but look-ups in the library's objects.
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
