namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

internal static class PdfReader
{
    public static ReadOutcome Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) =>
        MediaType.Refuse(MediaType.Pdf);
}
