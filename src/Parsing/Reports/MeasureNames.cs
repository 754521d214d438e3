namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>The contract's names of the four measures.</summary>
public static class MeasureNames
{
    /// <summary><c>indicatorsAtMaximum</c> and so on.</summary>
    public static string Of(Measure measure) => measure switch
    {
        Measure.IndicatorsAtMaximum => "indicatorsAtMaximum",
        Measure.IndicatorsAtLeastHalf => "indicatorsAtLeastHalf",
        Measure.IndicatorsAtZero => "indicatorsAtZero",
        Measure.Points => "points",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };
}
