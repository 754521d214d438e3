using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>One regime of the law (bộ tiêu chí): what it requires, for which years, and what of it is verified.</summary>
/// <param name="Id">Stable id, e.g. <c>qd-25-2021</c>; stands in the JSON and in the database.</param>
/// <param name="Version">Content hash of the standard's file (first 12 hex digits): changes with every edit.</param>
/// <param name="FirstYear">First evaluation year, inclusive.</param>
/// <param name="LastYear">Last evaluation year, inclusive; <c>null</c> while open.</param>
/// <param name="Decision">The Prime Minister's decision.</param>
/// <param name="Circular">The ministry's circular, whose Mẫu 01 is the report's form.</param>
/// <param name="Criteria">In order of their numbers 1..n.</param>
/// <param name="Conditions">What recognition requires.</param>
public sealed record Standard(
    string Id,
    string Version,
    int FirstYear,
    int? LastYear,
    Instrument Decision,
    Instrument Circular,
    ImmutableArray<Criterion> Criteria,
    RecognitionConditions Conditions)
{
    /// <summary>Until when a report must have gone up; <c>null</c> = not known (not verified).</summary>
    public SubmissionDeadline? Deadline { get; init; }

    /// <summary>Σ M over the criteria (100 under QĐ 25).</summary>
    public decimal MaximumPoints => Criteria.Sum(c => c.MaximumPoints);

    /// <summary>The criterion with this one-based number; <c>null</c> when the standard has none.</summary>
    public Criterion? Find(int number) => Criteria.FirstOrDefault(c => c.Number == number);

    public bool Governs(int year) => year >= FirstYear && (LastYear is null || year <= LastYear);
}

/// <summary>A legal instrument.</summary>
/// <param name="Form">"Quyết định" or "Thông tư".</param>
/// <param name="Symbol">"25/2021/QĐ-TTg".</param>
/// <param name="Issuer">"Thủ tướng Chính phủ".</param>
/// <param name="Date">The day it was signed.</param>
/// <param name="ShortName">"QĐ 25/2021/QĐ-TTg", for citations in findings.</param>
public sealed record Instrument(string Form, string Symbol, string Issuer, DateOnly Date, string ShortName);

/// <summary>A criterion (tiêu chí).</summary>
/// <param name="Number">One-based.</param>
/// <param name="Name">The law's wording.</param>
/// <param name="MaximumPoints">M.</param>
/// <param name="Indicators">In order; <c>Indicators.Length</c> is n.</param>
public sealed record Criterion(int Number, string Name, decimal MaximumPoints, ImmutableArray<Indicator> Indicators);

/// <summary>An indicator (chỉ tiêu).</summary>
/// <param name="Number">Numbered within its criterion: "2.4".</param>
/// <param name="Name">In short.</param>
/// <param name="MaximumPoints"><c>null</c> = not known (not verified); never assumed.</param>
public sealed record Indicator(string Number, string Name, decimal? MaximumPoints);

/// <summary>The conditions of recognition (QĐ 25/2021, Điều 4). All thresholds inclusive.</summary>
/// <param name="Count">How many conditions there are (3).</param>
/// <param name="TotalPoints">Least total (80); <c>null</c> = not verified.</param>
/// <param name="CriterionShare">Least share of every criterion's maximum (0.5).</param>
/// <param name="Citation">"Điều 4".</param>
public sealed record RecognitionConditions(int Count, decimal? TotalPoints, decimal CriterionShare, string Citation);

/// <summary>"Before 10 January of the year after": the day itself is late.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, a day that the month has in every year.</param>
public sealed record SubmissionDeadline(int Month, int Day)
{
    /// <summary>The first day that is late for the report on this evaluation year.</summary>
    public DateOnly FirstLateDay(int evaluationYear) => new(evaluationYear + 1, Month, Day);
}
