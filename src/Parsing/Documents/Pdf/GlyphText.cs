using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What a PDF says a glyph means, turned into what it was meant to mean.</summary>
internal static class GlyphText
{
    /// <summary>The text of a glyph; empty when it draws nothing that can be read.</summary>
    public static string Repair(string value)
    {
        if (value.Length == 1 && value[0] is > ' ' and < '\u007F')
            return value;
        if (string.IsNullOrWhiteSpace(value))
            return value.Length == 0 ? "" : " ";
        var repaired = new StringBuilder(value.Length);
        foreach (char c in value)
            Append(repaired, c);
        return repaired.ToString();
    }

    /// <summary>Whether the text is nothing but combining marks.</summary>
    public static bool IsMark(string text)
    {
        foreach (char c in text)
        {
            if (c < '\u0300' || CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                return false;
        }
        return text.Length > 0;
    }

    /// <summary>
    /// Whether a character of repaired text cannot be what was meant: a control, a private use code, a replacement for an
    /// unknown one, or a letter of western Europe that Vietnamese does not have.
    /// </summary>
    public static bool IsUnreadable(char c) => c switch
    {
        < '\u007F' => c < ' ',
        < '\u0180' => "ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ¾¿".Contains(c, StringComparison.Ordinal) || c < '\u00A0',
        '\uFFFD' or '\uFFFE' or '\uFFFF' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };

    /// <summary>A raised digit as the character it looks like, so that the note in "85¹" does not make it 851.</summary>
    public static string? Superscript(string text) => text switch
    {
        "0" => "⁰",
        "1" => "¹",
        "2" => "²",
        "3" => "³",
        "4" => "⁴",
        "5" => "⁵",
        "6" => "⁶",
        "7" => "⁷",
        "8" => "⁸",
        "9" => "⁹",
        _ => null,
    };

    private static void Append(StringBuilder repaired, char c)
    {
        switch (c)
        {
            case 'Ƣ': // U+01A2, the letter Oi: old Word exports code Ư so ("SỞ TƢ PHÁP")
                repaired.Append('Ư');
                break;
            case 'ƣ':
                repaired.Append('ư');
                break;
            case >= '\uFB00' and <= '\uFB06': // ligatures of Latin letters
                repaired.Append(c.ToString().Normalize(NormalizationForm.FormKC));
                break;
            case '\u00AD' or '\uFEFF' or '\0' or (>= '\u200B' and <= '\u200F'): // draw nothing
                break;
            default:
                repaired.Append(char.IsWhiteSpace(c) ? ' ' : c);
                break;
        }
    }
}
