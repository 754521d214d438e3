using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>A set of points: intervals in ascending order that neither overlap nor touch.</summary>
public sealed record PointSet
{
    private PointSet(ImmutableArray<PointInterval> intervals) => Intervals = intervals;

    public static PointSet Empty { get; } = new([]);

    public ImmutableArray<PointInterval> Intervals { get; }

    public static PointSet Of(params IEnumerable<PointInterval> intervals)
    {
        ImmutableArray<PointInterval>.Builder merged = ImmutableArray.CreateBuilder<PointInterval>();
        foreach (PointInterval next in intervals.OrderBy(i => i.Low).ThenByDescending(i => i.LowIncluded))
        {
            if (merged.Count > 0 && Meets(merged[^1], next))
                merged[^1] = Joined(merged[^1], next);
            else
                merged.Add(next);
        }
        return new PointSet(merged.ToImmutable());
    }

    public bool Contains(decimal points) => Intervals.Any(i => i.Contains(points));

    public PointSet Union(PointSet other) => Of(Intervals.Concat(other.Intervals));

    /// <summary>Every sum of a number of this set and one of the interval.</summary>
    public PointSet Plus(PointInterval interval) => Of(Intervals.Select(i => i.Plus(interval)));

    /// <summary>No gap between the two, the first starting no later.</summary>
    private static bool Meets(PointInterval first, PointInterval next) =>
        next.Low < first.High || (next.Low == first.High && (next.LowIncluded || first.HighIncluded));

    private static PointInterval Joined(PointInterval first, PointInterval next)
    {
        if (next.High > first.High)
            return first with { High = next.High, HighIncluded = next.HighIncluded };
        return first with { HighIncluded = first.HighIncluded || (next.High == first.High && next.HighIncluded) };
    }
}
