using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.OldFonts;

/// <summary>
/// TCVN 5712:1993, character set VN3, as the fonts ".Vn…" of ABC draw it. Only these letters have codes: capitals with a
/// tone mark are drawn by fonts of capitals (".VnTimeH") from the codes of the small letters.
/// </summary>
internal static class Tcvn3
{
    private const int First = 0xA1;

    /// <summary>The letters from code A1 to FE in order; a dot stands where the set has none.</summary>
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ." // A1–AF
        + ".....àảãáạ.ằẳẵắ." // B0–BF
        + "......ặầẩẫấậè.ẻẽ" // C0–CF
        + "éẹềểễếệìỉ...ĩíịò" // D0–DF
        + ".ỏõóọồổỗốộờởỡớợù" // E0–EF
        + ".ủũúụừửữứựỳỷỹýỵ"; // F0–FE

    /// <summary>From this many capitals of ASCII on, a word without small ones is meant in capitals.</summary>
    private const int FewestCapitals = 2;

    /// <summary>The text in Unicode; <c>null</c> when a letter of it has no place in the set, which then is another coding.</summary>
    /// <param name="text">The codes as Latin-1 characters. Characters from U+0100 on stay only if they are no letters
    /// (quotation marks, dashes: word processors put those in by themselves).</param>
    public static string? Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char code = c is '\u03BC' ? '\u00B5' : c; // the Greek letter for the micro sign
            int index = code - First;
            if (index >= 0 && index < Letters.Length && Letters[index] != '.')
                decoded.Append(Letters[index]);
            else if (char.IsLetter(code) && !char.IsAscii(code) || char.IsSurrogate(code) || IsCombining(code))
                return null;
            else
                decoded.Append(c);
        }
        RaiseCapitalWords(text, decoded);
        return decoded.ToString();
    }

    /// <summary>"CéNG": the set has no capital with a tone, so that a word typed in capitals has small ones among them.</summary>
    private static void RaiseCapitalWords(string text, StringBuilder decoded)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            (int capitals, int small) = (0, 0);
            for (; end < text.Length && text[end] > ' '; end++)
            {
                capitals += char.IsAsciiLetterUpper(text[end]) ? 1 : 0;
                small += char.IsAsciiLetterLower(text[end]) ? 1 : 0;
            }
            for (int i = start; i < end && capitals >= FewestCapitals && small == 0; i++)
                decoded[i] = char.ToUpperInvariant(decoded[i]);
            start = end;
        }
    }

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';
}
