using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>The number behind the slash of a criterion's points is the criterion's maximum.</summary>
internal static class MaximumIsThatOfStandard
{
    public const string Id = "maximum-points-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Sai điểm tối đa của tiêu chí",
        Description: "Mẫu số ở dòng số điểm đạt được phải là điểm tối đa của tiêu chí theo quyết định. Mẫu số khác đi thường là chép "
            + "nhầm tiêu chí, dùng biểu điểm cũ hoặc gõ sai số.",
        Remedy: "Đối chiếu với biểu điểm của quyết định, sửa mẫu số; nếu đã chấm theo biểu điểm khác thì chấm lại tiêu chí.",
        Citation: Citations.Decision,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Tiêu chí 2 ghi “29/35 điểm”, điểm tối đa theo quyết định là 30.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<CriterionCase> present = [.. c.Criteria.Where(k => k.Block is not null)];
        ImmutableArray<Fault> faults = [.. present.Select(Compare).OfType<Fault>()];
        if (!faults.IsEmpty)
            return new NotMet(faults);
        ImmutableArray<Blocker> blockers = [.. present.Select(k => Blockers.Denominator(k, Measure.Points)).OfType<Blocker>()];
        if (!blockers.IsEmpty)
            return new NotCheckable(blockers);
        return present.All(k => k.Figure(Measure.Points)!.Of is Absent<decimal>)
            ? new NotApplicable("Báo cáo không ghi điểm tối đa bên cạnh số điểm đạt được.")
            : Met.Instance;
    }

    private static Fault? Compare(CriterionCase criterion)
    {
        if (criterion.Figure(Measure.Points) is not { Of: Stated<decimal> of } || of.Value == criterion.Criterion.MaximumPoints)
            return null;
        string written = Wording.Number(of.Value);
        string right = Wording.Number(criterion.Criterion.MaximumPoints);
        return new Fault(
            FaultKeys.Measure(criterion.Number, Measure.Points),
            $"Điểm tối đa của tiêu chí {Wording.Number(criterion.Number)} là {right}, nhưng ghi {written}.",
            criterion.Figure(Measure.Points)!.At)
        {
            Criterion = criterion.Number,
            Expected = right,
            Actual = written,
        };
    }
}
