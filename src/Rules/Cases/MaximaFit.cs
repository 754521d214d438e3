using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>
/// How well the blocks of a report carry the denominators of one standard. Two standards may have the same maxima in another
/// order, and some criteria with the same pair of n and M; so a pair counts, and that it stands under the right number.
/// </summary>
/// <param name="Fits">Criteria with a block that carries their denominators: n and M under whatever number, or M under their own.</param>
/// <param name="Score">Of two standards that fit, the one with the higher score fits better.</param>
/// <param name="Blocks">Blocks with legible points maxima.</param>
internal sealed record MaximaFit(int Fits, int Score, int Blocks)
{
    /// <summary>For n and M together, where the standard knows n.</summary>
    private const int Pair = 3;

    /// <summary>For M alone, where n is not known or not stated.</summary>
    private const int Maximum = 1;

    /// <summary>For standing under the criterion's number, or behind the criterion before it.</summary>
    private const int Place = 2;

    /// <summary>More than half of the blocks that state a maximum fit.</summary>
    public bool IsMajority => Fits * 2 > Blocks;

    public static MaximaFit Of(Report report, Standard standard, Func<Figure, decimal?> denominator)
    {
        (int score, int blocks) = (0, 0);
        HashSet<int> fitting = [];
        int before = 0;
        foreach (CriterionBlock block in report.Blocks)
        {
            int number = Number(block, standard) ?? before + 1;
            if (Maxima(block, denominator) is { } stated)
            {
                blocks++;
                if (Best(standard, stated, number) is var (criterion, points, fits))
                {
                    score += points;
                    if (fits)
                        fitting.Add(criterion);
                }
            }
            before = number;
        }
        return new MaximaFit(fitting.Count, score, blocks);
    }

    /// <summary>The criterion that a block's denominators fit best; <c>null</c> when M is none of the standard's.</summary>
    private static (int Criterion, int Score, bool Fits)? Best(Standard standard, (decimal? Count, decimal Points) stated, int number)
    {
        (int Criterion, int Score, bool Fits)? best = null;
        foreach (Criterion criterion in standard.Criteria.Where(c => c.MaximumPoints == stated.Points))
        {
            bool known = criterion.IndicatorCount is not null && stated.Count is not null;
            bool pair = known && criterion.IndicatorCount == stated.Count;
            bool place = criterion.Number == number;
            int score = (pair ? Pair : known ? 0 : Maximum) + (place ? Place : 0);
            if (best is null || score > best.Value.Score)
                best = (criterion.Number, score, pair || (place && !known));
        }
        return best;
    }

    /// <summary>The number in a block's heading, or that of the criterion it names; <c>null</c> when the heading tells neither.</summary>
    private static int? Number(CriterionBlock block, Standard standard)
    {
        CriterionHeading? heading = block.Heading switch
        {
            Stated<CriterionHeading> stated => stated.Value,
            Garbled<CriterionHeading> { Unsure.Candidates: [{ } read, ..] } => read,
            _ => null,
        };
        return heading?.Number
            ?? (heading is null ? null : HeadingName.Find(heading.Text, standard) + 1)
            ?? block.LinesAbove.Select(l => HeadingName.Find(l.Value.Text, standard) + 1).FirstOrDefault(n => n is not null);
    }

    /// <summary>The denominators of a block: the one most counts agree on, and that of the points; <c>null</c> without the latter.</summary>
    private static (decimal? Count, decimal Points)? Maxima(CriterionBlock block, Func<Figure, decimal?> denominator)
    {
        decimal? count = block.Figures
            .Where(f => f.Measure != Measure.Points)
            .Select(f => denominator(f.Figure))
            .OfType<decimal>()
            .GroupBy(of => of)
            .MaxBy(g => g.Count())?.Key;
        return block.First(Measure.Points) is { } points && denominator(points.Figure) is { } maximum ? (count, maximum) : null;
    }
}
