using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>The dots of a form into which a number was written ("…05…/06", "....28,5....điểm"): they are no part of it and no blank.
/// Dots without a number stay, and dots behind digits stay unless the figure goes on behind them ("năm 20…" is not filled in).</summary>
internal static partial class Leaders
{
    [GeneratedRegex(
        @"(?<!\d[ ]?)(?:…|[.…_]{2,})[.…_]*(?=[ ]*\d)"
        + @"|(?<=\d)[ ]*(?:…|[.…_]{2,})[.…_]*(?=\s*(?:/[ ]*[\d.…_]|diem\b|d\b|chi tieu\b|tieu chi\b|dieu kien\b))"
        + @"|(?<=/[ ]*)(?:…|[.…_]{2,})[.…_]*(?=[ ]*\d)"
        + @"|(?<=/[ ]*\d{1,3})[ ]*(?:…|[.…_]{2,})[.…_]*(?=[ ]*(?:$|[;,\n]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filled { get; }

    /// <summary>The folded text with spaces for such dots; the same offsets.</summary>
    /// <param name="folded">Folded.</param>
    /// <param name="text">The same before folding, which tells an ellipsis from a full stop.</param>
    public static string Blanked(string folded, string text)
    {
        if (!text.Contains('…', StringComparison.Ordinal) && !folded.Contains("..", StringComparison.Ordinal) && !folded.Contains("__", StringComparison.Ordinal))
            return folded;
        char[] letters = folded.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (text[i] == '…')
                letters[i] = '…';
        }
        char[] blanked = folded.ToCharArray();
        foreach (Match dots in Filled.Matches(new string(letters)))
            blanked.AsSpan(dots.Index, dots.Length).Fill(' ');
        return new string(blanked);
    }
}
