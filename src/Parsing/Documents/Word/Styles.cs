using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>What the styles say about numbering and hidden text, each property looked up along the basedOn chain.</summary>
internal sealed class Styles
{
    /// <summary>Longest chain of styles followed; real ones have a handful, and every run asks.</summary>
    private const int LongestChain = 64;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    /// <param name="root">The w:styles element; <c>null</c> for a document without styles.</param>
    public Styles(XElement? root)
    {
        foreach (XElement style in root?.Elements(W.Main + "style") ?? [])
        {
            if ((string?)style.Attribute(W.Main + "styleId") is not string id)
                continue;
            _styles.TryAdd(id, style);
            if ((string?)style.Attribute(W.Main + "type") is "paragraph" && (string?)style.Attribute(W.Main + "default") is "1" or "true" or "on")
                _defaultParagraph ??= id;
        }
    }

    /// <summary>The style of a paragraph: its own, or else the document's default; <c>null</c> when there is neither.</summary>
    public string? OfParagraph(XElement? properties) => properties.ChildValue("pStyle") ?? _defaultParagraph;

    /// <summary>The style and those it is based on, nearest first; ends at a missing style, at a cycle, and at <see cref="LongestChain"/>.</summary>
    public IEnumerable<(string Id, XElement Style)> Chain(string? id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (id is not null && seen.Count < LongestChain && seen.Add(id) && _styles.TryGetValue(id, out XElement? style))
        {
            yield return (id, style);
            id = style.ChildValue("basedOn");
        }
    }

    /// <summary>Whether the style hides its text; <c>null</c> when it does not say.</summary>
    public bool? Hides(string? id) =>
        Chain(id).Select(s => s.Style.Child("rPr").Switch("vanish")).FirstOrDefault(hides => hides is not null);
}
