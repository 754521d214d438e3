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
/// <param name="NoLeaderDisciplined">Condition 3: the statements agree that no head was disciplined or prosecuted; <c>null</c> also
/// where the standard looks at others than the heads.</param>
public sealed record Tally(
    decimal? TotalPoints,
    int? CriteriaAtLeastHalf,
    bool? TotalReached,
    bool? EveryCriterionReached,
    bool? NoLeaderDisciplined)
{
    /// <summary>The conditions that are looked at: total, criteria, discipline.</summary>
    private const int ConditionsJudged = 3;

    /// <summary>Number of conditions met; <c>null</c> when one cannot be told.</summary>
    public int? ConditionsMet => AreAll && Conditions.All(c => c is not null) ? Conditions.Count(c => c is true) : null;

    /// <summary>All conditions met; one that fails decides, else <c>null</c> when one cannot be told.</summary>
    public bool? Eligible => Conditions.Any(c => c is false) ? false : AreAll && Conditions.All(c => c is true) ? true : null;

    /// <summary>Whether the three are all the conditions that the standard has.</summary>
    private bool AreAll { get; init; }

    private ImmutableArray<bool?> Conditions => [TotalReached, EveryCriterionReached, NoLeaderDisciplined];

    public static Tally Of(Case @case)
    {
        RecognitionConditions conditions = @case.Conditions;
        decimal? share = @case.Standard.Conditions.CriterionShare;
        ImmutableArray<bool?> reached =
        [
            .. @case.Criteria.Select(c => Points(c) is { } points
                ? points >= c.Criterion.MaximumPoints * share
                : (bool?)null),
        ];
        bool complete = reached.All(r => r is not null);
        decimal? total = complete ? @case.Criteria.Sum(c => Points(c)) : null;
        return new Tally(
            total,
            complete && share is not null ? reached.Count(r => r is true) : null,
            total is { } sum && conditions.TotalThreshold is { } threshold ? Reached(sum, threshold) : null,
            conditions.CriterionShare is null ? null : reached.Any(r => r is false) ? false : complete ? true : null,
            conditions.Discipline == DisciplineScope.Heads ? NoneDisciplined(@case.Report.LeaderDiscipline) : null)
        {
            AreAll = conditions.Count == ConditionsJudged,
        };
    }

    /// <summary>Enough for the most demanding class of units, or too little for the least demanding; between these the class decides,
    /// which reports do not state.</summary>
    private static bool? Reached(decimal sum, (decimal Least, decimal Greatest) threshold) =>
        sum >= threshold.Greatest ? true : sum < threshold.Least ? false : null;

    private static decimal? Points(CriterionCase criterion) => criterion.Figure(Measure.Points)?.StatedValue;

    private static bool? NoneDisciplined(ImmutableArray<Fact<bool>> statements)
    {
        ImmutableArray<bool> said = [.. statements.OfType<Stated<bool>>().Select(s => s.Value).Distinct()];
        return said is [bool admits] ? !admits : null;
    }
}
