using System.Buffers;
using System.Text;
using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>The characters of a w:t as Word shows them.</summary>
internal static class RunText
{
    /// <summary>Line ends, characters that show nothing, and those of symbol fonts.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "\t\r\n\u2060\uFEFF", .. Range('\u200B', '\u200F'), .. Range('\u202A', '\u202E'), .. Range('\uF000', '\uF0FF')]);

    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>White space at the ends counts only with xml:space="preserve"; line ends inside are spaces; characters that
    /// show nothing (zero-width space, direction marks) are left out, lest they split a word. Soft hyphens stay: whether they
    /// are letters is told later.</summary>
    public static string Of(XElement text, string? font)
    {
        string value = text.Value;
        if (value.Length > 0 && (IsSpace(value[0]) || IsSpace(value[^1])) && !IsPreserved(text))
            value = value.Trim(' ', '\t', '\r', '\n');
        if (!NeedsCare(value, font))
            return value;
        var shown = new StringBuilder(value.Length);
        foreach (char c in value)
        {
            if (c is '\r' or '\n' or '\t')
                shown.Append(' ');
            else if (!IsInvisible(c))
                shown.Append(Symbols.Unicode(font, c));
        }
        return shown.ToString();
    }

    private static bool NeedsCare(string value, string? font) =>
        Symbols.IsSymbolFont(font) || value.AsSpan().ContainsAny(Special);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsPreserved(XElement text) =>
        (string?)text.AncestorsAndSelf().Attributes(Space).FirstOrDefault() is "preserve";

    private static bool IsInvisible(char c) =>
        c is '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E');

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
