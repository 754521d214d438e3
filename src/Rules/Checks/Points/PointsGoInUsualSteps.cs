using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>A criterion's points are a multiple of the smallest step that is used in practice.</summary>
internal static class PointsGoInUsualSteps
{
    /// <summary>In points. Practice, not law: indicators are scored in steps of 1, 0,5 or 0,25.</summary>
    public const decimal Step = 0.25m;

    public static Rule Rule { get; } = new(
        Id: "points-step-unusual",
        Title: "Số điểm lẻ bất thường",
        Description: "Theo QĐ 25/2021/QĐ-TTg, các chỉ tiêu thường được chấm theo bước 1; 0,5 hoặc 0,25 điểm. Số điểm không chia hết cho 0,25 thường là gõ nhầm.",
        Remedy: "Xem lại bảng chấm điểm của tiêu chí; nếu số điểm đúng như vậy thì giữ nguyên.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Notice,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Tiêu chí 2 ghi “28,99/30 điểm”.",
    };

    private static Verdict Check(Case c)
    {
        var points = StatedPoints.Of(c);
        ImmutableArray<Fault> faults = [.. points.Known.Where(p => p.Points % Step != 0).Select(FaultOf)];
        return !faults.IsEmpty && c.Standard.ReportForm is null ? new NotApplicable($"Chưa rõ bước chấm điểm theo {c.Standard.Decision.ShortName}.")
            : !faults.IsEmpty ? new NotMet(faults)
            : !points.Illegible.IsEmpty ? new NotCheckable(points.Illegible)
            : Met.Instance;
    }

    private static Fault FaultOf(CriterionPoints points)
    {
        string written = Wording.Number(points.Points);
        return new Fault(
            FaultKeys.Measure(points.Number, Measure.Points),
            $"Tiêu chí {Wording.Number(points.Number)} ghi {written} điểm, không phải bội số của {Wording.Number(Step)}.",
            points.Figure.At)
        {
            Criterion = points.Number,
            Expected = $"bội số của {Wording.Number(Step)}",
            Actual = written,
        };
    }
}
