using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>A criterion's counts, worded for messages.</summary>
internal static class CountWording
{
    /// <summary>"5/6 chỉ tiêu đạt điểm tối đa", with the standard's number of indicators, or else the report's.</summary>
    public static string Of(CriterionCase criterion, Measure count) =>
        Counted(criterion.Figure(count)!.StatedValue!.Value, criterion.IndicatorCount) + count switch
        {
            Measure.IndicatorsAtMaximum => " chỉ tiêu đạt điểm tối đa",
            Measure.IndicatorsAtLeastHalf => " chỉ tiêu đạt từ 50% số điểm tối đa trở lên",
            Measure.IndicatorsAtZero => " chỉ tiêu đạt điểm 0",
            _ => throw new ArgumentOutOfRangeException(nameof(count), count, message: null),
        };

    private static string Counted(decimal value, int? of) => of is { } indicators ? Describe.Ratio(value, indicators) : Wording.Number(value);

    /// <summary>The first of these counts whose denominator is not the standard's: what it counts is then in doubt itself.</summary>
    public static Cause? WrongDenominator(CriterionCase criterion, ImmutableArray<Measure> counts) =>
        counts
            .Where(line => criterion.Figure(line)!.StatedOf is { } of && of != (criterion.IndicatorCount ?? of))
            .Select(line => new Cause("indicator-count-mismatch", FaultKeys.Measure(criterion.Number, line)))
            .FirstOrDefault();
}
