using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>Short ways to read a drawn page.</summary>
internal static class Reading
{
    public static ReadOutcome Of(byte[] bytes, ReadingLimits? limits = null) =>
        PdfReader.Read(bytes, RecognisedPages.None, limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static DocumentText Text(byte[] bytes) => Assert.IsType<Readable>(Of(bytes)).Text;

    public static DocumentText Drawn(Action<PdfBuilder> draw)
    {
        using var builder = new PdfBuilder();
        draw(builder);
        return Text(builder.Build());
    }

    public static string[] Contents(this DocumentText text) => [.. text.Lines.Select(line => line.Content)];

    public static Refused Refusal(byte[] bytes, ReadingLimits? limits = null) => Assert.IsType<Refused>(Of(bytes, limits));
}
