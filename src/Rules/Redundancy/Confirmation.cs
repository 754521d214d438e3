using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Redundancy;

/// <summary>
/// Uses the form's redundancy on unsure figures: one that the rest of the report can only confirm becomes stated. A value that
/// merely may be right stays unsure. Only sure and confirmed figures confirm others, so the order does not matter.
/// </summary>
public static class Confirmation
{
    /// <summary>The case with what could be confirmed; the attribution of the blocks stays.</summary>
    public static Case Confirm(Case c)
    {
        if (!HasUnsure(c.Report) || c.Standard.Model != ScoringModel.Points)
            return c;
        for (Case before = c; ; before = c)
        {
            c = Totals(Blocks(c));
            if (Count(c.Report) == Count(before.Report))
                return c;
        }
    }

    private static Case Blocks(Case c)
    {
        foreach (CriterionCase criterion in c.Criteria.Where(k => k.Block is not null))
            c = With(c, criterion, BlockConfirmation.Confirm(criterion));
        return PointsBySum(c);
    }

    /// <summary>The one unsure addend is what the sure total leaves for it.</summary>
    private static Case PointsBySum(Case c)
    {
        CriterionCase[] unsure = [.. c.Criteria.Where(k => Points(k)?.StatedValue is null)];
        if (unsure is not [{ Block: { } block } only] || DeclaredTotal(c) is not { } total)
            return c;
        decimal rest = total - c.Criteria.Where(k => k != only).Sum(k => Points(k)!.StatedValue!.Value);
        bool possible = rest >= 0 && rest <= only.Criterion.MaximumPoints;
        return possible ? With(c, only, block.Confirming(Measure.Points, f => f.ConfirmingValue(rest))) : c;
    }

    private static Case Totals(Case c)
    {
        var tally = Tally.Of(c);
        Report report = c.Report;
        return c with
        {
            Report = report with
            {
                TotalPoints = Declared(report.TotalPoints, tally.TotalPoints, c.Standard.MaximumPoints),
                CriteriaAtLeastHalf = Declared(report.CriteriaAtLeastHalf, tally.CriteriaAtLeastHalf, c.Standard.Criteria.Length),
                ConditionsMet = Declared(report.ConditionsMet, tally.ConditionsMet, c.Standard.Conditions.Count),
            },
        };
    }

    /// <summary>A declared figure is confirmed by what the figures give, or by the same figure stated elsewhere.</summary>
    private static ImmutableArray<Figure> Declared(ImmutableArray<Figure> figures, decimal? computed, decimal? of)
    {
        ImmutableArray<decimal> stated = [.. figures.Select(f => f.StatedValue).OfType<decimal>().Distinct()];
        decimal?[] right = [computed, stated is [var only] ? only : null];
        return [.. figures.Select(f => right.OfType<decimal>().Aggregate(of is { } total ? f.ConfirmingOf(total) : f, Confirmable.ConfirmingValue))];
    }

    private static decimal? DeclaredTotal(Case c) =>
        c.Report.TotalPoints.Select(f => f.StatedValue).OfType<decimal>().Distinct().ToArray() is [var only] ? only : null;

    private static Figure? Points(CriterionCase criterion) => criterion.Figure(Measure.Points);

    private static Case With(Case c, CriterionCase criterion, CriterionBlock block) => c with
    {
        Report = c.Report with { Blocks = c.Report.Blocks.SetItem(criterion.Position!.Value, block) },
        Criteria = c.Criteria.Replace(criterion, criterion with { Block = block }),
    };

    private static bool HasUnsure(Report report) => Count(report) > 0;

    private static int Count(Report report) =>
        report.Blocks.SelectMany(b => b.Figures).Select(f => f.Figure)
            .Concat(report.TotalPoints).Concat(report.CriteriaAtLeastHalf).Concat(report.ConditionsMet)
            .Sum(f => (IsUnsure(f.Value) ? 1 : 0) + (IsUnsure(f.Of) ? 1 : 0))
        + report.Blocks.Count(b => b.Heading is Garbled<CriterionHeading> { Unsure: not null });

    private static bool IsUnsure(Fact<decimal> fact) => fact is Garbled<decimal> { Unsure: not null };
}
