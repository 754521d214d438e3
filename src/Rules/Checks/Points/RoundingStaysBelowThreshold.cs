using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>Rounding the total does not lift it over the threshold of recognition.</summary>
internal static class RoundingStaysBelowThreshold
{
    public const string Id = "total-rounded-over-threshold";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Làm tròn để đạt ngưỡng điểm",
        Description: "Ngưỡng công nhận xét theo tổng điểm chưa làm tròn. Tổng chưa đạt ngưỡng mà số làm tròn lại đạt thì đơn vị chưa đủ điểm.",
        Remedy: "Ghi tổng điểm chưa làm tròn và xét lại điều kiện về tổng điểm.",
        Citation: Citations.Conditions,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Các tiêu chí cộng được 79,5 điểm, tổng điểm ghi “80/100 điểm”.",
    };

    /// <summary>The stated total is the rounded sum and reaches the threshold, which the sum does not.</summary>
    public static bool IsBroken(Case c) =>
        DeclaredFigure.Total(c).Value is { } declared
        && StatedPoints.Of(c).Sum is { } sum
        && Rounding.Only(declared, sum)
        && sum < c.Conditions.TotalPoints
        && declared >= c.Conditions.TotalPoints;

    private static Verdict Check(Case c)
    {
        var total = DeclaredFigure.Total(c);
        if (total.First is not { StatedValue: decimal declared } figure)
            return new NotCheckable(total.Gap!);
        if (declared % 1 != 0 || declared < c.Conditions.TotalThreshold?.Least)
            return Met.Instance;
        var addends = StatedPoints.Of(c);
        if (addends.Sum is not { } sum)
            return new NotCheckable(addends.Gaps);
        if (!Rounding.Only(declared, sum) || declared < sum)
            return Met.Instance;
        if (c.Conditions.TotalThreshold is null)
            return new NotCheckable(Blockers.UnknownLaw(c, "Ngưỡng tổng điểm"));
        if (c.Conditions.TotalPoints is { } threshold)
            return IsBroken(c) ? new NotMet(FaultOf(c, figure, addends, sum, threshold)) : Met.Instance;
        return c.Conditions.TotalPointsByClass.Any(t => sum < t.Points && declared >= t.Points)
            ? new NotCheckable(new Blocker("Ngưỡng tổng điểm tùy loại đơn vị, báo cáo không cho biết đơn vị loại nào.", figure.At))
            : Met.Instance;
    }

    private static Fault FaultOf(Case c, Figure total, StatedPoints addends, decimal sum, decimal threshold) => new(
        FaultKeys.Total,
        $"Tổng các tiêu chí là {Wording.Number(sum)} điểm, chưa đạt {Wording.Number(threshold)} điểm; "
        + $"số {Wording.Number(total.StatedValue!.Value)} chỉ có do làm tròn.",
        total.At)
    {
        Expected = Describe.Ratio(sum, c.Standard.MaximumPoints),
        Actual = Describe.Written(total),
        See = [.. addends.Known.Select(a => a.Figure.At)],
    };
}
