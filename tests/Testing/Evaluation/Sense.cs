using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Recomputes a whole report from what it states, without the product: whether anything in it contradicts anything.</summary>
public static class Sense
{
    /// <summary>Whether the report, changed as it is, could be true.</summary>
    public static bool Is(StatedReport stated)
    {
        ImmutableArray<Criterion> criteria = stated.Standard.Criteria;
        if (!stated.Blocks.Select(b => b.Criterion).SequenceEqual(criteria.Select(c => c.Number)) || !stated.Blocks.All(b => b.Heading == b.Criterion && Makes(criteria[b.Criterion - 1], b)))
            return false;
        decimal total = stated.Blocks.Sum(b => Of(b, Measure.Points).Value ?? 0);
        int halves = stated.Blocks.Count(b => Of(b, Measure.Points) is var points && points.Value * 2 >= points.Of);
        bool isWhole = stated.Total == new StatedRatio(total, stated.Standard.MaximumPoints)
            && (stated.TotalAgain is null || stated.TotalAgain == total)
            && stated.CriteriaAtLeastHalf == new StatedRatio(halves, criteria.Length)
            && stated.Years.Values.Distinct().Count() == 1
            && stated.Units.Values.Distinct().Count() == 1;
        return isWhole && (stated.Standard.Conditions.Count is null ? CouldAsk(stated, halves == criteria.Length) : Asks(stated, total, halves == criteria.Length));
    }

    /// <summary>Where the conditions are not known for certain, one is: a criterion below half bars a unit. What is counted as met contradicts
    /// nothing that is known.</summary>
    private static bool CouldAsk(StatedReport stated, bool allReached) => allReached || stated.Request is not RequestMade.Recognition;

    private static bool Asks(StatedReport stated, decimal total, bool allReached)
    {
        bool enough = total >= stated.Standard.Conditions.TotalPoints;
        int met = (enough ? 1 : 0) + (allReached ? 1 : 0) + (stated.LeaderStatements.All(admits => !admits) ? 1 : 0);
        return stated.ConditionsMet == new StatedRatio(met, stated.Standard.Conditions.Count!.Value)
            && (stated.Request is RequestMade.Recognition).Equals(met == stated.Standard.Conditions.Count);
    }

    /// <summary>A line said twice in the same words and numbers contradicts nothing.</summary>
    private static bool Makes(Criterion criterion, StatedBlock block)
    {
        int n = criterion.Indicators.Length;
        if (!block.Lines.Distinct().Select(l => l.Measure).SequenceEqual(Enum.GetValues<Measure>()) || block.Lines.Any(l => l.Ratio.Value is null))
            return false;
        (decimal full, decimal half, decimal zero, decimal points) =
            (Value(block, Measure.IndicatorsAtMaximum), Value(block, Measure.IndicatorsAtLeastHalf), Value(block, Measure.IndicatorsAtZero), Value(block, Measure.Points));
        return block.Lines.All(l => l.Ratio.Of == (l.Measure is Measure.Points ? criterion.MaximumPoints : n))
            && new[] { full, half, zero }.All(c => c == decimal.Truncate(c))
            && PossibleScores.Allow(
                n, (int)criterion.MaximumPoints, [.. criterion.Indicators.Select(i => i.MaximumPoints).OfType<decimal>()], (int)full, (int)half, (int)zero, points);
    }

    private static decimal Value(StatedBlock block, Measure measure) => Of(block, measure).Value ?? 0;

    private static StatedRatio Of(StatedBlock block, Measure measure) => block.Lines.First(l => l.Measure == measure).Ratio;
}
