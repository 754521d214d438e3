using System.Globalization;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

/// <summary>Characters of symbol fonts, which Word stores in the private use area U+F000 to U+F0FF, as Unicode.</summary>
internal static class Symbols
{
    private const char First = '\uF000';
    private const char Last = '\uF0FF';

    /// <summary>A list bullet: a dash stays a dash, everything else is a round bullet, so that a bullet drawn as a letter of
    /// Wingdings or as "o" of Courier New is never taken for a word.</summary>
    public static string Bullet(string text) => text.Trim() switch
    {
        "" => "",
        "-" or "–" or "—" or "−" or "‐" or "‑" or "\uF02D" or "\uF0BE" => "-",
        "+" or "\uF02B" => "+",
        "*" or "\uF02A" => "*",
        _ => "•",
    };

    /// <summary>The character of a w:sym; <c>null</c> when its code is not one.</summary>
    /// <param name="font">Name of the font ("Wingdings").</param>
    /// <param name="code">Code in hexadecimal ("F0FC").</param>
    public static string? Glyph(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
            return null;
        char c = (char)(value is >= 0x20 and < 0x100 ? value + First : value);
        return char.IsSurrogate(c) || char.IsControl(c) ? null : Unicode(font, c).ToString();
    }

    /// <summary>Characters of <paramref name="font"/> as Unicode; ordinary ones as they are, unknown ones as a bullet.</summary>
    public static char Unicode(string? font, char c)
    {
        if (IsSymbolFont(font) && c is > ' ' and <= '\u00FF')
            c += First;
        if (c is < First or > Last)
            return c;
        char code = (char)(c - First);
        if (font is null || !font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
            return IsSymbolFont(font) ? '•' : Symbol(code);
        return char.IsAsciiDigit(font[^1]) ? Dingbat(code) : Wingdings(code);
    }

    /// <summary>Whether every character of the font is a sign, those at the places of letters too.</summary>
    public static bool IsSymbolFont(string? font) => font is not null
        && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase));

    private static char Wingdings(char c) => (int)c switch
    {
        0x20 => ' ',
        0x6F or 0x71 or 0x72 or 0xA8 => '☐',
        0xFC => '✓',
        0xFE => '☑',
        0xFB => '✗',
        0xFD => '☒',
        0xE0 or 0xE8 or 0xF0 => '→',
        _ => '•',
    };

    // Wingdings 2; Wingdings 3 has arrows only.
    private static char Dingbat(char c) => (int)c switch
    {
        0x20 => ' ',
        0x4F => '✗',
        0x50 => '✓',
        0x52 => '☑',
        0x51 or 0x53 or 0x54 => '☒',
        0xA3 => '☐',
        _ => '•',
    };

    // The font "Symbol" has the digits and most punctuation of ASCII at their places.
    private static char Symbol(char c) => (int)c switch
    {
        0xA3 => '≤',
        0xB3 => '≥',
        0xB1 => '±',
        0xB4 => '×',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xAE or 0xDE => '→',
        0xA4 => '/',
        0xBE => '—',
        0x2D => '-',
        (>= 0x20 and <= 0x21) or 0x23 or (>= 0x25 and <= 0x26) or (>= 0x28 and <= 0x3F) or 0x5B or 0x5D or 0x5F or (>= 0x7B and <= 0x7D) => c,
        _ => '•',
    };
}
