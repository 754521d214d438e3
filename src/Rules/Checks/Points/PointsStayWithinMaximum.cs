using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>A criterion's points lie between zero and the criterion's maximum.</summary>
internal static class PointsStayWithinMaximum
{
    public const string Id = "points-exceed-maximum";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Điểm vượt điểm tối đa",
        Description: "Số điểm đạt được của một tiêu chí không thể lớn hơn điểm tối đa của tiêu chí theo quyết định, cũng không thể âm.",
        Remedy: "Kiểm tra lại bảng chấm điểm của tiêu chí và sửa số điểm đạt được.",
        Citation: Citations.Decision,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Tiêu chí 3 ghi “16/15 điểm”.",
    };

    private static Verdict Check(Case c)
    {
        var points = StatedPoints.Of(c);
        ImmutableArray<Fault> faults = [.. points.Known.Where(p => !p.Possible).Select(FaultOf)];
        return !faults.IsEmpty ? new NotMet(faults)
            : !points.Illegible.IsEmpty ? new NotCheckable(points.Illegible)
            : Met.Instance;
    }

    private static Fault FaultOf(CriterionPoints points)
    {
        string number = Wording.Number(points.Number);
        string written = Wording.Number(points.Points);
        string maximum = Wording.Number(points.Maximum);
        return new Fault(
            FaultKeys.Measure(points.Number, Measure.Points),
            points.Points < 0
                ? $"Tiêu chí {number} ghi {written} điểm, số điểm không thể âm."
                : $"Tiêu chí {number} ghi {written} điểm, vượt điểm tối đa là {maximum} điểm.",
            points.Figure.At)
        {
            Criterion = points.Number,
            Expected = $"từ 0 đến {maximum}",
            Actual = written,
        };
    }
}
