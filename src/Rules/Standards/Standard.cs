using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>
/// One regime of the law (bộ tiêu chí): what it requires, for which years. A fact that is not verified is <c>null</c>: it is
/// unknown, and no rule may rest on it.
/// </summary>
/// <param name="Id">Stable id, e.g. <c>qd-25-2021</c>; stands in the JSON and in the database.</param>
/// <param name="Version">Content hash of the standard's file (first 12 hex digits): changes with every edit.</param>
/// <param name="FirstYear">First evaluation year, inclusive.</param>
/// <param name="LastYear">Last evaluation year, inclusive; <c>null</c> while open.</param>
/// <param name="Decision">The Prime Minister's decision.</param>
/// <param name="Circular">The ministry's circular, which has the report's form.</param>
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

    /// <summary>How indicators are judged.</summary>
    public ScoringModel Model { get; init; } = ScoringModel.Points;

    /// <summary>Too little of it is verified to accuse anyone by it: reports under it are warned about, not judged.</summary>
    public bool Provisional { get; init; }

    /// <summary>Whether the years are certain. Where they are not, no report is wrong for its year because of this standard.</summary>
    public bool YearsVerified { get; init; } = true;

    /// <summary>Evaluation years of which it is not settled whether this standard governs them.</summary>
    public ImmutableArray<int> UnsettledYears { get; init; } = [];

    /// <summary>Number of indicators of all criteria together; <c>null</c> = not known.</summary>
    public int? IndicatorTotal { get; init; }

    /// <summary>What the circular calls the report's form ("Mẫu 01"); <c>null</c> = not known.</summary>
    public string? ReportForm { get; init; }

    /// <summary>Σ M over the criteria (100 under QĐ 25); 0 without points.</summary>
    public decimal MaximumPoints => Criteria.Sum(c => c.MaximumPoints);

    /// <summary>The criterion with this one-based number; <c>null</c> when the standard has none.</summary>
    public Criterion? Find(int number) => Criteria.FirstOrDefault(c => c.Number == number);

    /// <summary>The year lies within <see cref="FirstYear"/> and <see cref="LastYear"/>, be they verified or not.</summary>
    public bool Governs(int year) => year >= FirstYear && (LastYear is null || year <= LastYear);
}

/// <summary>How a standard judges an indicator.</summary>
public enum ScoringModel
{
    /// <summary>By points, which add up to those of the criterion.</summary>
    Points,

    /// <summary>As met or not met (mức độ đạt chuẩn), without points.</summary>
    MetNotMet,
}

/// <summary>A legal instrument.</summary>
/// <param name="Form">"Quyết định" or "Thông tư".</param>
/// <param name="Symbol">"25/2021/QĐ-TTg".</param>
/// <param name="Issuer">"Thủ tướng Chính phủ".</param>
/// <param name="Date">The day it was signed; <c>null</c> = not known.</param>
/// <param name="ShortName">"QĐ 25/2021/QĐ-TTg", for citations in findings.</param>
public sealed record Instrument(string Form, string Symbol, string Issuer, DateOnly? Date, string ShortName);

/// <summary>A criterion (tiêu chí).</summary>
/// <param name="Number">One-based.</param>
/// <param name="Name">The law's wording.</param>
/// <param name="MaximumPoints">M; 0 under <see cref="ScoringModel.MetNotMet"/>, where no rule about points is asked.</param>
/// <param name="Indicators">In order; empty when they are not known one by one.</param>
public sealed record Criterion(int Number, string Name, decimal MaximumPoints, ImmutableArray<Indicator> Indicators)
{
    /// <summary>n; <c>null</c> = not known.</summary>
    public int? IndicatorCount { get; init; } = Indicators.IsEmpty ? null : Indicators.Length;
}

/// <summary>An indicator (chỉ tiêu).</summary>
/// <param name="Number">Numbered within its criterion: "2.4".</param>
/// <param name="Name">In short.</param>
/// <param name="MaximumPoints"><c>null</c> = not known (not verified); never assumed.</param>
public sealed record Indicator(string Number, string Name, decimal? MaximumPoints);

/// <summary>"Before 10 January of the year after": the day itself is late.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, a day that the month has in every year.</param>
public sealed record SubmissionDeadline(int Month, int Day)
{
    /// <summary>The first day that is late for the report on this evaluation year.</summary>
    public DateOnly FirstLateDay(int evaluationYear) => new(evaluationYear + 1, Month, Day);
}
