using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Scans;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Draws what a consistent report says: scores of single indicators first, all else follows from them by the law.</summary>
internal static class Drawing
{
    /// <summary>A consistent report of this seed under a standard of points.</summary>
    public static StatedReport Of(int seed, Standard standard)
    {
        var manner = new Manner(seed);
        int year = manner.Between("year", standard.FirstYear, standard.LastYear ?? standard.FirstYear);
        var kind = (UnitKind)manner.Below("kind", 3);
        var unit = new UnitName(kind, kind is UnitKind.Ward && manner.Happens("numbered ward", 20)
            ? manner.Pick("unit", Gazetteer.NumberedWards)
            : manner.Pick("unit", Gazetteer.Units));
        var scores = DrawnScores.Of(new Random(seed), standard, Step(manner), manner.Between("generosity", 20, 95) / 100.0);
        bool admits = manner.Happens("disciplined", 5);
        return State(manner, standard, scores, admits) with
        {
            Units = ImmutableDictionary.CreateRange(Enum.GetValues<FormalPlace>().Select(place => KeyValuePair.Create(place, unit))),
            Years = ImmutableDictionary.CreateRange(Enum.GetValues<FormalPlace>().Select(place => KeyValuePair.Create(place, year))),
            Date = new DateOnly(year + 1, 1, manner.Between("day", 2, 9)),
        };
    }

    /// <summary>What officials counted under QĐ 619/2017: the total, the criteria, the discipline. Nothing is judged by it.</summary>
    private const int ConditionsOfOlderReports = 3;

    /// <summary>The total that this unit holds itself to where the standard's file knows none for certain.</summary>
    private static decimal ThresholdOfClass(Manner manner) => 70 + (10 * manner.Below("unit class", 3));

    private static decimal Step(Manner manner) => manner.Below("step", 3) switch { 0 => 0.25m, 1 => 0.5m, _ => 1m };

    private static StatedReport State(Manner manner, Standard standard, DrawnScores scores, bool admits)
    {
        int reached = scores.AtLeastHalf;
        int met = (scores.Total >= (standard.Conditions.TotalPoints ?? ThresholdOfClass(manner)) ? 1 : 0) + (reached == scores.Scores.Length ? 1 : 0) + (admits ? 0 : 1);
        int conditions = standard.Conditions.Count ?? ConditionsOfOlderReports;
        bool eligible = met == conditions;
        return new StatedReport
        {
            Standard = standard,
            Units = ImmutableDictionary<FormalPlace, UnitName>.Empty,
            Years = ImmutableDictionary<FormalPlace, int>.Empty,
            Parent = manner.Of("tier", "huyện", "huyện", "quận", "thị xã", "thành phố") + " " + manner.Pick("parent", Gazetteer.Districts),
            Number = $"{manner.Between("number", 1, 400).ToString(System.Globalization.CultureInfo.InvariantCulture)}/BC-UBND",
            Date = null,
            Blocks = [.. Enumerable.Range(0, scores.Scores.Length).Select(i => Block(i, scores))],
            CriteriaAtLeastHalf = new StatedRatio(reached, scores.Scores.Length),
            Total = new StatedRatio(scores.Total, standard.MaximumPoints),
            ConditionsMet = new StatedRatio(met, conditions),
            LeaderStatements = manner.Happens("statement twice", 20) ? [admits, admits] : [admits],
            Request = eligible ? RequestMade.Recognition : manner.Happens("declines", 60) ? RequestMade.Declined : RequestMade.Support,
            TotalAgain = eligible && manner.Happens("total again", 15) ? scores.Total : null,
        };
    }

    private static StatedBlock Block(int index, DrawnScores scores)
    {
        (int full, int half, int zero) = scores.Counts(index);
        int n = scores.Scores[index].Length;
        return new StatedBlock(index + 1, index + 1,
        [
            new StatedLine(Measure.IndicatorsAtMaximum, new StatedRatio(full, n)),
            new StatedLine(Measure.IndicatorsAtLeastHalf, new StatedRatio(half, n)),
            new StatedLine(Measure.IndicatorsAtZero, new StatedRatio(zero, n)),
            new StatedLine(Measure.Points, new StatedRatio(scores.Points(index), scores.Maximum(index))),
        ]);
    }
}
