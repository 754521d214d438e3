using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

/// <summary>What the styles say about numbering and about how text looks, each property looked up along the basedOn chain.</summary>
internal sealed class Styles
{
    /// <summary>Longest chain of styles followed; real ones have a handful, and every run asks.</summary>
    private const int LongestChain = 64;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Paint?> _paragraphShadings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _darkTables = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    /// <param name="root">The w:styles element; <c>null</c> for a document without styles.</param>
    public Styles(XElement? root)
    {
        Defaults = Look.Of(root.Child("docDefaults").Child("rPrDefault").Child("rPr"));
        foreach (XElement style in root?.Elements(W.Main + "style") ?? [])
        {
            if ((string?)style.Attribute(W.Main + "styleId") is not string id)
                continue;
            _styles.TryAdd(id, style);
            if ((string?)style.Attribute(W.Main + "type") is "paragraph" && (string?)style.Attribute(W.Main + "default") is "1" or "true" or "on")
                _defaultParagraph ??= id;
        }
    }

    /// <summary>What holds for every run that nothing else is said of.</summary>
    public Look Defaults { get; }

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

    /// <summary>How the style makes text look; <see cref="Look.Nothing"/> for a style that is not defined.</summary>
    public Look LookOf(string? id)
    {
        if (id is null)
            return Look.Nothing;
        if (!_looks.TryGetValue(id, out Look? look))
            _looks[id] = look = Chain(id).Aggregate(Look.Nothing, (near, far) => near.Over(Look.Of(far.Style.Child("rPr"))));
        return look;
    }

    /// <summary>The shading that the style puts behind a paragraph; <c>null</c> when none.</summary>
    public Paint? ParagraphShading(string? id)
    {
        if (id is null)
            return null;
        if (!_paragraphShadings.TryGetValue(id, out Paint? shading))
        {
            XElement? element = Chain(id).Select(s => s.Style.Child("pPr").Child("shd")).FirstOrDefault(shd => shd is not null);
            _paragraphShadings[id] = shading = element is null ? null : Paint.OfShading(element);
        }
        return shading;
    }

    /// <summary>Whether a table style shades any part of its tables, the first row for example: then white text of a cell
    /// may well be legible.</summary>
    public bool ShadesCells(string? id)
    {
        if (id is null)
            return false;
        if (!_darkTables.TryGetValue(id, out bool shades))
        {
            _darkTables[id] = shades = Chain(id)
                .SelectMany(s => s.Style.Descendants(W.Main + "shd"))
                .Any(shd => Paint.OfShading(shd) is Paint paint && !Paint.White.VanishesOn(paint));
        }
        return shades;
    }
}
