using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>A unit that meets every condition asks for recognition.</summary>
internal static class EligibleUnitRequests
{
    public static Rule Rule { get; } = new(
        Id: "recognition-not-requested",
        Title: "Đủ điều kiện nhưng không đề nghị công nhận",
        Description: "Theo số liệu của báo cáo, đơn vị đáp ứng mọi điều kiện nhưng báo cáo không có lời đề nghị công nhận; thường do bỏ sót phần cuối.",
        Remedy: "Bổ sung phần đề nghị công nhận, hoặc nêu rõ lý do không đề nghị.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Báo cáo đạt 95/100 điểm, đáp ứng 3/3 điều kiện nhưng không có phần IV “Đề nghị công nhận”.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Report.RecognitionRequested is Stated<bool> { Value: true })
            return Met.Instance;
        ImmutableArray<Condition> conditions = Conditions.Of(c);
        if (conditions.Any(k => k.Holds is false))
            return new NotApplicable("Đơn vị không đủ điều kiện công nhận theo số liệu của báo cáo.");
        if (c.Report.RecognitionRequested is Garbled<bool> garbled)
            return new NotCheckable(Blockers.UnclearRequest(garbled));
        ImmutableArray<Blocker> blockers = [.. Conditions.BlockersOf(conditions), .. Obscurity(c)];
        return blockers.IsEmpty ? new NotMet(FaultOf(c, conditions)) : new NotCheckable(blockers);
    }

    private static IEnumerable<Blocker> Obscurity(Case c) =>
        c.Report.RecognitionRequested is Absent<bool>
            ? Obscured.Of(c, "section-missing").Where(p => string.Equals(p.Key, FaultKeys.Section(Section.Request), StringComparison.Ordinal)).Select(p => p.Value with { Instead = null })
            : [];

    private static Fault FaultOf(Case c, ImmutableArray<Condition> conditions)
    {
        var refusal = c.Report.RecognitionRequested as Stated<bool>;
        bool hasSection = c.Report.Sections.Any(s => s.Value == Section.Request);
        string all = Describe.Ratio(conditions.Length, conditions.Length);
        return new Fault(
            FaultKeys.Request,
            $"Báo cáo đáp ứng {all} điều kiện nhưng {(refusal is null ? "không có lời đề nghị công nhận" : "ghi là không đề nghị công nhận")}.",
            refusal?.At)
        {
            Expected = "đề nghị công nhận",
            Actual = refusal is null ? null : "không đề nghị",
            CausedBy = refusal is null && !hasSection ? new Cause("section-missing", FaultKeys.Section(Section.Request)) : null,
        };
    }
}
