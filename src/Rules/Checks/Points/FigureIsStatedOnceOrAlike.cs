using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>A figure of the whole report that is stated several times has the same value each time.</summary>
internal static class FigureIsStatedOnceOrAlike
{
    public static Rule Rule { get; } = new(
        Id: "value-conflict",
        Title: "Một số liệu ghi hai giá trị",
        Description: "Tổng điểm, số tiêu chí đạt từ 50% và số điều kiện đáp ứng có thể được nhắc lại ở nhiều chỗ; mọi chỗ phải ghi như nhau. "
            + "Điểm và số chỉ tiêu của từng tiêu chí được nhắc lại trong lời văn cũng vậy; số liệu năm khác, mục tiêu, ngưỡng điểm và điểm của việc khác không bị so sánh. "
            + "Số ghi thêm bằng chữ phải khớp với số ghi bằng chữ số.",
        Remedy: "Xác định giá trị đúng và ghi thống nhất ở mọi chỗ.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Phần điều kiện ghi tổng điểm 95/100, phần đề nghị ghi 94/100.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<DeclaredFigure> figures =
        [
            DeclaredFigure.Total(c),
            DeclaredFigure.CriteriaAtLeastHalf(c),
            DeclaredFigure.ConditionsMet(c),
        ];
        ImmutableArray<Fault> faults =
        [
            .. figures.Select(f => Compare(c, f with { All = [.. f.All, .. Repeats.OfReport(c, f)] })).OfType<Fault>(),
            .. Repeats.Faults(c),
            .. WordsAndDigits.Faults(c),
            .. StaleField.Faults(c),
        ];
        if (!faults.IsEmpty)
            return new NotMet(faults);
        ImmutableArray<Blocker> gaps = [.. figures.Select(f => f.Gap ?? Unsure(f)).OfType<Blocker>(), .. Repeats.Blockers(c)];
        return gaps.IsEmpty ? Met.Instance : new NotCheckable(gaps);
    }

    /// <summary>A later occurrence that was not read for sure.</summary>
    private static Blocker? Unsure(DeclaredFigure figure) =>
        figure.All.FirstOrDefault(f => f.Value is Garbled<decimal> { Unsure: not null }) is { } unsure
            ? new Blocker($"Có chỗ ghi {figure.Name} đọc không chắc chắn.", unsure.At)
            {
                CausedBy = Blockers.Unsure(FormFigure.Again(figure.Key, figure.All.IndexOf(unsure))),
            }
            : null;

    private static Fault? Compare(Case c, DeclaredFigure figure)
    {
        ImmutableArray<Figure> legible = [.. figure.All.Where(f => f.StatedValue is not null)];
        if (legible.DistinctBy(f => f.StatedValue).Take(2).Count() < 2)
            return null;

        // The value most often stated is taken for the right one, the earliest of several.
        decimal usual = legible.GroupBy(f => f.StatedValue!.Value).MaxBy(g => g.Count())!.Key;
        Figure odd = legible.First(f => f.StatedValue != usual);
        bool isTotal = string.Equals(figure.Key, FaultKeys.Total, StringComparison.Ordinal);
        return new Fault(
            figure.Key,
            $"Báo cáo ghi {figure.Name} khác nhau: {string.Join(", ", legible.DistinctBy(Describe.Written, StringComparer.Ordinal).Select(f => Describe.Written(f) + Repeats.Where(c, f)))}.",
            odd.At)
        {
            Expected = Describe.Written(legible.First(f => f.StatedValue == usual)),
            Actual = Describe.Written(odd),
            See = [.. legible.Where(f => f != odd).Select(f => f.At)],
            Severity = isTotal && OnlyRounded(c, legible) ? Severity.Notice : null,
            CausedBy = isTotal && FirstIsWrong(c, legible) ? new Cause(TotalIsSumOfCriteria.Id, FaultKeys.Total) : null,
        };
    }

    /// <summary>Every value is the smallest part-number's rounding, on the same side of the threshold.</summary>
    private static bool OnlyRounded(Case c, ImmutableArray<Figure> totals)
    {
        ImmutableArray<decimal> values = [.. totals.Select(f => f.StatedValue!.Value).Distinct()];
        RecognitionConditions conditions = c.Conditions;
        decimal[] thresholds = [.. conditions.TotalPointsByClass.Select(t => t.Points), .. conditions.TotalPoints is { } all ? [all] : Array.Empty<decimal>()];
        return values is [var one, var other]
            && (Rounding.Only(one, other) || Rounding.Only(other, one))
            && thresholds.All(threshold => one >= threshold == other >= threshold);
    }

    /// <summary>The first total is not the sum, another one is: that the first is wrong explains the conflict.</summary>
    private static bool FirstIsWrong(Case c, ImmutableArray<Figure> totals) =>
        TotalIsSumOfCriteria.IsBroken(c) && totals.Any(f => f.StatedValue == StatedPoints.Of(c).Sum);
}
