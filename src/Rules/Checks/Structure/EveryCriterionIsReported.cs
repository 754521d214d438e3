using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The report has every criterion of the standard.</summary>
internal static class EveryCriterionIsReported
{
    public static Rule Rule { get; } = new(
        Id: "criterion-missing",
        Title: "Thiếu tiêu chí",
        Description: "Báo cáo phải nêu kết quả tự chấm của mọi tiêu chí trong bộ tiêu chí. Lỗi này được nêu khi không tìm thấy cả đề mục "
            + "lẫn số liệu của một tiêu chí; tổng điểm khi đó không kiểm tra được.",
        Remedy: "Bổ sung đề mục và đủ bốn dòng số liệu của tiêu chí còn thiếu.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "Báo cáo có tiêu chí 1, 2, 4 và 5, không có đề mục và số liệu nào của tiêu chí 3.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults = [.. c.Criteria.Where(k => k.Block is null).Select(k => FaultOf(c, k))];
        return Obscured.Judge(c, "criterion-missing", faults);
    }

    private static Fault FaultOf(Case c, CriterionCase missing) => new(
        FaultKeys.Criterion(missing.Number),
        $"Không tìm thấy đề mục và số liệu của tiêu chí {Wording.Number(missing.Number)} ({missing.Criterion.Name}).",
        Places.OfMissing(c, missing.Number))
    {
        Criterion = missing.Number,
        Expected = $"Tiêu chí {Wording.Number(missing.Number)}",
    };
}
