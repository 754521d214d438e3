using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>Every condition of recognition is met by the report's own figures and statements.</summary>
internal static class EveryConditionIsMet
{
    public const string Id = "condition-not-met";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Không đạt điều kiện công nhận",
        Description: "Theo chính số liệu trong báo cáo, một điều kiện công nhận không đạt: tổng điểm, điểm tối thiểu của từng tiêu chí, hoặc người "
            + "đứng đầu không bị kỷ luật, truy cứu trách nhiệm hình sự. Các ngưỡng đều tính cả giá trị bằng ngưỡng.",
        Remedy: "Kiểm tra lại số liệu; nếu đúng như báo cáo thì đơn vị chưa đủ điều kiện công nhận.",
        Citation: Citations.Conditions,
        Severity: Severity.Warning,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Tiêu chí 2 đạt 14/30 điểm, dưới 50% số điểm tối đa.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Condition> conditions = Conditions.Of(c);
        ImmutableArray<Condition> failing = Conditions.Failing(conditions);
        if (!failing.IsEmpty)
            return new NotMet([.. failing.Select(FaultOf)]);
        ImmutableArray<Blocker> blockers = Conditions.BlockersOf(conditions);
        return blockers.IsEmpty ? Met.Instance : new NotCheckable(blockers);
    }

    private static Fault FaultOf(Condition condition) => new(
        condition.Key,
        $"{char.ToUpperInvariant(condition.Name[0])}{condition.Name[1..]} không đạt: {condition.Because}.",
        condition.Places[0])
    {
        Expected = "đạt",
        Actual = "không đạt",
        See = condition.Places[1..],
        CausedBy = condition.InDoubt,
    };
}
