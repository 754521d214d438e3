using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Redundancy;

/// <summary>What the lines of one criterion confirm of each other.</summary>
internal static class BlockConfirmation
{
    public static CriterionBlock Confirm(CriterionCase criterion)
    {
        CriterionBlock block = Heading(criterion.Criterion, Denominators(criterion, criterion.Block!));
        foreach (Measure measure in Enum.GetValues<Measure>())
            block = block.Confirming(measure, figure => Value(criterion with { Block = block }, measure, figure));
        return block;
    }

    /// <summary>A number that the standard prescribes for this place, and that was read there.</summary>
    private static CriterionBlock Denominators(CriterionCase criterion, CriterionBlock block) => block with
    {
        Figures =
        [
            .. block.Figures.Select(line => line with
            {
                Figure = line.Measure == Measure.Points ? line.Figure.ConfirmingOf(criterion.Criterion.MaximumPoints)
                    : criterion.IndicatorCount is { } indicators ? line.Figure.ConfirmingOf(indicators)
                    : line.Figure,
            }),
        ],
    };

    /// <summary>A heading whose number, as far as it was read, is that of the criterion below it. The rest of a line of figures ("… của tiêu chí: 2/10 điểm") looks like one.</summary>
    private static CriterionBlock Heading(Criterion criterion, CriterionBlock block) =>
        block.Heading is Garbled<CriterionHeading> { Unsure.Candidates: [{ } heading, ..] } unsure && heading.Number == criterion.Number && !unsure.Quote.Contains('/', StringComparison.Ordinal)
            ? block with { Heading = new Stated<CriterionHeading>(unsure.Name, heading, unsure.Quote, unsure.At) }
            : block;

    private static Figure Value(CriterionCase criterion, Measure measure, Figure figure)
    {
        if (figure.Value is not Garbled<decimal> { Unsure.Candidates: { IsEmpty: false } candidates })
            return figure;
        return measure == Measure.Points
            ? OnlyPoints(criterion) is { } points ? figure.ConfirmingValue(points) : figure
            : Count(criterion, measure, candidates) is { } count ? figure.ConfirmingValue(count) : figure;
    }

    /// <summary>The points, when the counts leave only one number: all indicators at their maximum, or all at zero.</summary>
    private static decimal? OnlyPoints(CriterionCase criterion) =>
        new CountsOfCriterion(criterion).Feasible.Intervals is [{ Low: var low, High: var high }] && low == high ? low : null;

    /// <summary>
    /// The count, when it is the only one that agrees with the sure lines, or, where two looks saw two numbers, the only one
    /// of these that does.
    /// </summary>
    private static decimal? Count(CriterionCase criterion, Measure measure, ImmutableArray<decimal> candidates)
    {
        if (criterion.IndicatorCount is not { } indicators)
            return null;
        ImmutableArray<int> possible = [.. Enumerable.Range(0, indicators + 1).Where(count => Agrees(criterion, measure, count))];
        if (possible is [var forced])
            return forced;
        ImmutableArray<decimal> fitting = [.. candidates.Where(c => c % 1 == 0 && c >= 0 && c <= indicators && possible.Contains((int)c))];
        return candidates.Length > 1 && fitting is [var fits] ? fits : null;
    }

    private static bool Agrees(CriterionCase criterion, Measure measure, int count)
    {
        PointSet feasible = FeasiblePoints.Of(criterion.Criterion, new IndicatorCounts(
            Of(Measure.IndicatorsAtMaximum), Of(Measure.IndicatorsAtLeastHalf), Of(Measure.IndicatorsAtZero)), criterion.IndicatorCount);
        return criterion.Figure(Measure.Points)?.StatedValue is { } points ? feasible.Contains(points) : !feasible.Intervals.IsEmpty;

        int? Of(Measure line) => line == measure ? count
            : criterion.Figure(line)?.StatedValue is >= 0 and <= 1000 and decimal stated && stated % 1 == 0 ? (int)stated
            : null;
    }
}
