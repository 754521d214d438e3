using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Unsure;

/// <summary>
/// The last step of extraction: what rests on an unsure stretch of the text is no longer stated. One place for all readers,
/// so that none can forget it; only headings, statements and requests look for themselves, as they know which of their words decide.
/// </summary>
internal static class UnsureFacts
{
    public static Report Mark(Report report)
    {
        DocumentText document = report.Document;
        if (RecognisedLines.Of(document).AreNone && document.Lines.All(l => l.Doubts.IsEmpty))
            return report;
        IEnumerable<Figure> all = report.Blocks.SelectMany(b => b.Figures).Select(f => f.Figure).Concat(report.TotalPoints);
        var figures = new UnsureFigures(document, slashExpected: all.Any(f => f.Of is Stated<decimal>));
        ImmutableArray<Figure> Marked(ImmutableArray<Figure> unmarked) => [.. unmarked.Select(figures.Mark)];
        return WithMentions(report with
        {
            Blocks = [.. report.Blocks.Select(b => b with { Figures = [.. b.Figures.Select(f => f with { Figure = figures.Mark(f.Figure) })] })],
            CriteriaAtLeastHalf = Marked(report.CriteriaAtLeastHalf),
            TotalPoints = Marked(report.TotalPoints),
            ConditionsMet = Marked(report.ConditionsMet),
            Number = UnsureWords.Mark(document, report.Number, "số của báo cáo"),
            Date = UnsureWords.Mark(document, report.Date, "ngày, tháng"),
            KindMentions = [.. report.KindMentions.Where(k => document.DoubtAt(k.At) is null)],
        });
    }

    private static Report WithMentions(Report report)
    {
        var years = UnsureMentions.OfYears(report);
        var units = UnsureMentions.OfUnits(report);
        return report with
        {
            YearMentions = years.Sure,
            UnsureYears = years.Unsure,
            Year = years.First(report.Year),
            UnitMentions = units.Sure,
            UnsureUnits = units.Unsure,
            Unit = UnsureNames.Mark(report.Document, units.First(report.Unit), units.Sure),
        };
    }
}
