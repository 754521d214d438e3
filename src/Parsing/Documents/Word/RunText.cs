using System.Text;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>The characters of a w:t as Word shows them.</summary>
internal static class RunText
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>White space at the ends counts only with xml:space="preserve"; line ends inside are spaces; characters that
    /// show nothing (soft hyphen, zero-width space, direction marks) are left out, lest they split a word.</summary>
    public static string Of(XElement text, string? font)
    {
        string value = text.Value;
        bool preserved = (string?)text.AncestorsAndSelf().Attributes(Space).FirstOrDefault() is "preserve";
        var shown = new StringBuilder(value.Length);
        foreach (char c in preserved ? value : value.Trim(' ', '\t', '\r', '\n'))
        {
            if (c is '\r' or '\n' or '\t')
                shown.Append(' ');
            else if (!IsInvisible(c))
                shown.Append(Symbols.Unicode(font, c));
        }
        return shown.ToString();
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E');
}
