using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>The standards that reports are generated under: those of points, the most recent one oftenest.</summary>
internal static class StandardChoices
{
    public static ImmutableArray<Standard> All { get; } =
        [.. StandardLibrary.Shipped.Where(s => string.Equals(s.Id, "qd-25-2021", StringComparison.Ordinal))];
}
