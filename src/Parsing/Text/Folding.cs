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
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
                continue;
            }
            folded.Append(c is 'đ' or 'Đ' or 'ð' or 'Ð' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString().TrimEnd();
    }
}
