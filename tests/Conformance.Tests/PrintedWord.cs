using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>A word on a page as Poppler finds it: its middle in points of the displayed page, from the lower left corner.</summary>
internal sealed record PrintedWord(int Page, double X, double Y, string Text)
{
    /// <summary>The words of a PDF, from <c>pdftotext -bbox</c>.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="isSideways">Its pages are displayed turned by a quarter: Poppler places the words on the displayed page,
    /// but gives the size of the page before it is turned.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public static async Task<IReadOnlyList<PrintedWord>> OfAsync(byte[] pdf, bool isSideways, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("ctcpl-words-").FullName;
        try
        {
            string source = Path.Combine(folder, "source.pdf");
            string target = Path.Combine(folder, "words.html");
            await File.WriteAllBytesAsync(source, pdf, cancellationToken);
            await OfficeTool.RunAsync("pdftotext", "poppler-utils", ["-bbox", source, target], cancellationToken);
            string words = string.Concat((await File.ReadAllTextAsync(target, cancellationToken)).Where(c => c is '\n' || !char.IsControl(c)));
            using var reader = XmlReader.Create(new StringReader(words), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            return [.. XDocument.Load(reader).Descendants().Where(e => e.Name.LocalName is "page").SelectMany((page, i) => Words(page, i, isSideways ? "width" : "height"))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same word where it is after its page was turned about its middle.</summary>
    /// <param name="degrees">Counter-clockwise as seen.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Of the page, in points.</param>
    public PrintedWord Turned(double degrees, double width, double height)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double right = X - width / 2;
        double up = Y - height / 2;
        return this with { X = width / 2 + right * cos - up * sin, Y = height / 2 + right * sin + up * cos };
    }

    private static IEnumerable<PrintedWord> Words(XElement page, int index, string height) => page.Elements().Select(word => new PrintedWord(
        index + 1,
        (Number(word, "xMin") + Number(word, "xMax")) / 2,
        Number(page, height) - (Number(word, "yMin") + Number(word, "yMax")) / 2,
        word.Value));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
