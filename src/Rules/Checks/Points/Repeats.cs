using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>Figures of the form that sentences repeat, laid beside the form's own lines.</summary>
internal static class Repeats
{
    /// <summary>The sure repetitions of a figure of the whole report that are certainly the same figure.</summary>
    public static IEnumerable<Figure> OfReport(Case c, DeclaredFigure declared) => Same(c, declared).Where(r => !r.IsUnsure).Select(r => r.Figure);

    /// <summary>Words around a repetition, for a message; empty for a line of the form.</summary>
    public static string Where(Case c, Figure figure) =>
        c.Report.Repeats.Any(r => r.Figure == figure) ? $" (“{figure.Label.In(c.Document).Trim()}”)" : "";

    /// <summary>A criterion's figure that a sentence repeats otherwise.</summary>
    public static IEnumerable<Fault> Faults(Case c) =>
        OfCriteria(c)
            .Where(r => !r.Repeat.IsUnsure)
            .GroupBy(r => r.Line.Key, StringComparer.Ordinal)
            .Select(same => FaultOf(c, same.First().Line, same.First().Repeat));

    /// <summary>A repetition that says something else but may be misread.</summary>
    public static IEnumerable<Blocker> Blockers(Case c) =>
        OfCriteria(c).Where(r => r.Repeat.IsUnsure).Select(r => r.Repeat)
            .Concat(new[] { DeclaredFigure.Total(c), DeclaredFigure.CriteriaAtLeastHalf(c), DeclaredFigure.ConditionsMet(c) }
                .SelectMany(f => Same(c, f).Where(r => r.IsUnsure && r.Figure.StatedValue != f.Value)))
            .Select(r => new Blocker($"Chỗ nhắc lại “{r.Figure.Label.In(c.Document).Trim()}” khác với số liệu đã ghi, nhưng đọc chưa chắc chắn; cần đối chiếu với bản gốc.", r.At));

    private static IEnumerable<RepeatedFigure> Same(Case c, DeclaredFigure declared)
    {
        if (declared.First is not { } first)
            return [];
        decimal? of = first.StatedOf ?? Of(c, declared.Key);
        bool isTotal = declared.Key is FaultKeys.Total;
        decimal largest = c.Standard.Criteria.Select(k => k.MaximumPoints).DefaultIfEmpty(0).Max();
        return c.Report.Repeats.Where(r => r.Criterion is null && string.Equals(r.Figure.Name, Name(declared.Key), StringComparison.Ordinal)
            && (r.IsAll ? r.Figure.StatedValue == of : r.Figure.StatedOf is { } stated ? stated == of : isTotal && r.Figure.StatedValue > largest));
    }

    private static string Name(string key) => key is FaultKeys.Total ? "totalPoints" : key;

    private static decimal? Of(Case c, string key) => key switch
    {
        FaultKeys.Total => c.Standard.MaximumPoints,
        FaultKeys.CriteriaAtLeastHalf => c.Standard.Criteria.Length,
        _ => null,
    };

    /// <summary>Repetitions of criteria's figures that differ from the form's line, the same denominator or none.</summary>
    private static IEnumerable<(FormFigure Line, RepeatedFigure Repeat)> OfCriteria(Case c) =>
        from repeat in c.Report.Repeats
        from criterion in c.Criteria
        where criterion.Number == repeat.Criterion
        from block in new[] { criterion.Block }.OfType<CriterionBlock>()
        from measure in Enum.GetValues<Measure>()
        where string.Equals(MeasureNames.Of(measure), repeat.Figure.Name, StringComparison.Ordinal)
        let lines = block.Figures.Where(f => f.Measure == measure).Select(f => f.Figure).ToArray()
        where lines is [{ StatedValue: not null }] && lines[0].StatedValue != repeat.Figure.StatedValue
            && (repeat.Figure.StatedOf is { } of
                ? of == lines[0].StatedOf
                : block.Heading is Stated<CriterionHeading> heading && heading.Value.Number == criterion.Number)
        select (new FormFigure(FormFigure.KeyOf(criterion.Number, measure, 0), FormFigure.OfLine(measure, criterion.Number), criterion.Number, lines[0]), repeat);

    private static Fault FaultOf(Case c, FormFigure line, RepeatedFigure repeat) => new(
        line.Key + " repeated",
        $"{char.ToUpperInvariant(line.What[0])}{line.What[1..]} là {Describe.Written(line.Figure)}, nhưng chỗ khác ghi {Describe.Written(repeat.Figure)} (“{repeat.Figure.Label.In(c.Document).Trim()}”); cần ghi thống nhất.",
        repeat.At)
    {
        Criterion = line.Criterion,
        Expected = Describe.Written(line.Figure),
        Actual = Describe.Written(repeat.Figure),
        See = [line.Figure.At],
    };
}
