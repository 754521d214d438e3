using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>Scores of single indicators drawn at random, and what a report must say of them. Nothing in it contradicts anything.</summary>
/// <param name="Scores">By criterion of QĐ 25/2021, by indicator: points and their maximum.</param>
public sealed record DrawnScores(ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> Scores)
{
    private const decimal Quarter = 0.25m;

    private static Standard Standard25 => StandardLibrary.Shipped.Single(s => string.Equals(s.Id, "qd-25-2021", StringComparison.Ordinal));

    /// <summary>Maxima in whole quarters, those that the standard knows kept; from reports that earn little to those that earn
    /// nearly everything.</summary>
    public static DrawnScores Of(Random random)
    {
        double generosity = 0.2 + 0.7 * random.NextDouble();
        return Of(random, Standard25, Quarter, generosity);
    }

    /// <summary>The same under a standard of points.</summary>
    /// <param name="random">Decides every score.</param>
    /// <param name="standard">Its maxima add up to those of the criteria.</param>
    /// <param name="step">Scores and unknown maxima are whole numbers of these points: 0,25, 0,5 or 1.</param>
    /// <param name="generosity">Share of the indicators that surely earn everything, 0 to 1.</param>
    public static DrawnScores Of(Random random, Standard standard, decimal step, double generosity) =>
        new([.. standard.Criteria.Select(criterion => Draw(criterion, step, generosity, random))]);

    public decimal Total => Scores.Sum(Sum);

    public int AtLeastHalf => Enumerable.Range(0, Scores.Length).Count(i => Points(i) * 2 >= Maximum(i));

    /// <summary>Of the three conditions of the decision, nobody being disciplined.</summary>
    public int ConditionsMet => 1 + (EnoughPoints ? 1 : 0) + (AtLeastHalf == Scores.Length ? 1 : 0);

    public bool IsEligible => EnoughPoints && AtLeastHalf == Scores.Length;

    private bool EnoughPoints => Total >= Standard25.Conditions.TotalPoints;

    public decimal Points(int criterion) => Sum(Scores[criterion]);

    public decimal Maximum(int criterion) => Scores[criterion].Sum(i => i.Maximum);

    /// <summary>The form's three counts.</summary>
    public (int Full, int Half, int Zero) Counts(int criterion) => (
        Scores[criterion].Count(i => i.Points == i.Maximum),
        Scores[criterion].Count(i => i.Points * 2 >= i.Maximum),
        Scores[criterion].Count(i => i.Points == 0));

    private static decimal Sum(ImmutableArray<(decimal Points, decimal Maximum)> indicators) => indicators.Sum(i => i.Points);

    private static ImmutableArray<(decimal Points, decimal Maximum)> Draw(Criterion criterion, decimal step, double generosity, Random random)
    {
        decimal rest = criterion.MaximumPoints;
        ImmutableArray<(decimal Points, decimal Maximum)>.Builder drawn = ImmutableArray.CreateBuilder<(decimal Points, decimal Maximum)>();
        for (int left = criterion.Indicators.Length; left > 0; left--)
        {
            int spare = (int)(rest / step) - left; // steps that this indicator may have beyond its first
            decimal maximum = criterion.Indicators[^left].MaximumPoints ?? (left == 1 ? rest : step * (1 + random.Next(spare + 1)));
            int steps = (int)(maximum / step);
            drawn.Add((random.NextDouble() < generosity ? maximum : step * random.Next(steps + 1), maximum));
            rest -= maximum;
        }
        return drawn.ToImmutable();
    }
}
