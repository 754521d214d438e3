using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>Every block is a criterion of the standard.</summary>
internal static class CriterionIsOfTheStandard
{
    public static Rule Rule { get; } = new(
        Id: "criterion-unknown",
        Title: "Tiêu chí không có trong bộ tiêu chí",
        Description: "Báo cáo chỉ được nêu các tiêu chí của bộ tiêu chí áp dụng. Một khối có số thứ tự ngoài bộ tiêu chí và có điểm tối đa "
            + "không khớp tiêu chí nào thì không được cộng vào tổng.",
        Remedy: "Kiểm tra lại đề mục và số liệu của khối; bỏ khối nếu không thuộc bộ tiêu chí.",
        Citation: Citations.Decision,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "“Đối với tiêu chí 6: … 07/07 chỉ tiêu … 35/35 điểm”, trong khi bộ tiêu chí chỉ có 5 tiêu chí.",
    };

    private static Verdict Check(Case c) => Obscured.Judge(
        c, c.Unattributed.Where(u => u.Claims is null), blocks => blocks.Select((block, i) => FaultOf(c, block, i + 1)));

    private static Fault FaultOf(Case c, UnattributedBlock unknown, int index)
    {
        int count = c.Standard.Criteria.Length;
        string message = unknown.Block.Heading is Stated<CriterionHeading> { Value.Number: { } number }
            ? string.Create(Wording.Vietnamese, $"Đề mục ghi tiêu chí {number}, nhưng bộ tiêu chí chỉ có {count} tiêu chí.")
            : string.Create(
                Wording.Vietnamese, $"Khối số liệu này không phải của tiêu chí nào trong {count} tiêu chí của bộ tiêu chí.");
        return new Fault(string.Create(CultureInfo.InvariantCulture, $"unknown {index}"), message, unknown.Block.Start)
        {
            Expected = string.Create(Wording.Vietnamese, $"tiêu chí 1 đến {count}"),
        };
    }
}
