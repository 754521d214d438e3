using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The report says whether a head was disciplined or prosecuted in the year.</summary>
internal static class LeaderStatementIsMade
{
    public const string Id = "leader-statement-missing";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Thiếu nội dung về kỷ luật người đứng đầu",
        Description: "Phần điều kiện phải nêu trong năm đánh giá có hay không có người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành "
            + "chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.",
        Remedy: "Bổ sung câu nêu rõ có hay không có người đứng đầu bị kỷ luật, truy cứu trách nhiệm hình sự trong năm.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Phần 3 chỉ có mục a), b) và d), không nói gì về kỷ luật người đứng đầu.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Report.LeaderDiscipline.Any(s => s is Stated<bool>))
            return Met.Instance;
        if (c.Report.LeaderDiscipline.FirstOrDefault(s => s is Garbled<bool>) is { } garbled)
            return new NotCheckable(LeaderStatementsAgree.Unclear(garbled));
        if (c.Conditions.Discipline != DisciplineScope.Heads)
            return new NotCheckable(LeaderStatementsAgree.NotOnlyHeads(c));
        var omission = new Fault(
            FaultKeys.LeaderStatement,
            "Báo cáo không nêu có hay không có người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.",
            c.Report.Sections.FirstOrDefault(s => s.Value == Section.Conditions)?.At)
        {
            Expected = "có hoặc không có",
            CausedBy = Blockers.HasConditions(c.Report)
                ? null
                : new Cause("section-missing", FaultKeys.Section(Section.Conditions)),
        };
        return Obscured.Judge(c, Id, [omission]);
    }
}
