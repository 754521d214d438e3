using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The lines of every criterion stand under a heading that says which criterion it is.</summary>
internal static class CriterionHasHeading
{
    public static Rule Rule { get; } = new(
        Id: "criterion-heading-missing",
        Title: "Thiếu đề mục tiêu chí",
        Description: "Mỗi tiêu chí trong phần tự chấm điểm phải có đề mục riêng đứng trước bốn dòng số liệu. Khi thiếu đề mục, số liệu vẫn "
            + "được nhận diện theo thứ tự và điểm tối đa để kiểm tra tiếp, chỉ riêng đề mục bị nêu lỗi.",
        Remedy: "Bổ sung đề mục “Đối với tiêu chí …” ngay trước bốn dòng số liệu của tiêu chí đó.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "Sau bốn dòng của tiêu chí 4 là ngay bốn dòng “…/04 chỉ tiêu”, “25/25 điểm” mà không có “đ) Đối với tiêu chí 5:”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
        [
            .. c.Criteria
                .Where(k => k.Block is { Heading: Absent<CriterionHeading> })
                .Select(FaultOf),
        ];
        return Obscured.Judge(c, "criterion-heading-missing", faults);
    }

    private static Fault FaultOf(CriterionCase criterion)
    {
        string number = Wording.Number(criterion.Number);
        return new Fault(
            FaultKeys.Criterion(criterion.Number),
            $"Có số liệu của tiêu chí {number} (nhận ra theo thứ tự và điểm tối đa) nhưng không có đề mục “Đối với tiêu chí {number}”.",
            criterion.Block!.Start is { } start ? Places.Before(start) : null)
        {
            Criterion = criterion.Number,
            Expected = $"Đối với tiêu chí {number}:",
        };
    }
}
