using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Points;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The conditions of recognition under the 100-point standards: the total, every criterion's share, the heads' conduct.</summary>
internal static class Conditions
{
    /// <summary>Every condition in the law's order, judged by <see cref="Tally"/>.</summary>
    public static ImmutableArray<Condition> Of(Case c)
    {
        var tally = Tally.Of(c);
        return [Total(c, tally), EveryCriterion(c, tally), Leaders(c, tally)];
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
        if (tally.TotalReached is not { } reached || c.Standard.Conditions.TotalPoints is not { } threshold)
        {
            return new Condition(1, Holds: null, "", [], points.Gaps.IsEmpty
                ? [new Blocker($"Ngưỡng tổng điểm theo {c.Standard.Decision.ShortName} chưa được xác minh.", At: null)]
                : points.Gaps);
        }
        bool turns = declared.Value >= threshold != reached && declared.Value is not null;
        return new Condition(
            1,
            reached,
            $"tổng điểm các tiêu chí {Wording.Number(tally.TotalPoints!.Value)}, {(reached ? "từ" : "dưới")} {Wording.Number(threshold)}",
            [.. points.Known.Select(p => p.Figure).Prepend(declared.First).OfType<Figure>().Select(f => f.At)],
            [])
        {
            InDoubt = !turns ? null
                : TotalIsSumOfCriteria.IsBroken(c) ? new Cause(TotalIsSumOfCriteria.Id, FaultKeys.Total)
                : RoundingStaysBelowThreshold.IsBroken(c) ? new Cause(RoundingStaysBelowThreshold.Id, FaultKeys.Total)
                : null,
        };
    }

    private static Condition EveryCriterion(Case c, Tally tally)
    {
        var points = StatedPoints.Of(c);
        if (tally.EveryCriterionReached is not { } reached)
            return new Condition(2, Holds: null, "", [], points.Gaps);
        decimal share = c.Standard.Conditions.CriterionShare;
        ImmutableArray<CriterionPoints> below = [.. points.Known.Where(p => !HalfMaximum.IsReached(p, share))];
        return new Condition(
            2,
            reached,
            string.Join(", ", below.Select(p => $"tiêu chí {Wording.Number(p.Number)} đạt {Describe.Ratio(p.Points, p.Maximum)} điểm"))
            + $", dưới {Wording.Number(share * 100)}% số điểm tối đa",
            [.. below.Select(p => p.Figure.At)],
            [])
        {
            InDoubt = reached
                ? points.Known.Select(p => HalfMaximum.InDoubt(p, share)).FirstOrDefault(d => d is not null)
                : below.All(p => HalfMaximum.InDoubt(p, share) is not null) ? HalfMaximum.InDoubt(below[0], share) : null,
        };
    }

    private static Condition Leaders(Case c, Tally tally)
    {
        ImmutableArray<Fact<bool>> statements = c.Report.LeaderDiscipline;
        if (tally.NoLeaderDisciplined is not { } none)
            return new Condition(3, Holds: null, "", [], [LeaderStatementsAgree.Obstacle(statements)]);
        return new Condition(
            3,
            none,
            "báo cáo nêu có người đứng đầu cấp ủy hoặc chính quyền bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự",
            [.. statements.OfType<Stated<bool>>().Select(s => s.At)],
            [])
        {
            InDoubt = LeaderStatementsAgree.IsBroken(c) ? new Cause(LeaderStatementsAgree.Id, FaultKeys.LeaderStatement) : null,
        };
    }
}
