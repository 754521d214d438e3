using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Figures;

/// <summary>The rules of <see cref="RuleGroup.ScoreTable"/> that are about other figures than the score table's, in order.</summary>
internal static class FigureRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        RatioIsThatOfItsNumbers.Rule,
    ];
}
