using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The stated number of conditions met is what the report's own figures and statements say.</summary>
internal static class ConditionsMetAreCounted
{
    public static Rule Rule { get; } = new(
        Id: "conditions-met-mismatch",
        Title: "Sai số điều kiện đáp ứng",
        Description: "Số điều kiện đáp ứng phải đúng với tổng điểm, điểm từng tiêu chí và nội dung về kỷ luật người đứng đầu đã ghi trong báo cáo; "
            + "mẫu số phải là số điều kiện theo quyết định.",
        Remedy: "Đối chiếu từng điều kiện với số liệu trong báo cáo và sửa số điều kiện đáp ứng.",
        Citation: Citations.Conditions,
        Severity: Severity.Error,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Tổng điểm 78/100 nhưng báo cáo ghi “Đáp ứng được 03/03 điều kiện”.",
    };

    private static Verdict Check(Case c)
    {
        var declared = DeclaredFigure.ConditionsMet(c);
        if (declared.First is not { StatedValue: decimal value } figure)
            return new NotCheckable(declared.Gap!);

        ImmutableArray<Condition> conditions = Conditions.Of(c);
        if (c.Conditions.Count is not { } count)
            return OfUnknownCount(c, figure, conditions);
        int sure = conditions.Count(k => k.Holds is true);
        int open = conditions.Count(k => k.Holds is null);
        ImmutableArray<Fault> faults =
        [
            .. value >= sure && value <= sure + open ? ImmutableArray<Fault>.Empty : [WrongCount(figure, conditions, sure, Counted(sure, open))],
            .. StatedCount.WrongDenominator(declared, count, "điều kiện") is { } fault ? [fault] : ImmutableArray<Fault>.Empty,
        ];
        return !faults.IsEmpty ? new NotMet(faults)
            : open > 0 ? new NotCheckable(Conditions.BlockersOf(conditions))
            : StatedCount.UnsureDenominator(declared) is { } unsure ? new NotCheckable(unsure)
            : Met.Instance;
    }

    /// <summary>However many conditions there are, all of them cannot be met while one fails.</summary>
    private static Verdict OfUnknownCount(Case c, Figure figure, ImmutableArray<Condition> conditions) =>
        figure.StatedValue is { } value && value == figure.StatedOf && !Conditions.Failing(conditions).IsEmpty
            ? new NotMet(WrongCount(figure, conditions, (int)value - Conditions.Failing(conditions).Length, "ít hơn " + Wording.Number(value)))
            : new NotCheckable(Conditions.BlockersOf(conditions) is { IsEmpty: false } open ? open : [Blockers.UnknownLaw(c, "Số điều kiện công nhận")]);

    private static string Counted(int sure, int open) =>
        open == 0 ? Wording.Number(sure) : $"từ {Wording.Number(sure)} đến {Wording.Number(sure + open)}";

    private static Fault WrongCount(Figure figure, ImmutableArray<Condition> conditions, int sure, string counted)
    {
        decimal value = figure.StatedValue!.Value;
        ImmutableArray<Condition> failing = Conditions.Failing(conditions);
        string why = string.Join("; ", failing.Select(k => $"{k.Name} không đạt: {k.Because}"));
        return new Fault(
            FaultKeys.ConditionsMet,
            $"Báo cáo ghi đáp ứng {Wording.Number(value)} điều kiện, nhưng theo số liệu đã ghi là {counted} điều kiện"
            + $"{(why.Length > 0 ? $" ({why})" : "")}.",
            figure.At)
        {
            Expected = counted,
            Actual = Describe.Written(figure),
            See = [.. (failing.IsEmpty ? conditions : failing).SelectMany(k => k.Places)],
            CausedBy = Explanation(conditions, value - sure),
        };
    }

    /// <summary>The first finding behind the conditions whose opposite judgement would make the count right.</summary>
    private static Cause? Explanation(ImmutableArray<Condition> conditions, decimal difference)
    {
        ImmutableArray<Cause> doubts =
            [.. conditions.Where(k => k.Holds == (difference < 0)).Select(k => k.InDoubt).OfType<Cause>()];
        return !doubts.IsEmpty && doubts.Length >= Math.Abs(difference) ? doubts[0] : null;
    }
}
