using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Counts;

/// <summary>
/// Denominators of criteria whose number of indicators the standard does not know: those of one criterion must be the same, and
/// over all criteria they must add up to the standard's number of indicators.
/// </summary>
internal static class UnknownIndicators
{
    /// <summary>What certainly is wrong; empty where every number is the standard's.</summary>
    public static ImmutableArray<Fault> Faults(Case c)
    {
        ImmutableArray<CriterionCase> unknown = [.. CountMeasures.Present(c).Where(k => k.Criterion.IndicatorCount is null)];
        ImmutableArray<Fault> faults = [.. unknown.SelectMany(Differing)];
        return faults.IsEmpty && Sum(c) is { } sum ? [sum] : faults;
    }

    /// <summary>The lines whose denominator is not the one that the other two agree on; every line but the first when all differ.</summary>
    private static IEnumerable<Fault> Differing(CriterionCase criterion)
    {
        ImmutableArray<(Measure Measure, Figure Figure, decimal Of)> lines =
        [
            .. CountMeasures.All.Where(m => criterion.Figure(m)?.StatedOf is not null)
                .Select(m => (m, criterion.Figure(m)!, criterion.Figure(m)!.StatedOf!.Value)),
        ];
        if (lines.DistinctBy(l => l.Of).Take(2).Count() < 2)
            return [];
        decimal usual = lines.GroupBy(l => l.Of).MaxBy(g => g.Count())!.Key;
        bool agreed = lines.Count(l => l.Of == usual) > 1;
        string all = string.Join(", ", lines.Select(l => Describe.Written(l.Figure)));
        return lines.Where(l => l.Of != usual).Select(odd => new Fault(
            FaultKeys.Measure(criterion.Number, odd.Measure),
            $"Các dòng của tiêu chí {Wording.Number(criterion.Number)} ghi số chỉ tiêu khác nhau: {all}.",
            odd.Figure.At)
        {
            Criterion = criterion.Number,
            Expected = agreed ? Wording.Number(usual) : null,
            Actual = Wording.Number(odd.Of),
            See = [.. lines.Where(l => l.Measure != odd.Measure).Select(l => l.Figure.At)],
        });
    }

    /// <summary>Every criterion gives one number of indicators, and these are not all that the standard has.</summary>
    private static Fault? Sum(Case c)
    {
        if (c.Standard.IndicatorTotal is not { } total
            || c.Criteria.All(k => k.Criterion.IndicatorCount is not null)
            || c.Criteria.Any(k => k.IndicatorCount is null))
        {
            return null;
        }
        int sum = c.Criteria.Sum(k => k.IndicatorCount!.Value);
        if (sum == total)
            return null;
        ImmutableArray<Figure> places = [.. c.Criteria.Select(First).OfType<Figure>()];
        return new Fault(
            "indicators",
            $"Bộ tiêu chí có {Wording.Number(total)} chỉ tiêu, nhưng số chỉ tiêu ghi ở các tiêu chí cộng lại là {Wording.Number(sum)} "
            + $"({string.Join(" + ", c.Criteria.Select(k => Wording.Number(k.IndicatorCount!.Value)))}).",
            places.IsEmpty ? null : places[0].At)
        {
            Expected = Wording.Number(total),
            Actual = Wording.Number(sum),
            See = [.. places.Skip(1).Select(p => p.At)],
        };
    }

    private static Figure? First(CriterionCase criterion) =>
        CountMeasures.All.Select(criterion.Figure).FirstOrDefault(f => f?.StatedOf is not null);
}
