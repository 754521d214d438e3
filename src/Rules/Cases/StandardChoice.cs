using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>Tells by which standard a report was written.</summary>
public static class StandardChoice
{
    /// <summary>Blocks that must fit before the maxima alone decide, against a year that says otherwise.</summary>
    private const int Convincing = 2;

    /// <summary>
    /// The standard that most blocks fit by their pair of denominators (n, M); where the pairs do not decide, the one that
    /// governs the report's year; <c>null</c> when neither tells. Maxima come first because the year in a copied
    /// report is often last year's.
    /// </summary>
    public static Standard? Choose(Report report, ImmutableArray<Standard> standards)
    {
        ImmutableArray<(decimal Count, decimal Points)> pairs = [.. report.Blocks.Select(b => Pair(b, Sure)).OfType<(decimal, decimal)>()];
        ImmutableArray<(decimal Count, decimal Points)> likely = [.. report.Blocks.Select(b => Pair(b, Likely)).OfType<(decimal, decimal)>()];
        return ByMaxima(pairs, standards, Convincing)
            ?? ByYear((report.Year as Stated<int>)?.Value, standards)
            ?? ByMaxima(likely, standards, Convincing)
            ?? ByMaxima(pairs, standards, least: 1)
            ?? ByYear((report.Year as Garbled<int>)?.Unsure?.Candidates.FirstOrDefault(), standards);
    }

    private static decimal? Sure(Figure figure) => figure.StatedOf;

    /// <summary>An unsure denominator still tells which form was filled in: several of them do not agree with a form by chance.</summary>
    private static decimal? Likely(Figure figure) =>
        figure.StatedOf ?? (figure.Of is Garbled<decimal> { Unsure.Candidates: [var first, ..] } ? first : null);

    private static Standard? ByMaxima(
        ImmutableArray<(decimal Count, decimal Points)> pairs, ImmutableArray<Standard> standards, int least)
    {
        ImmutableArray<(Standard Standard, int Votes)> votes = [.. standards
            .Select(s => (s, pairs.Count(p => s.Criteria.Any(c => c.Indicators.Length == p.Count && c.MaximumPoints == p.Points))))];
        int most = votes.IsEmpty ? 0 : votes.Max(v => v.Votes);
        if (most < least || most * 2 <= pairs.Length)
            return null;
        ImmutableArray<(Standard Standard, int Votes)> winners = [.. votes.Where(v => v.Votes == most)];
        return winners is [(Standard winner, _)] ? winner : null;
    }

    private static Standard? ByYear(int? year, ImmutableArray<Standard> standards) =>
        year is { } known ? standards.FirstOrDefault(s => s.Governs(known)) : null;

    /// <summary>The denominators of a block: the one most counts agree on, and that of the points.</summary>
    private static (decimal Count, decimal Points)? Pair(CriterionBlock block, Func<Figure, decimal?> denominator)
    {
        decimal? count = block.Figures
            .Where(f => f.Measure != Measure.Points)
            .Select(f => denominator(f.Figure))
            .OfType<decimal>()
            .GroupBy(of => of)
            .MaxBy(g => g.Count())?.Key;
        return (count, block.First(Measure.Points) is { } points ? denominator(points.Figure) : null) is ({ } n, { } m) ? (n, m) : null;
    }
}
