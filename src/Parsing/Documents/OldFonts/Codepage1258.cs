using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.OldFonts;

/// <summary>
/// Undoes a converter's mistake: where a document says that an old font's character set is the Vietnamese one (RTF
/// \fcharset163), its codes have come through Windows-1258, which differs from Latin-1 in these letters.
/// </summary>
internal static class Codepage1258
{
    private const string Letters = "ĂăĐđƠơƯư₫\u0300\u0301\u0303\u0309\u0323";
    private const string Codes = "\u00C3\u00E3\u00D0\u00F0\u00D5\u00F5\u00DD\u00FD\u00FE\u00CC\u00EC\u00DE\u00D2\u00F2";

    /// <summary>The codes as Latin-1 characters; <c>null</c> when the text holds none of these letters, or another one that
    /// no code stands for.</summary>
    public static string? Restore(string text)
    {
        var restored = new StringBuilder(text.Length);
        bool changed = false;
        foreach (char c in text)
        {
            int index = Letters.IndexOf(c, StringComparison.Ordinal);
            changed |= index >= 0;
            if (index < 0 && c > '\u00FF' && char.IsLetter(c))
                return null;
            restored.Append(index < 0 ? c : Codes[index]);
        }
        return changed ? restored.ToString() : null;
    }
}
