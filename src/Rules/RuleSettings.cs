using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules;

/// <summary>What an administrator may change about the rules without touching code.</summary>
/// <param name="Severities">Severity by rule id; rules not named keep their own.</param>
public sealed record RuleSettings(ImmutableSortedDictionary<string, Severity> Severities)
{
    /// <summary>What reports are judged by.</summary>
    public StandardLibrary Standards { get; init; } = StandardLibrary.Default;

    public static RuleSettings Default { get; } =
        new(ImmutableSortedDictionary.Create<string, Severity>(StringComparer.Ordinal));
}
