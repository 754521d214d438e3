using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>One criterion of the standard with its rows in the score table.</summary>
/// <param name="Case">The criterion, and the report's block about it.</param>
/// <param name="Rows">Rows of the criterion itself: its head, and a sum below its indicators.</param>
/// <param name="Indicators">Its indicators, in the table's order.</param>
internal sealed record TableCriterion(CriterionCase Case, ImmutableArray<TableRow> Rows, ImmutableArray<TableRow> Indicators)
{
    public int Number => Case.Number;

    /// <summary>The row with the criterion's own points, or else its head; <c>null</c> when the table has none.</summary>
    public TableRow? Row => Rows.FirstOrDefault(r => r.Row.Score is not Absent<decimal>) ?? Rows.FirstOrDefault();

    /// <summary>The maximum of its own row; <c>null</c> when there is none or it cannot be read.</summary>
    public Stated<decimal>? Maximum => Rows.Select(r => r.Row.Maximum).OfType<Stated<decimal>>().FirstOrDefault();

    /// <summary>Every indicator that the standard has stands here once, in order.</summary>
    public bool HasEveryIndicator =>
        !Indicators.IsEmpty && Indicators.Length == Case.Criterion.Indicators.Length && Indicators.Select((row, i) => row.Row.Indicator == i + 1).All(inPlace => inPlace);

    /// <summary>Σ of the indicators' maxima; <c>null</c> when one is not known or an indicator is missing.</summary>
    public decimal? SumOfMaxima =>
        HasEveryIndicator && Indicators.All(i => i.Row.StatedMaximum is not null) ? Indicators.Sum(i => i.Row.StatedMaximum) : null;

    /// <summary>Σ of the indicators' points; <c>null</c> when one is not known or an indicator is missing.</summary>
    public decimal? Sum => HasEveryIndicator && Indicators.All(i => i.Points is not null) ? Indicators.Sum(i => i.Points) : null;

    /// <summary>The criterion's points: its own or, where its row has none, those of its indicators.</summary>
    public decimal? Points => Row is { } row && row.Row.Score is not Absent<decimal> ? row.Row.StatedScore : Sum;

    /// <summary>How many indicators this line of the report counts; <c>null</c> when points or maximum of one are not known.</summary>
    public ImmutableArray<TableRow>? Counted(Measure measure) =>
        HasEveryIndicator && Indicators.All(i => i is { Points: not null, Row.StatedMaximum: not null })
            ? [.. Indicators.Where(i => measure switch
            {
                Measure.IndicatorsAtMaximum => i.IsAtMaximum,
                Measure.IndicatorsAtLeastHalf => i.IsAtLeastHalf,
                _ => i.IsAtZero,
            })]
            : null;
}
