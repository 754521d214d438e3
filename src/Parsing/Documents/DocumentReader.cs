using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Parsing.Documents.Word;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>The reading stage: bytes in, lines with their places out.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document without a text recogniser; the type is told by its content, never by its name. Never
    /// <see cref="NeedsRecognition"/>.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds of the reading.</param>
    /// <param name="cancellationToken">Ends the reading early, by <see cref="OperationCanceledException"/>.</param>
    public static ReadOutcome Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) =>
        Read(bytes, RecognisedPages.None, limits, cancellationToken) switch
        {
            NeedsRecognition pictures => pictures.Otherwise,
            ReadOutcome outcome => outcome,
        };

    /// <summary>The same, with what a text recogniser saw on the pages that are pictures.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="recognised">The pages that an earlier <see cref="NeedsRecognition"/> asked for.</param>
    /// <param name="limits">Bounds of the reading.</param>
    /// <param name="cancellationToken">Ends the reading early, by <see cref="OperationCanceledException"/>.</param>
    public static ReadOutcome Read(
        ReadOnlyMemory<byte> bytes, RecognisedPages recognised, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (RefuseUnread(bytes.Length, limits) is Refused refused)
            return refused;
        ReadOutcome outcome = MediaType.Of(bytes.Span) switch
        {
            MediaType.Word => WordReader.Read(bytes, limits, cancellationToken),
            MediaType.Pdf => PdfReader.Read(bytes, recognised, limits, cancellationToken),
            MediaType.Png or MediaType.Jpeg or MediaType.Tiff => PictureReader.Read(bytes.Span, recognised, limits),
            string other => MediaType.Refuse(other),
        };
        return Bounded(outcome, limits);
    }

    /// <summary>The refusal of a file for its length alone; <c>null</c> when it may be read.</summary>
    /// <param name="length">Of the file, in bytes.</param>
    /// <param name="limits">Bounds of the reading.</param>
    public static Refused? RefuseUnread(long length, ReadingLimits limits)
    {
        if (length == 0)
            return new Refused(RefusalReason.Empty, "Tệp rỗng (0 byte). Hãy gửi lại tệp có nội dung.");
        return length > limits.FileBytes
            ? new Refused(RefusalReason.TooLarge, "Tệp lớn quá mức cho phép. Hãy gửi tệp nhỏ hơn (bỏ bớt ảnh, phụ lục).")
            : null;
    }

    private static ReadOutcome Bounded(ReadOutcome outcome, ReadingLimits limits) => outcome switch
    {
        Readable readable when readable.Text.Lines.Sum(line => (long)line.Content.Length) > limits.Characters => new Refused(
            RefusalReason.TooComplex, "Tệp có quá nhiều chữ so với một báo cáo nên không được đọc. Hãy gửi riêng báo cáo, không kèm phụ lục."),
        NeedsRecognition needs => needs with { Otherwise = Bounded(needs.Otherwise, limits) },
        _ => outcome,
    };
}
