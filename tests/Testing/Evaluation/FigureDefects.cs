using System.Collections.Immutable;
using System.Globalization;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Every scored and declared figure, changed by itself.</summary>
public static class FigureDefects
{
    /// <summary>The figures of a report: the four lines of each criterion and the three declared ones, value and denominator of each.</summary>
    public static ImmutableArray<FigurePlace> Places(StatedReport stated) =>
    [
        .. from block in Enumerable.Range(0, stated.Blocks.Length)
           from line in Enumerable.Range(0, stated.Blocks[block].Lines.Length)
           from isOf in new[] { false, true }
           select new FigurePlace(block, line, Declared: null, isOf),
        .. from declared in Enum.GetValues<DeclaredRatio>()
           from isOf in new[] { false, true }
           select new FigurePlace(0, 0, declared, isOf),
    ];

    /// <summary>A figure changed in every way that a slip changes one: one more, one less, nothing, ten more, twice, a quarter off,
    /// digits turned round, another digit typed.</summary>
    public static IEnumerable<Defect> At(StatedReport stated, FigurePlace place)
    {
        StatedRatio ratio = place.In(stated);
        if ((place.IsOf ? ratio.Of : ratio.Value) is not decimal number)
            yield break;
        foreach (decimal changed in Changes(number).Distinct().Where(n => n >= 0 && n != number && (place.IsPoints(stated) || n == decimal.Truncate(n))))
        {
            StatedRatio other = place.IsOf ? ratio with { Of = changed } : ratio with { Value = changed };
            yield return new Defect(
                string.Create(CultureInfo.InvariantCulture, $"{place.Name(stated)} {number:0.##} → {changed:0.##}"), [], place.Put(stated, other));
        }
    }

    private static decimal[] Changes(decimal number) =>
        [number + 1, number - 1, 0, number + 10, number * 2, number + 0.25m, number - 0.25m, number + 0.5m, Turned(number), number + 2, number - 2];

    /// <summary>"19" for "91".</summary>
    private static decimal Turned(decimal number)
    {
        string digits = ((int)number).ToString(CultureInfo.InvariantCulture);
        return decimal.Parse(string.Concat(digits.Reverse()), CultureInfo.InvariantCulture) + (number - decimal.Truncate(number));
    }
}

/// <summary>Figures of the conditions.</summary>
public enum DeclaredRatio { CriteriaAtLeastHalf, Total, ConditionsMet }

/// <summary>A number of a report.</summary>
/// <param name="Block">Zero-based, for a line of a criterion.</param>
/// <param name="Line">Zero-based in its block.</param>
/// <param name="Declared">Which declared figure; <c>null</c> for a line of a criterion.</param>
/// <param name="IsOf">Whether it is the denominator.</param>
public sealed record FigurePlace(int Block, int Line, DeclaredRatio? Declared, bool IsOf)
{
    /// <summary>Whether parts of a whole can stand there.</summary>
    public bool IsPoints(StatedReport stated) =>
        !IsOf && (Declared is DeclaredRatio.Total || Declared is null && stated.Blocks[Block].Lines[Line].Measure is Parsing.Reports.Measure.Points);

    /// <summary>The ratio that stands there.</summary>
    public StatedRatio In(StatedReport stated) => Declared switch
    {
        DeclaredRatio.CriteriaAtLeastHalf => stated.CriteriaAtLeastHalf!,
        DeclaredRatio.Total => stated.Total!,
        DeclaredRatio.ConditionsMet => stated.ConditionsMet!,
        _ => stated.Blocks[Block].Lines[Line].Ratio,
    };

    /// <summary>The report with another ratio there.</summary>
    public StatedReport Put(StatedReport stated, StatedRatio ratio) => Declared switch
    {
        DeclaredRatio.CriteriaAtLeastHalf => stated with { CriteriaAtLeastHalf = ratio },
        DeclaredRatio.Total => stated with { Total = ratio },
        DeclaredRatio.ConditionsMet => stated with { ConditionsMet = ratio },
        _ => stated with
        {
            Blocks = stated.Blocks.SetItem(Block, stated.Blocks[Block] with
            {
                Lines = stated.Blocks[Block].Lines.SetItem(Line, stated.Blocks[Block].Lines[Line] with { Ratio = ratio }),
            }),
        },
    };

    /// <summary>For messages: "criterion 3 Points of".</summary>
    public string Name(StatedReport stated) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Declared is { } declared ? declared.ToString() : $"criterion {stated.Blocks[Block].Criterion} {stated.Blocks[Block].Lines[Line].Measure}")} {(IsOf ? "of" : "value")}");
}
