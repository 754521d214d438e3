using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The catalogue's section <see cref="RuleGroup.Structure"/>, in order.</summary>
internal static class StructureRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
