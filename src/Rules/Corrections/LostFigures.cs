using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>
/// Lines of the form that were not found where a person may see them: a recogniser loses lines. They are placed where they should
/// stand. A criterion of which nothing was found has no such place.
/// </summary>
internal static class LostFigures
{
    public static IEnumerable<CorrectableFigure> Of(Case c)
    {
        foreach (CriterionCase criterion in c.Criteria.Where(k => k.Block?.Start is not null))
        {
            foreach (Measure measure in Enum.GetValues<Measure>().Where(m => criterion.Figure(m) is null))
                yield return Lost(FaultKeys.Measure(criterion.Number, measure), FormFigure.OfLine(measure, criterion.Number), criterion.Block!.Start!.Value);
        }
        if (c.Report.Sections.FirstOrDefault(s => s.Value == Section.Conditions) is not { } conditions)
            yield break;
        if (c.Report.CriteriaAtLeastHalf.IsEmpty)
            yield return Lost(FaultKeys.CriteriaAtLeastHalf, "con số ghi số tiêu chí đạt từ 50% số điểm tối đa trở lên", conditions.At);
        if (c.Report.TotalPoints.IsEmpty)
            yield return Lost(FaultKeys.Total, "con số ghi tổng điểm của các tiêu chí", conditions.At);
        if (c.Report.ConditionsMet.IsEmpty)
            yield return Lost(FaultKeys.ConditionsMet, "con số ghi số điều kiện đáp ứng được", conditions.At);
    }

    private static CorrectableFigure Lost(string key, string what, TextSpan near) =>
        new(key, what, CorrectableFigure.KindOf(key), Value: null, Of: null, "", near with { Length = 0 });
}
