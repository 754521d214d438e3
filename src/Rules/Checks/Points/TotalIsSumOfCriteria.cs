using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>The stated total is the sum of the criteria's points, or that sum rounded half up to a whole number.</summary>
internal static class TotalIsSumOfCriteria
{
    public const string Id = "total-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Tổng điểm không bằng tổng các tiêu chí",
        Description: "Tổng điểm ghi trong phần điều kiện phải bằng tổng số điểm đạt được của các tiêu chí. Chênh lệch chỉ do làm tròn thành "
            + "số nguyên được nêu riêng, không tính là sai.",
        Remedy: "Cộng lại điểm các tiêu chí, xác định số nào sai (một tiêu chí hay tổng điểm) và sửa số đó.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Các tiêu chí được 10 + 29 + 13 + 18 + 25 = 95 điểm, tổng điểm ghi “94/100 điểm”.",
    };

    /// <summary>Both are known and differ by more than rounding.</summary>
    public static bool IsBroken(Case c) =>
        DeclaredFigure.Total(c).Value is { } declared
        && StatedPoints.Of(c).Sum is { } sum
        && declared != sum
        && !Rounding.Only(declared, sum);

    private static Verdict Check(Case c)
    {
        var total = DeclaredFigure.Total(c);
        var addends = StatedPoints.Of(c);
        if (total.First is not { } declared)
            return new NotCheckable([total.Gap!, .. addends.Gaps]);
        if (!addends.Gaps.IsEmpty)
            return new NotCheckable(addends.Gaps);
        return IsBroken(c) ? new NotMet(FaultOf(c, declared, addends)) : Met.Instance;
    }

    private static Fault FaultOf(Case c, Figure total, StatedPoints addends)
    {
        decimal declared = total.StatedValue!.Value;
        decimal sum = addends.Sum!.Value;
        string addition = string.Join(" + ", addends.Known.Select(a => Wording.Number(a.Points)));
        string difference = Wording.Number(Math.Abs(declared - sum)) + " điểm";
        var correction = TotalCorrection.Find(c, declared, addends);
        return new Fault(
            FaultKeys.Total,
            $"Tổng điểm ghi {Wording.Number(declared)}, nhưng cộng {Wording.Number(addends.Known.Length)} tiêu chí được {Wording.Number(sum)} "
            + $"({addition}), chênh lệch {difference}{correction?.Hint}.",
            total.At)
        {
            Expected = Describe.Ratio(sum, c.Standard.MaximumPoints),
            Actual = Describe.Written(total),
            See = [.. addends.Known.Select(a => a.Figure.At), .. correction?.See ?? []],
            CausedBy = correction?.Cause,
        };
    }
}
