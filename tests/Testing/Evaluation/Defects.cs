using System.Collections.Immutable;
using System.Globalization;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>The defects that a consistent report is seeded with.</summary>
public static class Defects
{
    /// <summary>Blocks, lines, conditions, names, years and citations.</summary>
    public static IEnumerable<Defect> Structural(StatedReport stated) => BlockDefects.All(stated).Concat(FormalDefects.All(stated));

    /// <summary>Every figure of the report changed once, each in a way that the manner chooses.</summary>
    public static IEnumerable<Defect> OfEveryFigure(StatedReport stated, Manner manner)
    {
        foreach (FigurePlace place in FigureDefects.Places(stated))
        {
            ImmutableArray<Defect> ways = [.. FigureDefects.At(stated, place)];
            yield return manner.Pick("change of " + place.Name(stated), ways);
        }
    }

    /// <summary>Ten pairs: one structural or formal defect and, in what it left, a figure changed. At least one of the two must be found.</summary>
    public static IEnumerable<Defect> Pairs(GeneratedReport report)
    {
        StatedReport stated = report.Stated;
        var manner = new Manner(report.Seed);
        ImmutableArray<Defect> structural = [.. Structural(stated).Where(d => report.IsList || !d.Rules.Contains("measure-repeated"))]; // a table has no room for a line twice
        for (int i = 0; i < 10; i++)
        {
            string what = "pair " + i.ToString(CultureInfo.InvariantCulture);
            Defect first = manner.Pick(what, structural);
            if (first.Stated.Total is null || first.Stated.CriteriaAtLeastHalf is null || first.Stated.ConditionsMet is null)
                continue;
            ImmutableArray<Defect> ways = [.. FigureDefects.At(first.Stated, manner.Pick(what + " place", FigureDefects.Places(first.Stated)))];
            if (!ways.IsEmpty)
                yield return first.And(manner.Pick(what + " way", ways));
        }
    }
}
