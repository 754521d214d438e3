using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The criteria stand in the order of their numbers.</summary>
internal static class CriteriaStandInOrder
{
    public static Rule Rule { get; } = new(
        Id: "criterion-out-of-order",
        Title: "Tiêu chí sai thứ tự",
        Description: "Các tiêu chí phải được nêu theo thứ tự của bộ tiêu chí. Sai thứ tự thường do chép nhầm khối và dễ làm số liệu của "
            + "tiêu chí này bị đọc thành của tiêu chí khác.",
        Remedy: "Sắp lại các khối theo thứ tự tiêu chí và kiểm tra số liệu có nằm đúng đề mục không.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "“Đối với tiêu chí 4” đứng trước “Đối với tiêu chí 3”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<CriterionCase> found = [.. c.Criteria.Where(k => k.Block is not null).OrderBy(k => k.Position)];
        ImmutableArray<Fault> faults =
        [
            .. found.Zip(found.Skip(1)).Where(pair => pair.Second.Number < pair.First.Number)
                .Select(pair => FaultOf(pair.First, pair.Second)),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    private static Fault FaultOf(CriterionCase before, CriterionCase late) => new(
        FaultKeys.Criterion(late.Number),
        $"Tiêu chí {Wording.Number(late.Number)} đứng sau tiêu chí {Wording.Number(before.Number)}.",
        late.Block!.Start)
    {
        Criterion = late.Number,
        See = before.Block!.Start is { } start ? [start] : ImmutableArray<TextSpan>.Empty,
    };
}
