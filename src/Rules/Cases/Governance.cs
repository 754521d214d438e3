using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>How the report's evaluation year and the standard it was written by go together.</summary>
/// <param name="Kind">What can be said.</param>
/// <param name="Year">The report's evaluation year; <c>null</c> when not stated.</param>
/// <param name="YearsOwn">The standard that is offered for that year, verified or not; <c>null</c> when there is none.</param>
public sealed record Governance(GovernanceKind Kind, int? Year, Standard? YearsOwn)
{
    /// <summary>What the law requires for this report is known, as far as it is known of its standard.</summary>
    public bool LawIsKnown => Kind is GovernanceKind.Governs or GovernanceKind.YearUnknown or GovernanceKind.YearsDisagree;

    /// <summary>Lays the year beside the standard.</summary>
    /// <param name="report">The report.</param>
    /// <param name="standard">The standard it is judged by.</param>
    /// <param name="standards">All standards there are.</param>
    public static Governance Of(Report report, Standard standard, ImmutableArray<Standard> standards)
    {
        if (report.Year is not Stated<int> { Value: var year })
            return new Governance(GovernanceKind.YearUnknown, Year: null, YearsOwn: null);
        Standard? own = standards.FirstOrDefault(s => IsCertain(s, year)) ?? standards.FirstOrDefault(s => s.Governs(year));
        if (IsCertain(standard, year))
            return new Governance(GovernanceKind.Governs, year, own);
        bool unsettled = !standards.Any(s => IsCertain(s, year))
            && standards.Any(s => s.Governs(year) || s.UnsettledYears.Contains(year));
        if (unsettled || !StandardChoice.CarriesMaximaOf(standard, report))
            return new Governance(GovernanceKind.Unsettled, year, own);
        return new Governance(
            report.YearMentions.Any(m => IsCertain(standard, m.Fact.Value)) ? GovernanceKind.YearsDisagree : GovernanceKind.AnotherYear,
            year,
            own);
    }

    private static bool IsCertain(Standard standard, int year) =>
        standard is { YearsVerified: true, Provisional: false } && standard.Governs(year);
}

/// <summary>What can be said of an evaluation year and a standard.</summary>
public enum GovernanceKind
{
    /// <summary>The standard governs the year.</summary>
    Governs,

    /// <summary>The report's year is not stated: its standard is taken for the right one.</summary>
    YearUnknown,

    /// <summary>The report names several years, and the standard governs one of them.</summary>
    YearsDisagree,

    /// <summary>The report carries the standard's maxima, and certainly is of a year that the standard does not govern.</summary>
    AnotherYear,

    /// <summary>Which standard governs the year is not known for certain.</summary>
    Unsettled,
}
