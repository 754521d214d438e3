namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>The form's three counts of a criterion's indicators; <c>null</c> = not told.</summary>
/// <param name="AtMaximum">a.</param>
/// <param name="AtLeastHalf">b; includes those at maximum.</param>
/// <param name="AtZero">z.</param>
public readonly record struct IndicatorCounts(int? AtMaximum, int? AtLeastHalf, int? AtZero)
{
    public bool TellNothing => AtMaximum is null && AtLeastHalf is null && AtZero is null;

    /// <summary>The fewest indicators that agree with the counts.</summary>
    public int Least => Math.Max(AtLeastHalf ?? 0, AtMaximum ?? 0) + (AtZero ?? 0);

    /// <summary>Every way to sort <paramref name="indicators"/> indicators into the bands that agrees with the counts;
    /// none when the counts contradict each other.</summary>
    public IEnumerable<IndicatorMix> Mixes(int indicators)
    {
        IndicatorCounts told = this;
        return
            from atMaximum in Choices(told.AtMaximum, indicators)
            from atLeastHalf in Choices(told.AtLeastHalf, indicators)
            from atZero in Choices(told.AtZero, indicators)
            where atMaximum <= atLeastHalf && atLeastHalf + atZero <= indicators
            select new IndicatorMix(
                atMaximum, atLeastHalf - atMaximum, indicators - atLeastHalf - atZero, atZero);
    }

    private static IEnumerable<int> Choices(int? told, int indicators) => told switch
    {
        null => Enumerable.Range(0, indicators + 1),
        >= 0 when told <= indicators => [told.Value],
        _ => [],
    };
}
