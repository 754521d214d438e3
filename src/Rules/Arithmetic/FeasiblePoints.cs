using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>Which points of a criterion agree with its counts of indicators.</summary>
public static class FeasiblePoints
{
    /// <summary>
    /// Exactly the points that some assignment of points to the indicators gives together with these counts; empty when the
    /// counts contradict each other. Maxima that the standard does not know may be any positive numbers that add up.
    /// </summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="indicators">n, where it is not the standard's: the one that the report states. Where neither is known, any
    /// number of indicators is possible.</param>
    /// <param name="counts">The counts.</param>
    public static PointSet Of(Criterion criterion, IndicatorCounts counts, int? indicators = null)
    {
        if ((criterion.IndicatorCount ?? indicators) is { } number)
            return Of(criterion, number, counts);
        int least = Math.Max(1, Math.Max(counts.Least, criterion.Indicators.Length));
        return Enumerable.Range(least, Bands + 1)
            .Select(n => Of(criterion, n, counts))
            .Aggregate(PointSet.Empty, (all, next) => all.Union(next));
    }

    /// <summary>One more indicator in a band that holds one of unknown maximum changes nothing: beyond one more for each of the four
    /// bands no new points come up.</summary>
    private const int Bands = 4;

    private static PointSet Of(Criterion criterion, int indicators, IndicatorCounts counts)
    {
        List<decimal> known = [.. criterion.Indicators.Select(i => i.MaximumPoints).OfType<decimal>()];
        int unknown = indicators - known.Count;
        decimal rest = criterion.MaximumPoints - known.Sum();
        if (unknown < 0 || (unknown == 0 ? rest != 0 : rest <= 0)) // maxima that do not add up to M prove nothing
            (known, rest) = ([], criterion.MaximumPoints);

        Dictionary<IndicatorMix, PointSet> sorted = Sorted(known);
        return counts.Mixes(indicators)
            .Select(mix => Reach(mix, sorted, rest))
            .Aggregate(PointSet.Empty, (all, next) => all.Union(next));
    }

    /// <summary>The points by every mix into which indicators of known maxima can be sorted.</summary>
    private static Dictionary<IndicatorMix, PointSet> Sorted(List<decimal> maxima)
    {
        var sorted = new Dictionary<IndicatorMix, PointSet> { [default] = PointSet.Of(PointInterval.Exactly(0m)) };
        foreach (decimal maximum in maxima)
        {
            var grown = new Dictionary<IndicatorMix, PointSet>();
            foreach ((IndicatorMix mix, PointSet points) in sorted)
            {
                foreach ((IndicatorMix band, PointInterval reach) in IndicatorMix.BandsOf(maximum))
                {
                    IndicatorMix together = mix.Plus(band);
                    PointSet sum = points.Plus(reach);
                    grown[together] = grown.TryGetValue(together, out PointSet? other) ? other.Union(sum) : sum;
                }
            }
            sorted = grown;
        }
        return sorted;
    }

    /// <summary>The known indicators take a part of the mix, the unknown ones the rest of it and of the points.</summary>
    private static PointSet Reach(IndicatorMix mix, Dictionary<IndicatorMix, PointSet> sorted, decimal rest)
    {
        PointSet all = PointSet.Empty;
        foreach ((IndicatorMix part, PointSet points) in sorted)
        {
            if (mix.Less(part) is { } left)
                all = all.Union(left.Count == 0 ? points : points.Plus(left.Reach(rest)));
        }
        return all;
    }
}
