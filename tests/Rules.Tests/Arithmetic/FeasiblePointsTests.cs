using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Standards;
using CsCheck;

namespace CTCPL.Pipeline.Rules.Tests.Arithmetic;

public sealed class FeasiblePointsTests
{
    private static readonly Criterion Known = Criterion(10m, 3m, 7m);
    private static readonly Criterion Unknown = Criterion(30m, null, null, null, null, null, null);

    [Theory]
    [InlineData(2, 2, 0, "[10]")]
    [InlineData(1, 2, 0, "[6.5, 10)")] // 3 + [3.5, 7) or 7 + [1.5, 3)
    [InlineData(1, 1, 1, "[3] [7]")]
    [InlineData(1, 1, 0, "(3, 6.5) (7, 8.5)")]
    [InlineData(0, 2, 0, "[5, 10)")]
    [InlineData(0, 1, 1, "[1.5, 3) [3.5, 7)")]
    [InlineData(0, 0, 0, "(0, 5)")]
    [InlineData(0, 0, 1, "(0, 3.5)")]
    [InlineData(0, 0, 2, "[0]")]
    [InlineData(2, 1, 0, "")]
    [InlineData(0, 2, 1, "")]
    [InlineData(3, 3, 0, "")]
    [InlineData(-1, 2, 0, "")]
    public void Of_KnownMaxima_GivesTheExactSet(int atMaximum, int atLeastHalf, int atZero, string expected) =>
        Assert.Equal(expected, Text(FeasiblePoints.Of(Known, new IndicatorCounts(atMaximum, atLeastHalf, atZero))));

    [Theory]
    [InlineData(6, 6, 0, "[30]")]
    [InlineData(5, 6, 0, "(15, 30)")]
    [InlineData(0, 6, 0, "[15, 30)")]
    [InlineData(0, 0, 6, "[0]")]
    [InlineData(0, 0, 0, "(0, 15)")]
    [InlineData(0, 0, 3, "(0, 15)")]
    [InlineData(0, 3, 3, "(0, 30)")]
    [InlineData(5, 5, 1, "(0, 30)")]
    public void Of_UnknownMaxima_GivesWhatSomeMaximaAllow(int atMaximum, int atLeastHalf, int atZero, string expected) =>
        Assert.Equal(expected, Text(FeasiblePoints.Of(Unknown, new IndicatorCounts(atMaximum, atLeastHalf, atZero))));

    [Theory]
    [InlineData(6, null, null, "[30]")]
    [InlineData(null, 6, null, "[15, 30]")]
    [InlineData(null, 0, null, "[0, 15)")]
    [InlineData(null, null, 6, "[0]")]
    [InlineData(null, null, 0, "(0, 30]")]
    [InlineData(null, null, null, "[0, 30]")]
    public void Of_CountsMissing_UsesThoseThatAreThere(int? atMaximum, int? atLeastHalf, int? atZero, string expected) =>
        Assert.Equal(expected, Text(FeasiblePoints.Of(Unknown, new IndicatorCounts(atMaximum, atLeastHalf, atZero))));

    /// <summary>The indicator of 4 points is the one at maximum: 4 and some of (0, 3). Or one of the others is: some of (0, 6)
    /// and some of (0, 2).</summary>
    [Fact]
    public void Of_SomeMaximaKnown_SharesTheRestAmongTheOthers() =>
        Assert.Equal("(0, 8)", Text(FeasiblePoints.Of(Criterion(10m, 4m, null, null), new IndicatorCounts(1, 1, 0))));

    [Fact]
    public void Of_MaximaThatDoNotAddUp_ProvesNothingByThem() =>
        Assert.Equal("(5, 10)", Text(FeasiblePoints.Of(Criterion(10m, 3m, 6m), new IndicatorCounts(1, 2, 0))));

    /// <summary>Whatever the true maxima and scores are, their sum is never excluded: with the maxima known, some known, or none.</summary>
    [Fact]
    public void Of_CountsOfAnyRealScores_ContainsTheirSum() =>
        Scored.Sample(scores =>
        {
            decimal sum = scores.Sum(s => s.Points);
            IndicatorCounts counts = Count(scores);
            decimal total = scores.Sum(s => s.Maximum);
            Assert.True(FeasiblePoints.Of(Criterion(total, [.. scores.Select(s => (decimal?)s.Maximum)]), counts).Contains(sum));
            Assert.True(FeasiblePoints.Of(Criterion(total, [.. scores.Select(_ => (decimal?)null)]), counts).Contains(sum));
            Assert.True(FeasiblePoints.Of(
                Criterion(total, [.. scores.Select((s, i) => i == 0 ? s.Maximum : (decimal?)null)]), counts).Contains(sum)
                || scores.Length == 1);
        });

    /// <summary>
    /// All maxima on a fine grid that add up, all scores on a finer one: what they reach, and only that, is in the set, for
    /// every coarse number of points.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_UnknownMaxima_IsExactlyWhatBruteForceReaches(int indicators)
    {
        const int total = 16; // in grid steps; coarse numbers are multiples of 4
        var reached = new HashSet<(IndicatorCounts, int)>();
        foreach (int[] maxima in Compositions(total, indicators))
        {
            foreach (int[] halves in Product([.. maxima.Select(m => 2 * m)]))
            {
                ImmutableArray<(decimal, decimal)> scores = [.. maxima.Zip(halves, (m, h) => ((decimal)m, h / 2m))];
                reached.Add((Count(scores), halves.Sum()));
            }
        }
        Criterion criterion = Criterion(total, [.. Enumerable.Repeat((decimal?)null, indicators)]);
        foreach (IndicatorCounts counts in AllCounts(indicators))
        {
            PointSet set = FeasiblePoints.Of(criterion, counts);
            for (int points = 0; points <= total; points += 4)
                Assert.Equal(reached.Contains((counts, 2 * points)), set.Contains(points));
        }
    }

    private static Gen<ImmutableArray<(decimal Maximum, decimal Points)>> Scored { get; } =
        Gen.Int[1, 20].SelectMany(m => Gen.Int[0, 4 * m].Select(p => ((decimal)m, p / 4m)))
            .Array[1, 6].Select(scores => scores.ToImmutableArray());

    private static IEnumerable<IndicatorCounts> AllCounts(int n) =>
        from a in Enumerable.Range(0, n + 1)
        from b in Enumerable.Range(0, n + 1)
        from z in Enumerable.Range(0, n + 1)
        select new IndicatorCounts(a, b, z);

    private static IndicatorCounts Count(ImmutableArray<(decimal Maximum, decimal Points)> scores) => new(
        scores.Count(s => s.Points == s.Maximum),
        scores.Count(s => s.Points * 2 >= s.Maximum),
        scores.Count(s => s.Points == 0));

    private static IEnumerable<int[]> Compositions(int total, int parts) =>
        parts == 1
            ? [[total]]
            : Enumerable.Range(1, total - parts + 1).SelectMany(first =>
                Compositions(total - first, parts - 1).Select(rest => (int[])[first, .. rest]));

    private static IEnumerable<int[]> Product(int[] maxima) =>
        maxima.Aggregate(
            (IEnumerable<int[]>)[[]],
            (all, maximum) => all.SelectMany(head => Enumerable.Range(0, maximum + 1).Select(next => (int[])[.. head, next])));

    private static Criterion Criterion(decimal maximum, params decimal?[] indicators) => new(
        1, "Tiêu chí thử", maximum, [.. indicators.Select((m, i) => new Indicator($"1.{(char)('1' + i)}", "Chỉ tiêu thử", m))]);

    private static string Text(PointSet set) => string.Join(' ', set.Intervals.Select(i => i.Low == i.High
        ? FormattableString.Invariant($"[{i.Low:0.##}]")
        : FormattableString.Invariant($"{(i.LowIncluded ? "[" : "(")}{i.Low:0.##}, {i.High:0.##}{(i.HighIncluded ? "]" : ")")}")));
}
