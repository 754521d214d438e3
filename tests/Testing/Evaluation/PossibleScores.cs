using System.Collections.Concurrent;
using System.Numerics;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>
/// Decides by plain enumeration whether any indicators could give the counts and the points of a criterion. Written without the
/// engine's arithmetic, to check it; scores go in hundredths of a point, as no law says that they go in quarters.
/// </summary>
public static class PossibleScores
{
    private static readonly ConcurrentDictionary<(int Maximum, string Known, string Kinds), BigInteger> Sums = new();

    private static readonly ConcurrentDictionary<(int Maximum, string Kinds, decimal Points), bool> Witnesses = new();

    /// <summary>A maximum that hardly counts.</summary>
    private const decimal Tiny = 0.02m;

    private const int Parts = 100;

    private static readonly decimal[] Shares = [0, 0.01m, 0.25m, 0.49m, 0.5m, 0.75m, 0.99m, 1];

    private enum Kind { Full, Half, Low, Zero }

    /// <param name="n">Indicators.</param>
    /// <param name="maximum">M in points, at most 31.</param>
    /// <param name="known">Maxima of the indicators when the standard knows all of them; else empty.</param>
    /// <param name="full">Indicators at maximum.</param>
    /// <param name="half">Indicators at half or more, those at maximum included.</param>
    /// <param name="zero">Indicators at zero.</param>
    /// <param name="points">s.</param>
    public static bool Allow(int n, int maximum, decimal[] known, int full, int half, int zero, decimal points)
    {
        if (full < 0 || zero < 0 || full > half || half + zero > n || points < 0 || points > maximum || points * Parts != decimal.Truncate(points * Parts))
            return false;
        Kind[] kinds =
        [
            .. Enumerable.Repeat(Kind.Full, full),
            .. Enumerable.Repeat(Kind.Half, half - full),
            .. Enumerable.Repeat(Kind.Low, n - half - zero),
            .. Enumerable.Repeat(Kind.Zero, zero),
        ];
        return known.Length == n ? IsSumOfKnown(kinds, known, maximum, points) : HasWitness(kinds, maximum, points);
    }

    private static bool IsSumOfKnown(Kind[] kinds, decimal[] known, int maximum, decimal points)
    {
        BigInteger sums = Sums.GetOrAdd((maximum, string.Join(' ', known), string.Join(' ', kinds)), _ => WithKnownMaxima(kinds, known));
        return !((sums >> (int)(points * Parts)) & 1).IsZero;
    }

    /// <summary>
    /// Where the standard does not know the maxima, any may be: looks for indicators that have these counts and these points, and
    /// counts them again. All are tiny but one or two, whose maxima go through every quarter point.
    /// </summary>
    private static bool HasWitness(Kind[] kinds, int maximum, decimal points) => Witnesses.GetOrAdd(
        (maximum, string.Join(' ', kinds), points),
        _ => Enumerable.Range(0, kinds.Length).Any(big => Enumerable.Range(0, kinds.Length).Any(other => Splits(kinds, maximum, points, big, other))));

    private static bool Splits(Kind[] kinds, int maximum, decimal points, int big, int other)
    {
        decimal rest = maximum - (Tiny * kinds.Where((_, i) => i != big && i != other).Count());
        decimal tinyScores = kinds.Where((_, i) => i != big && i != other).Sum(kind => Tiny * ShareOf(kind));
        if (big == other)
            return Fits(kinds, maximum, points, big, other, rest, share: 1);
        return Enumerable.Range(1, maximum * 4).SelectMany(quarter => new[] { quarter * 0.25m, (quarter * 0.25m) - tinyScores })
            .Where(first => first > 0 && first < rest)
            .Any(first => Shares.Any(share => Fits(kinds, maximum, points, big, other, first, share)));
    }

    /// <summary>Whether these indicators, counted again, are of the kinds wanted.</summary>
    private static bool Fits(Kind[] kinds, int maximum, decimal points, int big, int other, decimal first, decimal share)
    {
        (decimal Maximum, decimal Score)[] indicators = [.. kinds.Select(kind => (Tiny, Tiny * ShareOf(kind)))];
        indicators[big] = (first, first * share);
        if (other != big)
            indicators[other] = (maximum - indicators.Where((_, i) => i != other).Sum(i => i.Maximum), 0);
        indicators[other].Score = points - indicators.Where((_, i) => i != other).Sum(i => i.Score);
        return indicators.Sum(i => i.Maximum) == maximum && indicators.Select(KindOf).SequenceEqual(kinds.Cast<Kind?>());
    }

    private static decimal ShareOf(Kind kind) => kind switch { Kind.Full => 1, Kind.Half => 0.5m, Kind.Low => 0.25m, _ => 0 };

    private static Kind? KindOf((decimal Maximum, decimal Score) indicator) =>
        indicator.Score < 0 || indicator.Score > indicator.Maximum ? null
        : indicator.Score == indicator.Maximum ? Kind.Full
        : indicator.Score == 0 ? Kind.Zero
        : indicator.Score * 2 >= indicator.Maximum ? Kind.Half : Kind.Low;

    private static BigInteger WithKnownMaxima(Kind[] kinds, decimal[] known) => Permutations(known)
        .Select(maxima => maxima.Zip(kinds).Aggregate(BigInteger.One, (sums, i) => Add(sums, (int)(i.First * Parts), i.Second)))
        .Aggregate((all, some) => all | some);

    /// <summary>Bit i = a sum of i hundredths of a point is possible. A maximum of m hundredths.</summary>
    private static BigInteger Add(BigInteger sums, int m, Kind kind)
    {
        (int from, int to) = kind switch
        {
            Kind.Full => (m, m),
            Kind.Half => ((m + 1) / 2, m - 1),
            Kind.Low => (1, (m - 1) / 2),
            _ => (0, 0),
        };
        BigInteger result = 0;
        for (int score = from; score <= to; score++)
            result |= sums << score;
        return result;
    }

    private static IEnumerable<decimal[]> Permutations(decimal[] values) => values.Length <= 1
        ? [values]
        : values.SelectMany((v, i) => Permutations([.. values[..i], .. values[(i + 1)..]]).Select(rest => (decimal[])[v, .. rest]));
}
