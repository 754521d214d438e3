using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules;

/// <summary>The form's own words for its parts, for messages.</summary>
public static class Describe
{
    /// <summary>The form's label of a line under each criterion.</summary>
    public static string Label(Measure measure) => measure switch
    {
        Measure.IndicatorsAtMaximum => "Số chỉ tiêu đạt điểm tối đa",
        Measure.IndicatorsAtLeastHalf => "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên",
        Measure.IndicatorsAtZero => "Số chỉ tiêu đạt điểm 0",
        Measure.Points => "Số điểm đạt được của tiêu chí",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };

    /// <summary>A figure as read, without padding: "28,5/30", "5/6"; "…" where a number cannot be read.</summary>
    public static string Written(Figure figure)
    {
        string value = figure.Value is Stated<decimal> stated ? Wording.Number(stated.Value) : "…";
        return figure.Of switch
        {
            Stated<decimal> of => $"{value}/{Wording.Number(of.Value)}",
            Garbled<decimal> => $"{value}/…",
            _ => value,
        };
    }

    /// <summary>Two numbers as a figure: "28,5/30".</summary>
    public static string Ratio(decimal value, decimal of) => $"{Wording.Number(value)}/{Wording.Number(of)}";
}
