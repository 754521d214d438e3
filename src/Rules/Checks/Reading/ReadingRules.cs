using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>The catalogue's section <see cref="RuleGroup.Reading"/>, in order.</summary>
internal static class ReadingRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        ReadingIsSure.Rule,
        ChangesAreAccepted.Rule,
        NothingIsHidden.Rule,
        EmbeddedContentIsRead.Rule,
    ];
}
