using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>Text as PostgreSQL can keep it: it refuses U+0000, which a broken font table can bring into a line.</summary>
internal static class StorableText
{
    /// <summary>The same reading; every U+0000 becomes U+FFFD, so that lengths and places stay.</summary>
    public static ReadOutcome Of(ReadOutcome reading) =>
        reading is Readable readable && readable.Text.Lines.Any(HoldsNul)
            ? new Readable(readable.Text with { Lines = [.. readable.Text.Lines.Select(Replaced)] })
            : reading;

    private static bool HoldsNul(TextLine line) => line.Content.Contains('\0', StringComparison.Ordinal);

    private static TextLine Replaced(TextLine line) =>
        HoldsNul(line) ? line with { Content = line.Content.Replace('\0', '\uFFFD') } : line;
}
