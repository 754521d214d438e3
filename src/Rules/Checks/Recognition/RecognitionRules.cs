using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The catalogue's section <see cref="RuleGroup.Recognition"/>, in order.</summary>
internal static class RecognitionRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        CriteriaAtLeastHalfAreCounted.Rule,
        ConditionsMetAreCounted.Rule,
        EveryConditionIsMet.Rule,
        OnlyEligibleUnitsRequest.Rule,
        EligibleUnitRequests.Rule,
        LeaderStatementIsMade.Rule,
        LeaderStatementsAgree.Rule,
    ];
}
