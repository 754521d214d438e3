using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The stated number of criteria at half of their maximum or more is what the criteria's points say.</summary>
internal static class CriteriaAtLeastHalfAreCounted
{
    public static Rule Rule { get; } = new(
        Id: "criteria-at-least-half-mismatch",
        Title: "Sai số tiêu chí đạt từ 50%",
        Description: "Số tiêu chí đạt từ 50% số điểm tối đa trở lên phải đúng với điểm từng tiêu chí đã ghi (đúng 50% cũng tính là đạt), "
            + "và mẫu số phải là số tiêu chí theo quyết định.",
        Remedy: "Đếm lại số tiêu chí đạt từ một nửa điểm tối đa và sửa con số ở phần điều kiện, hoặc sửa điểm tiêu chí nếu ghi sai.",
        Citation: Citations.Conditions,
        Severity: Severity.Error,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Tiêu chí 2 chỉ đạt 14/30 điểm nhưng báo cáo ghi “05/05 tiêu chí” đạt từ 50%.",
    };

    private static Verdict Check(Case c)
    {
        var declared = DeclaredFigure.CriteriaAtLeastHalf(c);
        if (declared.First is not { StatedValue: decimal value } figure)
            return new NotCheckable(declared.Gap!);

        if (c.Standard.Conditions.CriterionShare is not { } share)
            return new NotCheckable(Blockers.UnknownLaw(c, "Tỷ lệ điểm tối thiểu của từng tiêu chí"));
        var points = StatedPoints.Of(c);
        ImmutableArray<CriterionPoints> reached = [.. points.Known.Where(p => HalfMaximum.IsReached(p, share))];
        bool possible = value >= reached.Length && value <= reached.Length + points.Gaps.Length;
        ImmutableArray<Fault> faults =
        [
            .. possible ? ImmutableArray<Fault>.Empty : [WrongCount(figure, points, reached, share)],
            .. StatedCount.WrongDenominator(declared, c.Criteria.Length, "tiêu chí") is { } fault ? [fault] : ImmutableArray<Fault>.Empty,
        ];
        return !faults.IsEmpty ? new NotMet(faults)
            : !points.Gaps.IsEmpty ? new NotCheckable(points.Gaps)
            : StatedCount.UnsureDenominator(declared) is { } unsure ? new NotCheckable(unsure)
            : Met.Instance;
    }

    private static Fault WrongCount(Figure figure, StatedPoints points, ImmutableArray<CriterionPoints> reached, decimal share)
    {
        string percent = Wording.Number(share * 100);
        string counted = Wording.Number(reached.Length);
        string below = string.Join(", ", points.Known.Except(reached)
            .Select(p => $"tiêu chí {Wording.Number(p.Number)} chỉ đạt {Describe.Ratio(p.Points, p.Maximum)} điểm"));
        string bound = points.Gaps.IsEmpty ? counted : $"từ {counted} đến {Wording.Number(reached.Length + points.Gaps.Length)}";
        return new Fault(
            FaultKeys.CriteriaAtLeastHalf,
            $"Báo cáo ghi {Wording.Number(figure.StatedValue!.Value)} tiêu chí đạt từ {percent}% số điểm tối đa trở lên, nhưng theo điểm đã ghi "
            + $"là {bound} tiêu chí{(below.Length > 0 ? $" ({below})" : "")}.",
            figure.At)
        {
            Expected = bound,
            Actual = Describe.Written(figure),
            See = [.. (reached.Length < points.Known.Length ? points.Known.Except(reached) : points.Known).Select(p => p.Figure.At)],
            CausedBy = Math.Abs(figure.StatedValue.Value - reached.Length) == 1
                ? points.Known
                    .Where(p => HalfMaximum.IsReached(p, share) == figure.StatedValue < reached.Length)
                    .Select(p => HalfMaximum.InDoubt(p, share))
                    .FirstOrDefault(d => d is not null)
                : null,
        };
    }
}
