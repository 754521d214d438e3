using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>A criterion's counts of indicators as the report states them, and the points they allow.</summary>
internal sealed class CountsOfCriterion
{
    private static readonly ImmutableArray<Measure> Lines =
        [Measure.IndicatorsAtMaximum, Measure.IndicatorsAtLeastHalf, Measure.IndicatorsAtZero];

    private readonly CriterionCase _criterion;

    public CountsOfCriterion(CriterionCase criterion)
    {
        _criterion = criterion;
        Stated = [.. Lines.Where(line => criterion.Figure(line)?.StatedValue is not null)];
        Feasible = FeasiblePoints.Of(criterion.Criterion, Only(Stated), criterion.IndicatorCount);
    }

    /// <summary>The counts that are there and legible, in the form's order.</summary>
    public ImmutableArray<Measure> Stated { get; }

    /// <summary>The points that agree with every legible count; everything from 0 to M when none is.</summary>
    public PointSet Feasible { get; }

    /// <summary>The legible counts leave no assignment at all: they contradict each other or the standard.</summary>
    public bool Contradictory => Feasible.Intervals.IsEmpty;

    /// <summary>Why the first count that cannot be used cannot; <c>null</c> when all can.</summary>
    public Blocker? Gap => Lines.Select(line => Blockers.Value(_criterion, line)).FirstOrDefault(b => b is not null);

    /// <summary>The points that agree with these counts alone.</summary>
    public PointSet FeasibleBy(ImmutableArray<Measure> lines) => FeasiblePoints.Of(_criterion.Criterion, Only(lines), _criterion.IndicatorCount);

    /// <summary>The fewest counts that already exclude these points, earlier lines of the form first; empty when all counts allow them.</summary>
    public ImmutableArray<Measure> Excluding(decimal points) =>
        Enumerable.Range(1, (1 << Stated.Length) - 1)
            .Select(bits => (ImmutableArray<Measure>)[.. Stated.Where((_, i) => (bits >> i & 1) == 1)])
            .OrderBy(lines => lines.Length)
            .FirstOrDefault(lines => !FeasibleBy(lines).Contains(points), []);

    /// <summary>The rule that accuses the counts themselves, when they are <see cref="Contradictory"/>; <c>null</c> when one of
    /// them is no whole number, which may as well be misread.</summary>
    public Cause? CauseOfContradiction()
    {
        int? indicators = _criterion.IndicatorCount;
        foreach (Measure line in Stated)
        {
            Figure figure = _criterion.Figure(line)!;
            if (figure.StatedValue % 1 != 0)
                return null;
            if (figure.StatedValue is >= 0 && !(figure.StatedValue > (indicators ?? figure.StatedOf)))
                continue;
            string rule = figure.StatedOf is { } of && indicators is not null && of != indicators && figure.StatedValue <= of
                ? "indicator-count-mismatch"
                : "count-exceeds-indicators";
            return new Cause(rule, FaultKeys.Measure(_criterion.Number, line));
        }
        return new Cause("counts-contradict", FaultKeys.Criterion(_criterion.Number));
    }

    private IndicatorCounts Only(ImmutableArray<Measure> lines) => new(
        Count(Measure.IndicatorsAtMaximum, lines),
        Count(Measure.IndicatorsAtLeastHalf, lines),
        Count(Measure.IndicatorsAtZero, lines));

    /// <summary>A count that is no whole number, or beyond any criterion, becomes one that no criterion can have: −1.</summary>
    private int? Count(Measure line, ImmutableArray<Measure> lines) =>
        !lines.Contains(line) ? null
        : _criterion.Figure(line)!.StatedValue is >= 0 and <= 1000 and decimal value && value % 1 == 0 ? (int)value
        : -1;
}
