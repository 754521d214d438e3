using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>The headers, footers and notes that Word shows, each once.</summary>
internal static class OtherStories
{
    public static IEnumerable<(XElement Story, DocumentPart Part)> Of(WordPackage package, XElement body) =>
    [
        .. References(package, body, "headerReference").Select(story => (story, DocumentPart.Header)),
        .. References(package, body, "footerReference").Select(story => (story, DocumentPart.Footer)),
        .. Notes(package.PartOf("footnotes"), "footnote").Select(story => (story, DocumentPart.Note)),
        .. Notes(package.PartOf("endnotes"), "endnote").Select(story => (story, DocumentPart.Note)),
    ];

    private static IEnumerable<XElement> References(WordPackage package, XElement body, string name)
    {
        bool evenPages = package.PartOf("settings").Switch("evenAndOddHeaders") ?? false;
        return body.Descendants(W.Main + name)
            .Where(reference => IsShown(reference, evenPages))
            .Select(reference => (string?)reference.Attribute(W.Relationship + "id"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(package.PartBehind)
            .OfType<XElement>();
    }

    // A first-page header shows only where the section asks for one, an even-page header only where the document does.
    private static bool IsShown(XElement reference, bool evenPages) => (string?)reference.Attribute(W.Main + "type") switch
    {
        "first" => reference.Parent.Switch("titlePg") ?? false,
        "even" => evenPages,
        _ => true,
    };

    // Separators have a type; the notes themselves have none or "normal".
    private static IEnumerable<XElement> Notes(XElement? root, string name) =>
        root?.Elements(W.Main + name).Where(note => (string?)note.Attribute(W.Main + "type") is null or "normal") ?? [];
}
