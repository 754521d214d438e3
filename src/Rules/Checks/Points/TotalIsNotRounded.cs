using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>The stated total keeps the decimals of the sum.</summary>
internal static class TotalIsNotRounded
{
    public const string Id = "total-rounded";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Tổng điểm được làm tròn",
        Description: "Tổng điểm ghi số nguyên do làm tròn từ tổng lẻ của các tiêu chí. Không phải lỗi cộng, nhưng ngưỡng công nhận phải xét "
            + "theo tổng chưa làm tròn.",
        Remedy: "Nên ghi tổng điểm đúng như kết quả cộng, giữ phần thập phân.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Notice,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Các tiêu chí cộng được 84,5 điểm, tổng điểm ghi “85/100 điểm”.",
    };

    private static Verdict Check(Case c)
    {
        var total = DeclaredFigure.Total(c);
        var addends = StatedPoints.Of(c);
        if (total.First is not { StatedValue: decimal declared } figure)
            return new NotCheckable(total.Gap!);
        if (declared % 1 != 0)
            return Met.Instance;
        if (addends.Sum is not { } sum)
            return new NotCheckable(addends.Gaps);
        return Rounding.Only(declared, sum) ? new NotMet(FaultOf(c, figure, addends, sum)) : Met.Instance;
    }

    private static Fault FaultOf(Case c, Figure total, StatedPoints addends, decimal sum) => new(
        FaultKeys.Total,
        $"Tổng các tiêu chí là {Wording.Number(sum)} điểm, tổng điểm ghi làm tròn thành {Wording.Number(total.StatedValue!.Value)}.",
        total.At)
    {
        Expected = Describe.Ratio(sum, c.Standard.MaximumPoints),
        Actual = Describe.Written(total),
        See = [.. addends.Known.Select(a => a.Figure.At)],
        CausedBy = RoundingStaysBelowThreshold.IsBroken(c)
            ? new Cause(RoundingStaysBelowThreshold.Id, FaultKeys.Total)
            : null,
    };
}
