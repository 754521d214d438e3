using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Something put into a report that was consistent before.</summary>
/// <param name="Name">What, in words: "criterion 3 points value 14,5 → 15,5".</param>
/// <param name="Rules">The rules of which one must find it; empty when any error or warning at its place will do.</param>
/// <param name="Stated">What the report says with it.</param>
public sealed record Defect(string Name, ImmutableArray<string> Rules, StatedReport Stated)
{
    /// <summary>Two defects, the second one put into what the first one left: something must be said.</summary>
    public Defect And(Defect other) => new($"{Name} and {other.Name}", [], other.Stated) { Anywhere = true };

    /// <summary>The place of the form that names another year or unit; <c>null</c> for other defects. Where no other place names one,
    /// there is nothing that it contradicts.</summary>
    public FormalPlace? Place { get; init; }

    /// <summary>Rules of which one may find it instead where all criteria stand in one table or the lines in one sentence, or where the
    /// standard does not say how many indicators a criterion has, so that no more than its maximum tells it.</summary>
    public ImmutableArray<string> OtherwiseRules { get; init; } = [];

    /// <summary>Whether any error or warning will do, wherever it points: of two defects one may hide the other.</summary>
    public bool Anywhere { get; init; }
}
