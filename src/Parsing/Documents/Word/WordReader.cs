namespace CTCPL.Pipeline.Parsing.Documents.Word;

internal static class WordReader
{
    public static ReadOutcome Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) =>
        MediaType.Refuse(MediaType.Word);
}
