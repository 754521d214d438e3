namespace CTCPL.Pipeline.Rules.Tests.Mutations;

/// <summary>
/// Decides by plain enumeration whether any indicators could give the counts and the points of a criterion. Written without
/// the engine's arithmetic, to check it: maxima in half points, scores in quarter points.
/// </summary>
internal static class PossibleScores
{
    private enum Kind { Full, Half, Low, Zero }

    /// <param name="n">Indicators.</param>
    /// <param name="maximum">M in points.</param>
    /// <param name="known">Maxima of the indicators when the standard knows them; else empty.</param>
    /// <param name="full">Indicators at maximum.</param>
    /// <param name="half">Indicators at half or more, those at maximum included.</param>
    /// <param name="zero">Indicators at zero.</param>
    /// <param name="points">s.</param>
    public static bool Allow(int n, int maximum, decimal[] known, int full, int half, int zero, decimal points)
    {
        if (full < 0 || zero < 0 || full > half || half + zero > n || points < 0 || points > maximum || points * 4 != decimal.Truncate(points * 4))
            return false;
        Kind[] kinds =
        [
            .. Enumerable.Repeat(Kind.Full, full),
            .. Enumerable.Repeat(Kind.Half, half - full),
            .. Enumerable.Repeat(Kind.Low, n - half - zero),
            .. Enumerable.Repeat(Kind.Zero, zero),
        ];
        int quarters = (int)(points * 4);
        if (known.Length == n)
            return Permutations(known).Any(p => Reaches([.. p.Select((m, i) => ((int)(m * 2), kinds[i]))], quarters));
        return ReachesWithAnyMaxima(kinds, maximum * 2, quarters);
    }

    private static bool Reaches((int HalfPoints, Kind Kind)[] indicators, int quarters) =>
        indicators.Aggregate(UInt128.One, (sums, i) => Add(sums, i.HalfPoints, i.Kind)) is var sums && (sums >> quarters & 1) == 1;

    private static bool ReachesWithAnyMaxima(Kind[] kinds, int halfPoints, int quarters)
    {
        var sums = new UInt128[halfPoints + 1];
        sums[0] = 1;
        foreach (Kind kind in kinds)
        {
            var next = new UInt128[halfPoints + 1];
            for (int used = 0; used <= halfPoints; used++)
            {
                for (int m = 1; sums[used] != 0 && used + m <= halfPoints; m++)
                    next[used + m] |= Add(sums[used], m, kind);
            }
            sums = next;
        }
        return (sums[halfPoints] >> quarters & 1) == 1;
    }

    /// <summary>Bit i = a sum of i quarter points is possible. A maximum of m half points is 2m quarters.</summary>
    private static UInt128 Add(UInt128 sums, int m, Kind kind)
    {
        (int from, int to) = kind switch
        {
            Kind.Full => (2 * m, 2 * m),
            Kind.Half => (m, (2 * m) - 1),
            Kind.Low => (1, m - 1),
            _ => (0, 0),
        };
        UInt128 result = 0;
        for (int score = from; score <= to; score++)
            result |= sums << score;
        return result;
    }

    private static IEnumerable<decimal[]> Permutations(decimal[] values) => values.Length <= 1
        ? [values]
        : values.SelectMany((v, i) => Permutations([.. values[..i], .. values[(i + 1)..]]).Select(rest => (decimal[])[v, .. rest]));
}
