using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>The catalogue's section on the score table.</summary>
internal static class ScoreTableRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        TableRowStaysWithinMaximum.Rule,
        IndicatorIsSumOfItems.Rule,
        CriterionIsSumOfIndicators.Rule,
        TableTotalIsSumOfCriteria.Rule,
        TableAgreesWithReport.Rule,
    ];
}
