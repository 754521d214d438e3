using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The conditions of recognition under the 100-point standards: the total, every criterion's share, the heads' conduct.</summary>
internal static class Conditions
{
    /// <summary>Every condition in the law's order, judged by <see cref="Tally"/>.</summary>
    public static ImmutableArray<Condition> Of(Case c)
    {
        var tally = Tally.Of(c);
        ImmutableArray<Condition> judged = [Total(c, tally), EveryCriterion(c, tally), Leaders(c, tally)];
        return [.. judged, .. Further(c, judged)];
    }

    /// <summary>Conditions that the standard has, or may have, beyond these three: nothing is known of them.</summary>
    private static IEnumerable<Condition> Further(Case c, ImmutableArray<Condition> judged)
    {
        int next = judged.Length + 1;
        if (c.Conditions.Count is not { } count)
            return judged.Any(k => k.Holds is null) ? [] : [Open(next, "điều kiện khác", Blockers.UnknownLaw(c, "Số điều kiện công nhận"))];
        return Enumerable.Range(next, Math.Max(0, count - judged.Length)).Select(n => Open(
            n,
            "điều kiện " + Wording.Number(n),
            new Blocker($"Chương trình chưa xét được điều kiện {Wording.Number(n)} theo {c.Standard.Decision.ShortName}.", At: null)));
    }

    /// <summary>Those that certainly fail.</summary>
    public static ImmutableArray<Condition> Failing(ImmutableArray<Condition> conditions) =>
        [.. conditions.Where(k => k.Holds is false)];

    /// <summary>What is in the way of judging all of them, each thing once.</summary>
    public static ImmutableArray<Blocker> BlockersOf(ImmutableArray<Condition> conditions) =>
        [.. conditions.SelectMany(k => k.Blockers).Distinct()];

    private static Condition Total(Case c, Tally tally)
    {
        var points = StatedPoints.Of(c);
        var declared = DeclaredFigure.Total(c);
        string name = NameOf(c, 1, "về tổng điểm");
        if (tally.TotalReached is not { } reached || c.Conditions.TotalThreshold is not var (least, greatest))
        {
            return Open(1, name, !points.Gaps.IsEmpty ? points.Gaps
                : c.Conditions.TotalThreshold is null ? [Blockers.UnknownLaw(c, "Ngưỡng tổng điểm")]
                : [new Blocker("Ngưỡng tổng điểm tùy loại đơn vị, báo cáo không cho biết đơn vị loại nào.", declared.First?.At)]);
        }
        decimal threshold = reached ? greatest : least;
        bool turns = declared.Value >= threshold != reached && declared.Value is not null;
        return new Condition(
            1,
            reached,
            $"tổng điểm các tiêu chí {Wording.Number(tally.TotalPoints!.Value)}, {(reached ? "từ" : "dưới")} {Wording.Number(threshold)}",
            [.. points.Known.Select(p => p.Figure).Prepend(declared.First).OfType<Figure>().Select(f => f.At)],
            [])
        {
            Name = name,
            InDoubt = !turns ? null
                : TotalIsSumOfCriteria.IsBroken(c) ? new Cause(TotalIsSumOfCriteria.Id, FaultKeys.Total)
                : RoundingStaysBelowThreshold.IsBroken(c) ? new Cause(RoundingStaysBelowThreshold.Id, FaultKeys.Total)
                : null,
        };
    }

    private static Condition EveryCriterion(Case c, Tally tally)
    {
        var points = StatedPoints.Of(c);
        string name = NameOf(c, 2, "về điểm từng tiêu chí");
        if (c.Conditions.CriterionShare is not { } share)
            return Open(2, name, Blockers.UnknownLaw(c, "Tỷ lệ điểm tối thiểu của từng tiêu chí"));
        if (tally.EveryCriterionReached is not { } reached)
            return Open(2, name, points.Gaps);
        ImmutableArray<CriterionPoints> below = [.. points.Known.Where(p => !HalfMaximum.IsReached(p, share))];
        return new Condition(
            2,
            reached,
            string.Join(", ", below.Select(p => $"tiêu chí {Wording.Number(p.Number)} đạt {Describe.Ratio(p.Points, p.Maximum)} điểm"))
            + $", dưới {Wording.Number(share * 100)}% số điểm tối đa",
            [.. below.Select(p => p.Figure.At)],
            [])
        {
            Name = name,
            InDoubt = reached
                ? points.Known.Select(p => HalfMaximum.InDoubt(p, share)).FirstOrDefault(d => d is not null)
                : below.All(p => HalfMaximum.InDoubt(p, share) is not null) ? HalfMaximum.InDoubt(below[0], share) : null,
        };
    }

    private static Condition Leaders(Case c, Tally tally)
    {
        ImmutableArray<Fact<bool>> statements = c.Report.LeaderDiscipline;
        string name = NameOf(c, 3, "về kỷ luật");
        if (c.Conditions.Discipline != DisciplineScope.Heads)
            return Open(3, name, LeaderStatementsAgree.NotOnlyHeads(c));
        if (tally.NoLeaderDisciplined is not { } none)
            return Open(3, name, LeaderStatementsAgree.Obstacle(c));
        return new Condition(
            3,
            none,
            "báo cáo nêu có người đứng đầu cấp ủy hoặc chính quyền bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự",
            [.. statements.OfType<Stated<bool>>().Select(s => s.At)],
            [])
        {
            Name = name,
            InDoubt = LeaderStatementsAgree.IsBroken(c) ? new Cause(LeaderStatementsAgree.Id, FaultKeys.LeaderStatement) : null,
        };
    }

    /// <summary>A condition that cannot be judged.</summary>
    private static Condition Open(int number, string name, params ImmutableArray<Blocker> why) =>
        new(number, Holds: null, "", [], why) { Name = name };

    private static string NameOf(Case c, int number, string about) =>
        c.Conditions.Count is null ? "điều kiện " + about : "điều kiện " + Wording.Number(number);
}
