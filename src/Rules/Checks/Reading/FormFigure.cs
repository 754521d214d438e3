using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>A figure of the report with its logical place.</summary>
/// <param name="Key">The place as in <see cref="FaultKeys"/>, with a number behind it from the second occurrence on.</param>
/// <param name="What">The place in words, for the middle of a sentence ("con số ở dòng “…” của tiêu chí 2").</param>
/// <param name="Criterion">One-based; <c>null</c> for the figures of the conditions.</param>
/// <param name="Figure">The figure.</param>
internal sealed record FormFigure(string Key, string What, int? Criterion, Figure Figure)
{
    /// <summary>Every figure of the report in the order of criteria, then of the conditions; unattributed blocks last.</summary>
    public static ImmutableArray<FormFigure> All(Case c) =>
    [
        .. c.Criteria.Where(k => k.Block is not null).SelectMany(k => OfBlock(k.Block!, k.Number)),
        .. Declared(c.Report.CriteriaAtLeastHalf, FaultKeys.CriteriaAtLeastHalf, "số tiêu chí đạt từ 50% số điểm tối đa trở lên"),
        .. Declared(c.Report.TotalPoints, FaultKeys.Total, "tổng điểm của các tiêu chí"),
        .. Declared(c.Report.ConditionsMet, FaultKeys.ConditionsMet, "số điều kiện đáp ứng được"),
        .. c.Unattributed.SelectMany((u, i) => u.Block.Figures.Select((line, j) => new FormFigure(
            $"block {Wording.Number(i + 1)} line {Wording.Number(j + 1)}",
            $"con số ở dòng “{Describe.Label(line.Measure)}” của khối không rõ tiêu chí",
            null,
            line.Figure))),
    ];

    /// <summary>"con số ở dòng “…” của tiêu chí 2".</summary>
    public static string OfLine(Measure measure, int criterion) =>
        $"con số ở dòng “{Describe.Label(measure)}” của tiêu chí {Wording.Number(criterion)}";

    private static IEnumerable<FormFigure> OfBlock(CriterionBlock block, int number) =>
        block.Figures.GroupBy(f => f.Measure).SelectMany(lines => lines.Select((line, i) => new FormFigure(
            KeyOf(number, line.Measure, i), OfLine(line.Measure, number), number, line.Figure)));

    private static IEnumerable<FormFigure> Declared(ImmutableArray<Figure> figures, string key, string what) =>
        figures.Select((figure, i) => new FormFigure(Again(key, i), "con số ghi " + what, null, figure));

    /// <summary>The key of the line that stands at this zero-based place among the lines of its kind.</summary>
    public static string KeyOf(int criterion, Measure measure, int index) => Again(FaultKeys.Measure(criterion, measure), index);

    /// <summary>A key, told apart for the second occurrence and those behind it.</summary>
    public static string Again(string key, int index) => index == 0 ? key : $"{key} again {Wording.Number(index + 1)}";
}
