using System.Text;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>Documents made of plain text, as if read from Word: one line per line of text, empty ones left out.</summary>
public static class PlainText
{
    public static DocumentText Lines(string text) => new(
        ReadingMethod.Word,
        [
            .. text.Normalize(NormalizationForm.FormC)
                .Split('\n')
                .Select(line => line.TrimEnd())
                .Where(line => line.Length > 0)
                .Select((line, i) => new TextLine(i + 1, line) { Paragraph = i + 1 }),
        ],
        Pages: null,
        ReadingQuality.Good,
        Notes: []);
}
