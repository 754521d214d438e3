using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

/// <summary>What a set of run properties (w:rPr) says; <c>null</c> where it says nothing.</summary>
internal sealed class Look
{
    public static readonly Look Nothing = new();

    /// <summary>The font of letters beyond ASCII, which decides how they are coded; a theme font as "+major" or "+minor".</summary>
    public string? Font { get; private set; }

    public bool? IsHidden { get; private set; }

    /// <summary>Whether <see cref="Letters"/> is meant: "auto" undoes an inherited colour.</summary>
    public bool HasColor { get; private set; }

    public Paint? Letters { get; private set; }

    public bool HasHighlight { get; private set; }

    public Paint? Highlight { get; private set; }

    public bool HasShading { get; private set; }

    public Paint? Shading { get; private set; }

    /// <summary>Half points.</summary>
    public int? Size { get; private set; }

    public Raising? Raising { get; private set; }

    public static Look Of(XElement? properties)
    {
        if (properties is null)
            return Nothing;
        var look = new Look();
        foreach (XElement property in properties.Elements())
        {
            if (property.Name.Namespace == W.Main)
                look.Take(property, (string?)property.Attribute(W.Val));
        }
        return look;
    }

    /// <summary>This look where it says something, else the other.</summary>
    public Look Over(Look below)
    {
        if (ReferenceEquals(this, Nothing))
            return below;
        if (ReferenceEquals(below, Nothing))
            return this;
        return new Look
        {
            Font = Font ?? below.Font,
            IsHidden = IsHidden ?? below.IsHidden,
            HasColor = HasColor || below.HasColor,
            Letters = HasColor ? Letters : below.Letters,
            HasHighlight = HasHighlight || below.HasHighlight,
            Highlight = HasHighlight ? Highlight : below.Highlight,
            HasShading = HasShading || below.HasShading,
            Shading = HasShading ? Shading : below.Shading,
            Size = Size ?? below.Size,
            Raising = Raising ?? below.Raising,
        };
    }

    private void Take(XElement property, string? value)
    {
        switch (property.Name.LocalName)
        {
            case "rFonts":
                Font = FontOf(property) ?? Font;
                break;
            case "vanish":
                IsHidden = value is not ("0" or "false" or "off");
                break;
            case "color":
                (HasColor, Letters) = (true, Paint.OfLetters(property));
                break;
            case "highlight":
                (HasHighlight, Highlight) = (true, Paint.OfHighlight(value));
                break;
            case "shd":
                (HasShading, Shading) = (true, Paint.OfShading(property));
                break;
            case "sz":
                Size = W.Number(value);
                break;
            case "vertAlign":
                Raising = RaisingOf(value);
                break;
            case "position" when W.Number(value) is > 0:
                Raising ??= Formatting.Raising.ByHand;
                break;
            default:
                break;
        }
    }

    private static Raising RaisingOf(string? value) => value switch
    {
        "superscript" => Formatting.Raising.Superscript,
        "subscript" => Formatting.Raising.Subscript,
        _ => Formatting.Raising.None,
    };

    // A theme font outweighs a named one (ISO/IEC 29500-1, 17.3.2.26); hAnsi is for the letters of Latin-1 and beyond.
    private static string? FontOf(XElement fonts)
    {
        string? theme = (string?)fonts.Attribute(W.Main + "hAnsiTheme") ?? (string?)fonts.Attribute(W.Main + "asciiTheme");
        if (theme is not null)
            return theme.StartsWith("major", StringComparison.Ordinal) ? "+major" : "+minor";
        return (string?)fonts.Attribute(W.Main + "hAnsi") ?? (string?)fonts.Attribute(W.Main + "ascii");
    }
}

/// <summary>How a run stands to its line.</summary>
internal enum Raising
{
    None,

    Superscript,

    Subscript,

    /// <summary>Raised by w:position, as people make a note mark who do not know the button.</summary>
    ByHand,
}
