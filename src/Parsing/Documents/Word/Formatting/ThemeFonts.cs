using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

/// <summary>The two fonts of a document's theme (a:fontScheme; ISO/IEC 29500-1, 20.1.4.1.18).</summary>
/// <param name="root">Gives the root of the theme part, asked for only when a run needs it.</param>
internal sealed class ThemeFonts(Func<XElement?> root)
{
    private (string? Major, string? Minor)? _fonts;

    /// <summary>The font meant by a name that a <see cref="Look"/> gives.</summary>
    public string? Resolve(string? font) => font switch
    {
        "+major" => (_fonts ??= Load()).Major,
        "+minor" => (_fonts ??= Load()).Minor,
        _ => font,
    };

    private (string? Major, string? Minor) Load()
    {
        XElement? scheme = root()?.Descendants().FirstOrDefault(e => e.Name.LocalName is "fontScheme");
        return (Typeface(scheme, "majorFont"), Typeface(scheme, "minorFont"));
    }

    private static string? Typeface(XElement? scheme, string slot) => (string?)scheme?.Elements()
        .FirstOrDefault(e => string.Equals(e.Name.LocalName, slot, StringComparison.Ordinal))?.Elements()
        .FirstOrDefault(e => e.Name.LocalName is "latin")?.Attribute("typeface");
}
