using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>The catalogue's section <see cref="RuleGroup.Points"/>, in order.</summary>
internal static class PointRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        MaximumIsThatOfStandard.Rule,
        PointsStayWithinMaximum.Rule,
        PointsAgreeWithCounts.Rule,
        PointsGoInUsualSteps.Rule,
        TotalIsSumOfCriteria.Rule,
        TotalIsNotRounded.Rule,
        RoundingStaysBelowThreshold.Rule,
        TotalMaximumIsSumOfMaxima.Rule,
        FigureIsStatedOnceOrAlike.Rule,
    ];
}
