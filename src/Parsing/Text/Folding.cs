using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>Comparison of Vietnamese without tone marks, case and accents.</summary>
public static class Folding
{
    /// <summary>
    /// Lower case, marks removed ("Đối với" → "doi voi"), every run of white space one space, trimmed. Digits and
    /// punctuation stay. For searching and comparing, never for showing.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormC))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            char letter = FoldLetter(c);
            if (letter != ' ' || (folded.Length > 0 && folded[^1] != ' '))
                folded.Append(letter);
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Folds without changing the length, so that offsets stay valid: one UTF-16 unit in, one out. White space
    /// other than the line feed becomes a space; digits of any script become ASCII digits. Expects NFC.</summary>
    public static string FoldInPlace(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++)
            folded[i] = source[i] == '\n' ? '\n' : FoldLetter(source[i]);
    });

    /// <summary>All that letters and marks of Latin scripts fold to: most of a text's letters, worked out once.</summary>
    private static readonly char[] Latin = [.. Enumerable.Range(0, 0x2100).Select(c => Folded((char)c))];

    private static char FoldLetter(char c) => c < Latin.Length ? Latin[c] : Folded(c);

    private static char Folded(char c)
    {
        if (c < 0x80)
            return char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
        if (char.IsWhiteSpace(c))
            return ' ';
        return c switch
        {
            'đ' or 'Đ' or 'ð' or 'Ð' or 'ɖ' or 'Ɖ' => 'd',
            'ƣ' or 'Ƣ' => 'u', // the letter Oi stands for ư in old exports
            '…' => '.',
            '–' or '—' or '−' or '‐' or '‑' => '-',
            '’' or '‘' => '\'',
            '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079') or '⁽' or '⁾' => ' ', // a note's mark is not part of the number it hangs on
            '⁄' or '∕' or '／' => '/',
            _ => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : BaseLetter(c),
        };
    }

    private static char BaseLetter(char c) =>
        char.IsSurrogate(c) ? c : char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
}
