using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>A unit that asks for recognition meets every condition by its own report.</summary>
internal static class OnlyEligibleUnitsRequest
{
    public static Rule Rule { get; } = new(
        Id: "recognition-requested-though-ineligible",
        Title: "Đề nghị công nhận khi chưa đủ điều kiện",
        Description: "Báo cáo đề nghị công nhận trong khi chính số liệu của báo cáo cho thấy có điều kiện không đạt.",
        Remedy: "Kiểm tra lại số liệu của điều kiện không đạt; nếu số liệu đúng thì rút đề nghị công nhận.",
        Citation: Citations.Conditions,
        Severity: Severity.Error,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Tổng điểm 78/100 nhưng vẫn “kính đề nghị … công nhận xã đạt chuẩn tiếp cận pháp luật”.",
    };

    private static Verdict Check(Case c)
    {
        switch (c.Report.RecognitionRequested)
        {
            case Garbled<bool> garbled:
                return new NotCheckable(Blockers.UnclearRequest(garbled));
            case Stated<bool> { Value: true } request:
                ImmutableArray<Condition> conditions = Conditions.Of(c);
                ImmutableArray<Condition> failing = Conditions.Failing(conditions);
                ImmutableArray<Blocker> blockers = Conditions.BlockersOf(conditions);
                return !failing.IsEmpty ? new NotMet(FaultOf(request, failing))
                    : !blockers.IsEmpty ? new NotCheckable(blockers)
                    : Met.Instance;
            default:
                return new NotApplicable("Báo cáo không đề nghị công nhận.");
        }
    }

    private static Fault FaultOf(Stated<bool> request, ImmutableArray<Condition> failing)
    {
        string why = string.Join("; ", failing.Select(k => $"{k.Name} không đạt ({k.Because})"));
        return new Fault(FaultKeys.Request, $"Báo cáo đề nghị công nhận, nhưng {why}.", request.At)
        {
            Expected = "không đề nghị",
            Actual = "đề nghị công nhận",
            See = [.. failing.SelectMany(k => k.Places)],
            CausedBy = new Cause(EveryConditionIsMet.Id, failing[0].Key),
        };
    }
}
