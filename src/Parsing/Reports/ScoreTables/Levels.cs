using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>
/// Tells levels from parts. Parts add up to the maximum of the row they are of; levels are the points that one of several
/// results is worth ("Đạt 100%: 1", "từ 70% đến dưới 100%: 0,5", "dưới 70%: 0"), so the best of them is that maximum.
/// </summary>
internal static partial class Levels
{
    [GeneratedRegex(@"^(?:dat\s(?:ti le |ty le )?(?:tu|tren|duoi|du)?\s?\d|(?:dat )?(?:tu|tren|duoi)\s\d|\d{1,3}(?:[.,]\d+)?\s?%|khong\s(?:dat|co|ban hanh|thuc hien|to chuc|day du)|(?:co\s)?vi pham)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LevelWords { get; }

    public static ImmutableArray<ScoreRow> Tell(ImmutableArray<ScoreRow> told)
    {
        ScoreRow[] rows = [.. told];
        foreach (IGrouping<int, int> parts in Enumerable.Range(0, rows.Length).Where(i => rows[i] is { Kind: ScoreRowKind.Item, Parent: not null })
            .GroupBy(i => rows[i].Parent!.Value).OrderByDescending(g => g.Key).ToArray())
        {
            ScoreRow parent = rows[parts.Key];
            if (!AreLevels(parent, [.. parts.Select(i => rows[i])]))
                continue;
            foreach (int i in parts)
                rows[i] = rows[i] with { Kind = ScoreRowKind.Level };
            rows[parts.Key] = Scored(parent, [.. parts.Select(i => rows[i])]);
        }
        return [.. rows];
    }

    private static bool AreLevels(ScoreRow parent, ImmutableArray<ScoreRow> parts)
    {
        decimal?[] points = [.. parts.Select(p => p.StatedMaximum)];
        bool named = parts.Count(p => LevelWords.IsMatch(Folding.Fold(p.Name))) * 2 > parts.Length;
        if (points.Any(p => p is null) || parent.StatedMaximum is not { } maximum)
            return named;
        bool bestIsAll = points.Max() == maximum;
        return points.Sum() == maximum ? bestIsAll && (named || points.Any(p => p == 0)) && parts.Length > 1 : bestIsAll || named;
    }

    /// <summary>Where the row itself has no score, the one written at the level reached is its.</summary>
    private static ScoreRow Scored(ScoreRow row, ImmutableArray<ScoreRow> levels)
    {
        if (row.Score is not Absent<decimal>)
            return row;
        Fact<decimal>[] written = [.. levels.Select(l => l.Score).Where(s => s is not Absent<decimal>)];
        Fact<decimal>[] earned = [.. written.Where(s => s is not Stated<decimal> { Value: 0 })];
        return (written, earned) switch
        {
            (_, [var only]) => row with { Score = only },
            ([var zero, ..], []) => row with { Score = zero },
            _ => row,
        };
    }
}
