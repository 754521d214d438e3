using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Counts;

/// <summary>The three of the four lines that count indicators.</summary>
internal static class CountMeasures
{
    public static ImmutableArray<Measure> All { get; } =
        [Measure.IndicatorsAtMaximum, Measure.IndicatorsAtLeastHalf, Measure.IndicatorsAtZero];

    /// <summary>The criteria that the report has: what it lacks altogether is another rule's matter.</summary>
    public static ImmutableArray<CriterionCase> Present(Case c) => [.. c.Criteria.Where(k => k.Block is not null)];

    /// <summary>Broken places decide; else what could not be read; else the requirement holds.</summary>
    public static Verdict Judge(ImmutableArray<Fault> faults, ImmutableArray<Blocker> blockers)
    {
        if (!faults.IsEmpty)
            return new NotMet(faults);
        return blockers.IsEmpty ? Met.Instance : new NotCheckable(blockers);
    }
}
