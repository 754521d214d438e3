using System.Text;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Rejoins words that were torn at a tone mark ("ĐIỀ U KHO ẢN"): some programs leave a gap where two fonts meet. Only letters
/// are ever joined, and only where the gap is narrower than the row's spaces and the whole is a syllable.
/// </summary>
internal static class SplitWords
{
    /// <summary>A gap narrower than this share of the row's usual space may be within a word, if a part of it is no syllable …</summary>
    private const double Narrow = 0.8;

    /// <summary>… and narrower than this share, also between two that could be.</summary>
    private const double VeryNarrow = 0.6;

    /// <summary>The least that is called a space, in shares of the font size, where a row has too few to compare.</summary>
    private const double LeastSpace = 0.22;

    /// <summary>The text without the spaces that are none.</summary>
    /// <param name="text">A row's text, with a space for each gap.</param>
    /// <param name="gaps">For each space of the text, its place in it and its width in shares of the font size.</param>
    public static string Rejoin(string text, List<(int Place, double Width)> gaps)
    {
        double usual = Usual(gaps);
        if (!gaps.Exists(gap => gap.Width < Narrow * usual))
            return text;
        var joined = new StringBuilder(text);
        for (int i = gaps.Count - 1; i >= 0; i--)
        {
            (int place, double width) = gaps[i];
            if (width < Narrow * usual && IsOneWord(Before(text, place), Behind(text, place), width < VeryNarrow * usual))
                joined.Remove(place, 1);
        }
        return joined.ToString();
    }

    /// <summary>The middle one of the row's gaps.</summary>
    private static double Usual(List<(int Place, double Width)> gaps)
    {
        if (gaps.Count < 4)
            return LeastSpace;
        double[] widths = [.. gaps.Select(gap => gap.Width).Order()];
        return Math.Max(LeastSpace, widths[widths.Length / 2]);
    }

    private static bool IsOneWord(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, bool veryNarrow)
    {
        if (before.IsEmpty || behind.IsEmpty || !IsSyllable([.. before, .. behind]))
            return false;
        return veryNarrow || !IsSyllable(before) || !IsSyllable(behind);
    }

    private static bool IsSyllable(ReadOnlySpan<char> letters) =>
        VietnameseSyllable.IsPossible(letters.ToString().Normalize(NormalizationForm.FormC));

    private static bool IsOfWord(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036F';

    private static ReadOnlySpan<char> Before(string text, int place)
    {
        int start = place;
        while (start > 0 && IsOfWord(text[start - 1]))
            start--;
        return text.AsSpan(start, place - start);
    }

    private static ReadOnlySpan<char> Behind(string text, int place)
    {
        int end = place + 1;
        while (end < text.Length && IsOfWord(text[end]))
            end++;
        return text.AsSpan(place + 1, end - place - 1);
    }
}
