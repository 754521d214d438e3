using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>A criterion's counts, worded for messages.</summary>
internal static class CountWording
{
    /// <summary>"5/6 chỉ tiêu đạt điểm tối đa", with the standard's number of indicators.</summary>
    public static string Of(CriterionCase criterion, Measure count) =>
        Describe.Ratio(criterion.Figure(count)!.StatedValue!.Value, criterion.Criterion.Indicators.Length) + count switch
        {
            Measure.IndicatorsAtMaximum => " chỉ tiêu đạt điểm tối đa",
            Measure.IndicatorsAtLeastHalf => " chỉ tiêu đạt từ 50% số điểm tối đa trở lên",
            Measure.IndicatorsAtZero => " chỉ tiêu đạt điểm 0",
            _ => throw new ArgumentOutOfRangeException(nameof(count), count, message: null),
        };

    /// <summary>The first of these counts whose denominator is not the standard's: what it counts is then in doubt itself.</summary>
    public static Cause? WrongDenominator(CriterionCase criterion, ImmutableArray<Measure> counts) =>
        counts
            .Where(line => criterion.Figure(line)!.StatedOf is { } of && of != criterion.Criterion.Indicators.Length)
            .Select(line => new Cause("indicator-count-mismatch", FaultKeys.Measure(criterion.Number, line)))
            .FirstOrDefault();
}
