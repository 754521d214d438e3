using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>
/// What the report's own figures amount to. <c>null</c> = cannot be told. Thresholds are inclusive and are compared with the
/// unrounded sum: 79,5 printed as 80 does not reach 80.
/// </summary>
/// <param name="TotalPoints">Σ s over all criteria of the standard; <c>null</c> when one is missing or illegible.</param>
/// <param name="CriteriaAtLeastHalf">Number of criteria with s ≥ share · M; <c>null</c> when one is missing or illegible.</param>
/// <param name="TotalReached">Condition 1: the total reaches the threshold.</param>
/// <param name="EveryCriterionReached">Condition 2: every criterion reaches its share; one that fails decides.</param>
/// <param name="NoLeaderDisciplined">Condition 3: the statements agree that no head was disciplined or prosecuted.</param>
public sealed record Tally(
    decimal? TotalPoints,
    int? CriteriaAtLeastHalf,
    bool? TotalReached,
    bool? EveryCriterionReached,
    bool? NoLeaderDisciplined)
{
    /// <summary>Number of conditions met; <c>null</c> when one cannot be told.</summary>
    public int? ConditionsMet => Conditions.All(c => c is not null) ? Conditions.Count(c => c is true) : null;

    /// <summary>All conditions met; one that fails decides, else <c>null</c> when one cannot be told.</summary>
    public bool? Eligible => Conditions.Any(c => c is false) ? false : Conditions.All(c => c is true) ? true : null;

    private ImmutableArray<bool?> Conditions => [TotalReached, EveryCriterionReached, NoLeaderDisciplined];

    public static Tally Of(Case @case)
    {
        RecognitionConditions conditions = @case.Standard.Conditions;
        ImmutableArray<bool?> reached =
        [
            .. @case.Criteria.Select(c => Points(c) is { } points
                ? points >= c.Criterion.MaximumPoints * conditions.CriterionShare
                : (bool?)null),
        ];
        bool complete = reached.All(r => r is not null);
        decimal? total = complete ? @case.Criteria.Sum(c => Points(c)) : null;
        return new Tally(
            total,
            complete ? reached.Count(r => r is true) : null,
            total is { } sum && conditions.TotalPoints is { } threshold ? sum >= threshold : null,
            reached.Any(r => r is false) ? false : complete ? true : null,
            NoneDisciplined(@case.Report.LeaderDiscipline));
    }

    private static decimal? Points(CriterionCase criterion) => criterion.Figure(Measure.Points)?.StatedValue;

    private static bool? NoneDisciplined(ImmutableArray<Fact<bool>> statements)
    {
        ImmutableArray<bool> said = [.. statements.OfType<Stated<bool>>().Select(s => s.Value).Distinct()];
        return said is [bool admits] ? !admits : null;
    }
}
