using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>The standards the program ships.</summary>
public static class StandardLibrary
{
    /// <summary>In order of their first year.</summary>
    public static ImmutableArray<Standard> Shipped { get; } = [];
}
