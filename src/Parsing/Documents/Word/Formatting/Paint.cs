using System.Globalization;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

/// <summary>A colour of letters or of what is behind them.</summary>
/// <param name="IsKnown"><c>false</c> for a colour that cannot be told, a pattern for example; it hides nothing.</param>
/// <param name="Rgb">Red, green and blue, a byte each.</param>
internal readonly record struct Paint(bool IsKnown, int Rgb)
{
    /// <summary>Colours closer than this in every channel (0 to 255) cannot be told apart on paper.</summary>
    private const int Nearness = 0x14;

    public static readonly Paint White = new(true, 0xFFFFFF);

    public static readonly Paint Unknown = new(false, 0);

    public static Paint? OfHex(string? hex) =>
        hex is { Length: 6 } && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb) ? new Paint(true, rgb) : null;

    /// <summary>The colour of letters (w:color); <c>null</c> for "auto", which is always legible.</summary>
    public static Paint? OfLetters(XElement color)
    {
        if (OfHex((string?)color.Attribute(W.Val)) is Paint plain)
            return plain;
        bool isWhite = (string?)color.Attribute(W.Main + "themeColor") is "background1" or "light1"
            && color.Attribute(W.Main + "themeShade") is null;
        return isWhite ? White : null;
    }

    /// <summary>The colour behind (w:shd); <c>null</c> when it lets shine through what is below.</summary>
    public static Paint? OfShading(XElement shading)
    {
        string? pattern = (string?)shading.Attribute(W.Val);
        if (pattern is "solid")
            return OfHex((string?)shading.Attribute(W.Main + "color")) ?? new Paint(true, 0); // "auto" is black here
        if (pattern is not (null or "clear" or "nil"))
            return Unknown;
        if (OfHex((string?)shading.Attribute(W.Main + "fill")) is Paint fill)
            return fill;
        return shading.Attribute(W.Main + "themeFill") is not null ? Unknown : null;
    }

    /// <summary>The colour of a text marker (w:highlight; ISO/IEC 29500-1, 17.18.40); <c>null</c> for none.</summary>
    public static Paint? OfHighlight(string? name) => name switch
    {
        null or "none" => null,
        "white" => White,
        "yellow" => new Paint(true, 0xFFFF00),
        "green" => new Paint(true, 0x00FF00),
        "cyan" => new Paint(true, 0x00FFFF),
        "magenta" => new Paint(true, 0xFF00FF),
        "blue" => new Paint(true, 0x0000FF),
        "red" => new Paint(true, 0xFF0000),
        "black" => new Paint(true, 0x000000),
        "lightGray" => new Paint(true, 0xC0C0C0),
        _ => Unknown,
    };

    /// <summary>Whether letters of this colour cannot be seen on that one.</summary>
    public bool VanishesOn(Paint behind) =>
        IsKnown && behind.IsKnown && IsNear(behind, 16) && IsNear(behind, 8) && IsNear(behind, 0);

    private bool IsNear(Paint other, int shift) => Math.Abs((Rgb >> shift & 0xFF) - (other.Rgb >> shift & 0xFF)) <= Nearness;
}
