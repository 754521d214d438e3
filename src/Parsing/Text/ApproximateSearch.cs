namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>
/// Finds a short pattern in a long text with up to k differences, in one pass: Myers' bit-parallel algorithm
/// (G. Myers, "A fast bit-vector algorithm for approximate string matching", JACM 46(3), 1999).
/// </summary>
public sealed class ApproximateSearch
{
    private readonly string _pattern;
    private readonly int _tolerance;
    private readonly ulong[] _positions = new ulong[128];
    private readonly ulong[] _fromEnd = new ulong[128];

    /// <param name="pattern">1 to 64 ASCII characters.</param>
    /// <param name="tolerance">Most differences, zero or more and less than the pattern's length.</param>
    public ApproximateSearch(string pattern, int tolerance)
    {
        if (pattern.Length is 0 or > 64)
            throw new ArgumentException("A pattern has 1 to 64 letters.", nameof(pattern));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(tolerance, pattern.Length);
        _pattern = pattern;
        _tolerance = tolerance;
        for (int i = 0; i < pattern.Length; i++)
        {
            _positions[pattern[i]] |= 1UL << i;
            _fromEnd[pattern[^(i + 1)]] |= 1UL << i;
        }
    }

    /// <summary>The pattern's length in UTF-16 units.</summary>
    public int Length => _pattern.Length;

    /// <summary>The best matches, left to right; of several ends within one pattern length only the closest is given.</summary>
    public IReadOnlyList<ApproximateMatch> FindAll(string text)
    {
        List<ApproximateMatch> matches = [];
        ulong last = 1UL << (_pattern.Length - 1);
        ulong plus = ulong.MaxValue;
        ulong minus = 0;
        int distance = _pattern.Length;
        for (int i = 0; i < text.Length; i++)
        {
            ulong equal = text[i] < 128 ? _positions[text[i]] : 0;
            ulong vertical = equal | minus;
            ulong horizontal = (((equal & plus) + plus) ^ plus) | equal;
            ulong up = minus | ~(horizontal | plus);
            ulong down = plus & horizontal;
            if ((up & last) != 0)
                distance++;
            else if ((down & last) != 0)
                distance--;
            up <<= 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            if (distance <= _tolerance)
                Keep(matches, text, i + 1, distance);
        }
        return matches;
    }

    private void Keep(List<ApproximateMatch> matches, string text, int end, int distance)
    {
        var match = new ApproximateMatch(StartOf(text, end), end, distance);
        if (matches.Count == 0 || matches[^1].End <= match.Start)
            matches.Add(match);
        else if (distance < matches[^1].Distance)
            matches[^1] = match;
    }

    /// <summary>The start that makes the match ending at <paramref name="end"/> closest; the latest of equals.</summary>
    private int StartOf(string text, int end)
    {
        int width = Math.Min(end, _pattern.Length + _tolerance);
        ulong last = 1UL << (_pattern.Length - 1);
        ulong plus = ulong.MaxValue;
        ulong minus = 0;
        int distance = _pattern.Length;
        (int best, int start) = (distance, end);
        for (int i = 1; i <= width; i++) // backwards, and every letter passed over counts
        {
            ulong equal = text[end - i] < 128 ? _fromEnd[text[end - i]] : 0;
            ulong vertical = equal | minus;
            ulong horizontal = (((equal & plus) + plus) ^ plus) | equal;
            ulong up = minus | ~(horizontal | plus);
            ulong down = plus & horizontal;
            if ((up & last) != 0)
                distance++;
            else if ((down & last) != 0)
                distance--;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            if (distance < best)
                (best, start) = (distance, end - i);
        }
        return start;
    }
}
