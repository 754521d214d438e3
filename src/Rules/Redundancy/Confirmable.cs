using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Redundancy;

/// <summary>Turns an unsure number into a stated one when it is known what it must be, and when that was read there.</summary>
internal static class Confirmable
{
    public static Figure ConfirmingValue(this Figure figure, decimal right) => figure with { Value = Confirmed(figure.Value, right) };

    public static Figure ConfirmingOf(this Figure figure, decimal right) => figure with { Of = Confirmed(figure.Of, right) };

    /// <summary>The block with its first line of this kind changed.</summary>
    public static CriterionBlock Confirming(this CriterionBlock block, Measure measure, Func<Figure, Figure> confirm) =>
        block.First(measure) is { } line
            ? block with { Figures = block.Figures.Replace(line, line with { Figure = confirm(line.Figure) }) }
            : block;

    private static Fact<decimal> Confirmed(Fact<decimal> fact, decimal right) =>
        fact is Garbled<decimal> { Unsure: { } unsure } garbled && unsure.Candidates.Contains(right)
            ? new Stated<decimal>(garbled.Name, right, garbled.Quote, garbled.At)
            : fact;
}
