using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>One condition of recognition, judged by the report's own figures.</summary>
/// <param name="Number">One-based, in the law's order.</param>
/// <param name="Holds"><c>null</c> = cannot be told; <paramref name="Blockers"/> then says why.</param>
/// <param name="Because">What decides it, in Vietnamese, for the middle of a sentence ("tổng điểm 79,5, dưới 80").</param>
/// <param name="Places">Where that stands, the most telling place first.</param>
/// <param name="Blockers">Empty unless <paramref name="Holds"/> is <c>null</c>.</param>
internal sealed record Condition(
    int Number, bool? Holds, string Because, ImmutableArray<TextSpan> Places, ImmutableArray<Blocker> Blockers)
{
    /// <summary>A finding that, once put right, may turn the judgement into its opposite; <c>null</c> when there is none.</summary>
    public Cause? InDoubt { get; init; }

    /// <summary>Of a standard with these three conditions and no other: "điều kiện 2"; else by what it is about.</summary>
    public required string Name { get; init; }

    /// <summary>The logical place of findings about this condition.</summary>
    public string Key => "condition " + Wording.Number(Number);
}
