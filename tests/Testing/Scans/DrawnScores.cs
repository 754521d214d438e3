using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>Scores of single indicators drawn at random, and what a report must say of them. Nothing in it contradicts anything.</summary>
/// <param name="Scores">By criterion of QĐ 25/2021, by indicator: points and their maximum.</param>
public sealed record DrawnScores(ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> Scores)
{
    private const decimal Quarter = 0.25m;

    /// <summary>Maxima in whole quarters, those that the standard knows kept; from reports that earn little to those that earn
    /// nearly everything.</summary>
    public static DrawnScores Of(Random random)
    {
        double generosity = 0.2 + 0.7 * random.NextDouble();
        return new([.. StandardLibrary.Shipped[0].Criteria.Select(criterion => Draw(criterion, generosity, random))]);
    }

    public decimal Total => Scores.Sum(Sum);

    public int AtLeastHalf => Enumerable.Range(0, Scores.Length).Count(i => Points(i) * 2 >= Maximum(i));

    /// <summary>Of the three conditions of the decision, nobody being disciplined.</summary>
    public int ConditionsMet => 1 + (EnoughPoints ? 1 : 0) + (AtLeastHalf == Scores.Length ? 1 : 0);

    public bool IsEligible => EnoughPoints && AtLeastHalf == Scores.Length;

    private bool EnoughPoints => Total >= StandardLibrary.Shipped[0].Conditions.TotalPoints;

    public decimal Points(int criterion) => Sum(Scores[criterion]);

    public decimal Maximum(int criterion) => Scores[criterion].Sum(i => i.Maximum);

    /// <summary>The form's three counts.</summary>
    public (int Full, int Half, int Zero) Counts(int criterion) => (
        Scores[criterion].Count(i => i.Points == i.Maximum),
        Scores[criterion].Count(i => i.Points * 2 >= i.Maximum),
        Scores[criterion].Count(i => i.Points == 0));

    private static decimal Sum(ImmutableArray<(decimal Points, decimal Maximum)> indicators) => indicators.Sum(i => i.Points);

    private static ImmutableArray<(decimal Points, decimal Maximum)> Draw(Criterion criterion, double generosity, Random random)
    {
        decimal rest = criterion.MaximumPoints;
        ImmutableArray<(decimal Points, decimal Maximum)>.Builder drawn = ImmutableArray.CreateBuilder<(decimal Points, decimal Maximum)>();
        for (int left = criterion.Indicators.Length; left > 0; left--)
        {
            int spare = (int)(rest / Quarter) - left; // quarters that this indicator may have beyond its first
            decimal maximum = criterion.Indicators[^left].MaximumPoints ?? (left == 1 ? rest : Quarter * (1 + random.Next(spare + 1)));
            int quarters = (int)(maximum / Quarter);
            drawn.Add((random.NextDouble() < generosity ? maximum : Quarter * random.Next(quarters + 1), maximum));
            rest -= maximum;
        }
        return drawn.ToImmutable();
    }
}
