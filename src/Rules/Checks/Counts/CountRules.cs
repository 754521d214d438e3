using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Counts;

/// <summary>The catalogue's section <see cref="RuleGroup.Counts"/>, in order.</summary>
internal static class CountRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        DenominatorIsIndicatorCount.Rule,
        CountStaysWithinIndicators.Rule,
        CountsAgree.Rule,
    ];
}
