using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>Short ways to read a drawn page.</summary>
internal static class Reading
{
    public static ReadOutcome Of(byte[] bytes, ReadingLimits? limits = null, RecognisedPages? recognised = null) =>
        PdfReader.Read(bytes, recognised ?? RecognisedPages.None, limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static DocumentText Text(byte[] bytes, RecognisedPages? recognised = null) =>
        Assert.IsType<Readable>(Of(bytes, recognised: recognised)).Text;

    public static NeedsRecognition Needs(byte[] bytes) => Assert.IsType<NeedsRecognition>(Of(bytes));

    public static DocumentText Drawn(Action<PdfBuilder> draw)
    {
        using var builder = new PdfBuilder();
        draw(builder);
        return Text(builder.Build());
    }

    public static string[] Contents(this DocumentText text) => [.. text.Lines.Select(line => line.Content)];

    public static Refused Refusal(byte[] bytes, ReadingLimits? limits = null) => Assert.IsType<Refused>(Of(bytes, limits));
}
