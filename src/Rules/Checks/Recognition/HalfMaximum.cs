using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Checks.Points;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>Whether a criterion reaches the share of its maximum that the law asks for, inclusive.</summary>
internal static class HalfMaximum
{
    public static bool IsReached(CriterionPoints points, decimal share) => points.Points >= points.Maximum * share;

    /// <summary>The finding that accuses these points, when what the criterion's counts allow all lies on the other side of the
    /// share; <c>null</c> otherwise.</summary>
    public static Cause? InDoubt(CriterionPoints points, decimal share)
    {
        var counts = new CountsOfCriterion(points.Case);
        return PointsAgreeWithCounts.IsBroken(points, counts)
            && counts.Feasible.Intervals.All(i => IsReached(points, share) ? IsBelow(i, points.Maximum * share) : i.Low >= points.Maximum * share)
                ? new Cause(PointsAgreeWithCounts.Id, FaultKeys.Measure(points.Number, Measure.Points))
                : null;
    }

    private static bool IsBelow(PointInterval interval, decimal bound) =>
        interval.High < bound || (interval.High == bound && !interval.HighIncluded);
}
