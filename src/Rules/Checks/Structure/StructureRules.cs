using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The catalogue's section <see cref="RuleGroup.Structure"/>, in order.</summary>
internal static class StructureRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        CriterionHasHeading.Rule,
        EveryCriterionIsReported.Rule,
        CriterionIsReportedOnce.Rule,
        CriteriaStandInOrder.Rule,
        CriterionIsOfTheStandard.Rule,
        HeadingNamesItsCriterion.Rule,
        EveryFigureIsGiven.Rule,
        FigureIsGivenOnce.Rule,
        EveryFigureIsFilledIn.Rule,
        EverySectionIsPresent.Rule,
        ListMarkersFollowOneStyle.Rule,
    ];
}
