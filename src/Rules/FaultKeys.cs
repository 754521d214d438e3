using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules;

/// <summary>
/// The logical places of findings (<see cref="Fault.Key"/>). They are part of a finding's identity and are kept in databases:
/// never change the text of one.
/// </summary>
public static class FaultKeys
{
    public const string Total = "total";
    public const string CriteriaAtLeastHalf = "criteriaAtLeastHalf";
    public const string ConditionsMet = "conditionsMet";
    public const string LeaderStatement = "leaderStatement";
    public const string Title = "title";
    public const string Request = "request";
    public const string Unit = "unit";
    public const string Letterhead = "letterhead";
    public const string Standard = "standard";

    /// <summary>"criterion 5".</summary>
    public static string Criterion(int number) => string.Create(CultureInfo.InvariantCulture, $"criterion {number}");

    /// <summary>"criterion 5 points".</summary>
    public static string Measure(int number, Measure measure) =>
        string.Create(CultureInfo.InvariantCulture, $"criterion {number} {Name(measure)}");

    /// <summary>"section conditions".</summary>
    public static string Section(Section section) => section switch
    {
        Parsing.Reports.Section.SelfScores => "section selfScores",
        Parsing.Reports.Section.Conditions => "section conditions",
        Parsing.Reports.Section.Request => "section request",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, message: null),
    };

    /// <summary>"list criteria".</summary>
    public static string List(MarkedList list) => list switch
    {
        MarkedList.Criteria => "list criteria",
        MarkedList.Conditions => "list conditions",
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, message: null),
    };

    private static string Name(Measure measure) => measure switch
    {
        Parsing.Reports.Measure.IndicatorsAtMaximum => "indicatorsAtMaximum",
        Parsing.Reports.Measure.IndicatorsAtLeastHalf => "indicatorsAtLeastHalf",
        Parsing.Reports.Measure.IndicatorsAtZero => "indicatorsAtZero",
        Parsing.Reports.Measure.Points => "points",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };
}
