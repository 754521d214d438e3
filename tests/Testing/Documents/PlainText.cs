using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>Documents straight from plain text, for tests of the stages behind reading.</summary>
public static class PlainText
{
    /// <summary>A document as Word gives it: each line that is not blank is one paragraph.</summary>
    public static DocumentText Lines(string text) => Of(text, page: null);

    /// <summary>A document as a PDF gives it: all lines on page 1, wrapped lines not joined.</summary>
    public static DocumentText PdfLines(string text) => Of(text, page: 1);

    private static DocumentText Of(string text, int? page)
    {
        string[] contents = [.. text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
        return new DocumentText(
            page is null ? ReadingMethod.Word : ReadingMethod.Pdf,
            [.. contents.Select((c, i) => new TextLine(i + 1, c) { Page = page, Paragraph = page is null ? i + 1 : null })],
            page,
            ReadingQuality.Good,
            []);
    }
}
