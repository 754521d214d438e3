namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>The dots of a form into which a number was written ("…05…/06", "....28,5....điểm"): they are no part of it and no blank.
/// Dots without a number stay, and dots behind digits stay unless the figure goes on behind them ("năm 20…" is not filled in).</summary>
internal static class Leaders
{
    /// <summary>Blanks between the dots and the number, at most.</summary>
    private const int Gap = 9;

    private static readonly string[] Units = ["diem", "chi tieu", "tieu chi", "dieu kien"];

    /// <summary>The folded text with spaces for such dots; the same offsets. One pass.</summary>
    /// <param name="folded">Folded.</param>
    /// <param name="text">The same before folding, which tells an ellipsis from a full stop.</param>
    public static string Blanked(string folded, string text)
    {
        char[]? blanked = null;
        int end;
        for (int start = 0; start < folded.Length; start = end)
        {
            end = start + 1;
            if (!IsDot(folded[start]))
                continue;
            while (end < folded.Length && IsDot(folded[end]))
                end++;
            bool isLeader = end - start > 1 || text[start] == '…';
            if (!isLeader || !(LeadsToNumber(folded, start, end) || FollowsNumber(folded, start, end)))
                continue;
            blanked ??= folded.ToCharArray();
            blanked.AsSpan(start, end - start).Fill(' ');
        }
        return blanked is null ? folded : new string(blanked);
    }

    private static bool IsDot(char letter) => letter is '.' or '_' or '…';

    /// <summary>"…05", but not "4…5".</summary>
    private static bool LeadsToNumber(string folded, int start, int end) =>
        IsDigit(folded, Forward(folded, end, breaks: false)) && !IsDigit(folded, Back(folded, start, most: 1));

    /// <summary>"05…/06", "10…điểm", "/06….": the figure goes on behind the dots, or its denominator is at its end.</summary>
    private static bool FollowsNumber(string folded, int start, int end)
    {
        int digit = Back(folded, start, Gap);
        if (!IsDigit(folded, digit))
            return false;
        int next = Forward(folded, end, breaks: true);
        if (next < folded.Length && folded[next] == '/')
            return Forward(folded, next + 1, breaks: false) is var of && of < folded.Length && (char.IsAsciiDigit(folded[of]) || IsDot(folded[of]));
        return IsUnit(folded, next) || (EndsClause(folded, Forward(folded, end, breaks: false)) && IsDenominator(folded, digit));
    }

    private static bool IsUnit(string folded, int at) =>
        Units.Any(unit => string.CompareOrdinal(folded, at, unit, 0, unit.Length) == 0)
        || (at < folded.Length && folded[at] == 'd' && (at + 1 == folded.Length || !char.IsAsciiLetterOrDigit(folded[at + 1])));

    private static bool EndsClause(string folded, int at) => at >= folded.Length || folded[at] is '\n' or ';' or ',';

    /// <summary>Up to three digits behind a slash.</summary>
    private static bool IsDenominator(string folded, int digit)
    {
        int first = digit;
        while (digit - first < 3 && IsDigit(folded, first))
            first--;
        int slash = Back(folded, first + 1, Gap);
        return slash >= 0 && folded[slash] == '/';
    }

    private static bool IsDigit(string folded, int at) => at >= 0 && at < folded.Length && char.IsAsciiDigit(folded[at]);

    /// <summary>Index of the first letter that is no space.</summary>
    private static int Forward(string folded, int from, bool breaks)
    {
        int at = from;
        while (at < folded.Length && at - from < Gap && (folded[at] == ' ' || (breaks && folded[at] == '\n')))
            at++;
        return at;
    }

    /// <summary>Index of the last letter before this one that is no space; -1 for none.</summary>
    private static int Back(string folded, int before, int most)
    {
        int at = before - 1;
        while (at >= 0 && before - 1 - at < most && folded[at] == ' ')
            at--;
        return at;
    }
}
