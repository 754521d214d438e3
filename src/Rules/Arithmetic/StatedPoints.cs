using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>The points of the criteria as the report states them.</summary>
/// <param name="Known">In order of the criteria's numbers, the legible ones.</param>
/// <param name="Gaps">One for each criterion without legible points.</param>
/// <param name="Illegible">The gaps of criteria that the report does hold: for rules that look at each criterion by itself.</param>
internal sealed record StatedPoints(
    ImmutableArray<CriterionPoints> Known, ImmutableArray<Blocker> Gaps, ImmutableArray<Blocker> Illegible)
{
    /// <summary>Σ s; <c>null</c> when an addend is missing or illegible.</summary>
    public decimal? Sum => Gaps.IsEmpty ? Known.Sum(p => p.Points) : null;

    public static StatedPoints Of(Case c) => new(
        [.. c.Criteria.Select(CriterionPoints.Of).OfType<CriterionPoints>()],
        GapsOf(c.Criteria),
        GapsOf(c.Criteria.Where(k => k.Block is not null)));

    private static ImmutableArray<Blocker> GapsOf(IEnumerable<CriterionCase> criteria) =>
        [.. criteria.Select(k => Blockers.Value(k, Measure.Points)).OfType<Blocker>()];
}

/// <summary>The points of one criterion.</summary>
/// <param name="Case">The criterion.</param>
/// <param name="Figure">The line they stand in.</param>
/// <param name="Points">s as stated, whether possible or not.</param>
internal sealed record CriterionPoints(CriterionCase Case, Figure Figure, decimal Points)
{
    public int Number => Case.Number;

    /// <summary>M of the standard, whatever the report's denominator says.</summary>
    public decimal Maximum => Case.Criterion.MaximumPoints;

    public bool Possible => Points >= 0 && Points <= Maximum;

    /// <summary>The criterion's points; <c>null</c> when absent or illegible.</summary>
    public static CriterionPoints? Of(CriterionCase criterion) =>
        criterion.Figure(Measure.Points) is { StatedValue: decimal points } figure
            ? new CriterionPoints(criterion, figure, points)
            : null;
}
