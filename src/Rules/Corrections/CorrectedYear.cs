using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>The evaluation year as a reviewer saw it, in the place that it is taken from and in what repeats this place.</summary>
internal static class CorrectedYear
{
    public static Report Lay(Report report, Correction correction, TextSpan place)
    {
        if (correction.Value is not { } value)
        {
            return report with
            {
                Year = new Absent<int>(report.Year.Name),
                YearMentions = [.. report.YearMentions.Where(m => m.Fact.At != place)],
                UnsureYears = [.. report.UnsureYears.Where(m => m.Fact.At != place)],
            };
        }
        string quote = report.Year switch
        {
            Stated<int> stated => stated.Quote,
            Garbled<int> garbled => garbled.Quote,
            _ => report.Document.Line(place.Line).Content,
        };
        var year = new Stated<int>(report.Year.Name, (int)value, quote, place);
        return report with
        {
            Year = year,
            YearMentions =
            [
                .. report.YearMentions.Select(m => m.Fact.At == place ? m with { Fact = m.Fact with { Value = year.Value } } : m)
                    .Concat(report.UnsureYears.Where(m => m.Fact.At == place).Select(m => new Mention<int>(m.Place, year)))
                    .OrderBy(m => m.Fact.At.Line).ThenBy(m => m.Fact.At.Column),
            ],
            UnsureYears = [.. report.UnsureYears.Where(m => m.Fact.At != place)],
        };
    }
}
