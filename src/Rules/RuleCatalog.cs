using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules;

/// <summary>Every rule there is, in the order of the catalogue. Listed by hand; a test proves that no check is left out.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } = [];

    /// <summary>The rule with this id; <c>null</c> when there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));
}
