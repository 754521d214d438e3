using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Counts;

/// <summary>The counts of a criterion fit together: a ≤ b, b + z ≤ n, all of them whole.</summary>
internal static class CountsAgree
{
    public static Rule Rule { get; } = new(
        Id: "counts-contradict",
        Title: "Các số đếm chỉ tiêu mâu thuẫn",
        Description: "Chỉ tiêu đạt điểm tối đa cũng là chỉ tiêu đạt từ 50% trở lên, nên số đầu không thể lớn hơn số sau; chỉ tiêu đạt từ 50% và "
            + "chỉ tiêu đạt điểm 0 không trùng nhau, nên cộng lại không thể vượt số chỉ tiêu của tiêu chí. Chỉ tiêu đạt trên 0 nhưng dưới 50% "
            + "không nằm trong hai dòng này, nên tổng có thể nhỏ hơn.",
        Remedy: "Đếm lại số chỉ tiêu theo bảng chấm điểm và sửa con số sai.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.Counts,
        Check: Check)
    {
        Example = "Tiêu chí 4 có 5 chỉ tiêu, ghi 5 chỉ tiêu đạt từ 50% trở lên và 1 chỉ tiêu đạt điểm 0.",
    };

    private static Verdict Check(Case c) => CountMeasures.Judge(
        [.. CountMeasures.Present(c).SelectMany(k => (Fault?[])[AtMaximum(k), AtZero(k), .. CountMeasures.All.Select(m => Whole(k, m))])
            .OfType<Fault>()],
        [
            .. CountMeasures.Present(c)
                .SelectMany(k => CountMeasures.All.Select(m => Blockers.Value(k, m)).Append(Unlimited(k)))
                .OfType<Blocker>(),
        ]);

    /// <summary>Counts with zeros among them, of a criterion whose number of indicators is not known.</summary>
    private static Blocker? Unlimited(CriterionCase criterion) =>
        criterion.IndicatorCount is null && criterion.Figure(Measure.IndicatorsAtZero) is { StatedValue: > 0 } zero
            ? Blockers.IndicatorCount(criterion, zero.At)
            : null;

    /// <summary>a ≤ b.</summary>
    private static Fault? AtMaximum(CriterionCase criterion)
    {
        if (Pair(criterion, Measure.IndicatorsAtMaximum) is not var (most, half)
            || most.StatedValue!.Value <= half.StatedValue!.Value)
        {
            return null;
        }
        return Contradiction(
            criterion,
            Measure.IndicatorsAtMaximum,
            string.Create(
                Wording.Vietnamese,
                $"Tiêu chí {criterion.Number} ghi {Count(most)} chỉ tiêu đạt điểm tối đa nhưng chỉ {Count(half)} chỉ tiêu đạt từ 50% trở lên."));
    }

    /// <summary>b + z ≤ n.</summary>
    private static Fault? AtZero(CriterionCase criterion)
    {
        int? indicators = criterion.IndicatorCount;
        if (Pair(criterion, Measure.IndicatorsAtZero) is not var (zero, half)
            || indicators is null || half.StatedValue!.Value + zero.StatedValue!.Value <= indicators)
        {
            return null;
        }
        return Contradiction(
            criterion,
            Measure.IndicatorsAtZero,
            string.Create(
                Wording.Vietnamese,
                $"Tiêu chí {criterion.Number} có {indicators} chỉ tiêu, nhưng ghi {Count(half)} chỉ tiêu đạt từ 50% trở lên và {Count(zero)} chỉ tiêu đạt điểm 0, cộng lại là {Wording.Number(half.StatedValue.Value + zero.StatedValue.Value)}."));
    }

    private static Fault? Whole(CriterionCase criterion, Measure measure) =>
        criterion.Figure(measure) is { StatedValue: { } count } figure && count != decimal.Truncate(count)
            ? new Fault(
                FaultKeys.Measure(criterion.Number, measure) + " whole",
                string.Create(
                    Wording.Vietnamese,
                    $"Tiêu chí {criterion.Number}, dòng “{Describe.Label(measure)}” ghi {Wording.Number(count)}, không phải số nguyên."),
                figure.At)
            {
                Criterion = criterion.Number,
                Actual = Wording.Number(count),
            }
            : null;

    /// <summary>The count of this measure and that at half or more, when both can be read.</summary>
    private static (Figure Count, Figure AtLeastHalf)? Pair(CriterionCase criterion, Measure measure) =>
        (criterion.Figure(measure), criterion.Figure(Measure.IndicatorsAtLeastHalf))
            is ({ StatedValue: not null } count, { StatedValue: not null } half)
            ? (count, half)
            : null;

    private static Fault Contradiction(CriterionCase criterion, Measure measure, string message)
    {
        Measure? excessive = ((Measure[])[measure, Measure.IndicatorsAtLeastHalf])
            .Where(m => CountStaysWithinIndicators.IsBroken(criterion, m))
            .Select(m => (Measure?)m)
            .FirstOrDefault();
        return new Fault(FaultKeys.Measure(criterion.Number, measure), message, criterion.Figure(measure)!.At)
        {
            Criterion = criterion.Number,
            See = [criterion.Figure(Measure.IndicatorsAtLeastHalf)!.At],
            CausedBy = excessive is { } cause
                ? new Cause(CountStaysWithinIndicators.Id, FaultKeys.Measure(criterion.Number, cause))
                : null,
        };
    }

    private static string Count(Figure figure) => Wording.Number(figure.StatedValue!.Value);
}
