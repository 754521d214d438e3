using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>Some assignment of points to the indicators gives both a criterion's counts and its points.</summary>
internal static class PointsAgreeWithCounts
{
    public const string Id = "points-contradict-counts";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Số điểm mâu thuẫn với số chỉ tiêu",
        Description: "Số chỉ tiêu đạt điểm tối đa, đạt từ 50% trở lên và đạt điểm 0 quyết định số điểm của tiêu chí có thể nằm trong khoảng nào: "
            + "mọi chỉ tiêu đạt tối đa thì tiêu chí đạt đủ điểm, mọi chỉ tiêu đạt từ 50% thì tiêu chí đạt ít nhất một nửa… "
            + "Khi biết điểm tối đa của từng chỉ tiêu, khoảng đó được tính chính xác.",
        Remedy: "Mở bảng chấm điểm của tiêu chí, đếm lại số chỉ tiêu theo từng mức và cộng lại số điểm; sửa số bị sai.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Tiêu chí 1 ghi 2/2 chỉ tiêu đạt điểm tối đa nhưng chỉ có “9/10 điểm”.",
    };

    /// <summary>The counts are usable and none of the assignments they allow gives these points.</summary>
    public static bool IsBroken(CriterionPoints points, CountsOfCriterion counts) =>
        points.Possible && !counts.Contradictory && !counts.Feasible.Contains(points.Points);

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        ImmutableArray<Blocker>.Builder blockers = ImmutableArray.CreateBuilder<Blocker>();
        foreach (CriterionCase criterion in c.Criteria.Where(k => k.Block is not null))
        {
            var counts = new CountsOfCriterion(criterion);
            var points = CriterionPoints.Of(criterion);
            if (Obstacle(criterion, points, counts) is { } blocker)
                blockers.Add(blocker);
            else if (IsBroken(points!, counts))
                faults.Add(FaultOf(points!, counts));
        }
        return faults.Count > 0 ? new NotMet(faults.ToImmutable())
            : blockers.Count > 0 ? new NotCheckable(blockers.ToImmutable())
            : Met.Instance;
    }

    private static Blocker? Obstacle(CriterionCase criterion, CriterionPoints? points, CountsOfCriterion counts)
    {
        if (points is null)
            return Blockers.Value(criterion, Measure.Points);
        if (counts.Stated.IsEmpty)
            return counts.Gap;
        string of = $"của tiêu chí {Wording.Number(criterion.Number)}";
        if (!points.Possible)
        {
            return new Blocker($"Số điểm {of} nằm ngoài khoảng cho phép nên không so được với số chỉ tiêu.", points.Figure.At)
            {
                Criterion = criterion.Number,
                CausedBy = new Cause(PointsStayWithinMaximum.Id, FaultKeys.Measure(criterion.Number, Measure.Points)),
            };
        }
        return counts.Contradictory
            ? new Blocker($"Các số chỉ tiêu {of} tự mâu thuẫn nên không so được với số điểm.", criterion.Figure(counts.Stated[0])!.At)
            {
                Criterion = criterion.Number,
                CausedBy = counts.CauseOfContradiction(),
            }
            : null;
    }

    private static Fault FaultOf(CriterionPoints points, CountsOfCriterion counts)
    {
        ImmutableArray<Measure> reasons = counts.Excluding(points.Points);
        string why = string.Join(", ", reasons.Select(line => CountWording.Of(points.Case, line)));
        string must = PointWording.Must(counts.FeasibleBy(reasons), points.Maximum);
        string written = Wording.Number(points.Points);
        return new Fault(
            FaultKeys.Measure(points.Number, Measure.Points),
            $"Tiêu chí {Wording.Number(points.Number)} có {why} nên {must}, nhưng ghi {written} điểm.",
            points.Figure.At)
        {
            Criterion = points.Number,
            Expected = PointWording.Short(counts.Feasible, points.Maximum),
            Actual = written,
            See = [.. reasons.Select(line => points.Case.Figure(line)!.At)],
            CausedBy = CountWording.WrongDenominator(points.Case, reasons),
        };
    }
}
