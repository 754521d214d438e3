using System.Text;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>Documents made of plain text, as if read from Word: one line per line of text, empty ones left out.</summary>
public static class PlainText
{
    public static DocumentText Lines(string text) => Of(text, page: null);

    /// <summary>The same as a PDF gives it: all on page 1, wrapped lines not joined.</summary>
    public static DocumentText PdfLines(string text) => Of(text, page: 1);

    private static DocumentText Of(string text, int? page) => new(
        page is null ? ReadingMethod.Word : ReadingMethod.Pdf,
        [
            .. text.Normalize(NormalizationForm.FormC)
                .Split('\n')
                .Select(line => line.TrimEnd())
                .Where(line => line.Length > 0)
                .Select((line, i) => new TextLine(i + 1, line) { Page = page, Paragraph = page is null ? i + 1 : null }),
        ],
        page,
        ReadingQuality.Good,
        Notes: []);
}
