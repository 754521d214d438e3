using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>
/// The paragraphs of a .docx, taken from its XML alone: every <c>w:p</c> of the body in document order, those of text boxes
/// with the paragraph that anchors them, each with the letters that a reader of the final version sees.
/// </summary>
internal sealed class WordPlaces : IndependentPlaces
{
    private readonly List<string> _paragraphs;
    private readonly List<bool> _numbered;
    private readonly Func<string, string> _stored;

    /// <param name="docx">The file.</param>
    /// <param name="stored">How the file's own coding holds words.</param>
    public WordPlaces(byte[] docx, Func<string, string> stored)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        using Stream part = zip.GetEntry("word/document.xml")!.Open();
        XElement[] paragraphs = [.. XDocument.Load(part).Descendants().Where(e => Is(e, "p") && !e.Ancestors().Any(a => Is(a, "txbxContent")))];
        _paragraphs = [.. paragraphs.Select(Text)];
        _numbered = [.. paragraphs.Select(p => p.DescendantsAndSelf().Any(e => Is(e, "numPr")))];
        _stored = stored;
    }

    public override string? Fault(Anchor anchor)
    {
        if (anchor.Page is not null)
            return "a page, which Word has not";
        if (anchor.Paragraph is not int number || number > _paragraphs.Count)
            return "no such paragraph";
        string text = _paragraphs[number - 1];
        string quote = _stored(anchor.Quote);
        bool stands = text.Contains(quote, StringComparison.Ordinal)
            || _numbered[number - 1] && quote.EndsWith(text, StringComparison.Ordinal); // the number in front is Word's
        return stands ? null : $"paragraph {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} holds “{text}”";
    }

    private static string Text(XElement paragraph) => string.Concat(paragraph.Descendants()
        .Where(e => Is(e, "t") && !e.Ancestors().Any(a => Is(a, "del") || Is(a, "Fallback")))
        .Select(e => e.Value)).Normalize(NormalizationForm.FormC);

    private static bool Is(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);
}
