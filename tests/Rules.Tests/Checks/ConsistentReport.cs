using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;
using CsCheck;

namespace CTCPL.Pipeline.Rules.Tests.Checks;

/// <summary>
/// A report whose figures all follow from scores of single indicators, whatever these are: nothing in it contradicts anything.
/// </summary>
/// <param name="Scores">By criterion, by indicator: points and their maximum.</param>
internal sealed partial record ConsistentReport(ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> Scores)
{
    private const decimal Quarter = 0.25m;

    /// <summary>Maxima and scores in quarters of a point; the maxima that the standard knows are kept.</summary>
    public static Gen<ConsistentReport> Any { get; } =
        Gen.Int[0, int.MaxValue - 1].Array[60].Select(seeds => new ConsistentReport(Deal(new Queue<int>(seeds))));

    /// <summary>A report that the same random numbers give again.</summary>
    public static ConsistentReport Of(Random random) =>
        new(Deal(new Queue<int>(Enumerable.Range(0, 60).Select(_ => random.Next()))));

    public decimal Total => Scores.Sum(Sum);

    public bool EveryCriterionReachesHalf => Scores.All(c => Sum(c) * 2 >= c.Sum(i => i.Maximum));

    public bool IsEligible => Total >= ShippedStandards.Qd25.Conditions.TotalPoints && EveryCriterionReachesHalf;

    /// <summary>The valid report with these figures; it asks for recognition only when it may.</summary>
    public ReportText Text
    {
        get
        {
            string[] lines = ReportText.Valid25.Marked.Split('\n');
            int criterion = -1;
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].Contains("Đối với tiêu chí", StringComparison.Ordinal))
                    criterion++;
                if (Measure(lines[i], criterion) is { } figure)
                    lines[i] = FigureText.Replace(lines[i], figure, 1, lines[i].IndexOf(':', StringComparison.Ordinal));
            }
            var text = new ReportText(string.Join('\n', lines));
            return IsEligible ? text : text.Replacing("kính đề nghị Chủ tịch", "không đề nghị Chủ tịch");
        }
    }

    private string? Measure(string line, int criterion) => line switch
    {
        _ when line.StartsWith("a) Số tiêu chí", StringComparison.Ordinal) =>
            Describe.Ratio(Scores.Count(c => Sum(c) * 2 >= c.Sum(i => i.Maximum)), Scores.Length),
        _ when line.StartsWith("b) Tổng điểm", StringComparison.Ordinal) => Describe.Ratio(Total, Scores.Sum(c => c.Sum(i => i.Maximum))),
        _ when line.StartsWith("d) Mức độ", StringComparison.Ordinal) => Describe.Ratio(
            1 + (Total >= ShippedStandards.Qd25.Conditions.TotalPoints ? 1 : 0) + (EveryCriterionReachesHalf ? 1 : 0), 3),
        _ when line.StartsWith("- Số chỉ tiêu đạt điểm tối đa", StringComparison.Ordinal) => Count(criterion, i => i.Points == i.Maximum),
        _ when line.StartsWith("- Số chỉ tiêu đạt từ 50%", StringComparison.Ordinal) => Count(criterion, i => i.Points * 2 >= i.Maximum),
        _ when line.StartsWith("- Số chỉ tiêu đạt điểm 0", StringComparison.Ordinal) => Count(criterion, i => i.Points == 0),
        _ when line.StartsWith("- Số điểm đạt được", StringComparison.Ordinal) =>
            Describe.Ratio(Sum(Scores[criterion]), Scores[criterion].Sum(i => i.Maximum)),
        _ => null,
    };

    private string Count(int criterion, Func<(decimal Points, decimal Maximum), bool> counts) =>
        Describe.Ratio(Scores[criterion].Count(counts), Scores[criterion].Length);

    private static decimal Sum(ImmutableArray<(decimal Points, decimal Maximum)> indicators) => indicators.Sum(i => i.Points);

    private static ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> Deal(Queue<int> seeds)
    {
        int generosity = seeds.Dequeue() % 4; // from reports that earn anything to those that earn nearly everything
        return [.. ShippedStandards.Qd25.Criteria.Select(c => Deal(c, generosity, seeds))];
    }

    private static ImmutableArray<(decimal Points, decimal Maximum)> Deal(Criterion criterion, int generosity, Queue<int> seeds)
    {
        decimal rest = criterion.MaximumPoints;
        ImmutableArray<(decimal Points, decimal Maximum)>.Builder dealt = ImmutableArray.CreateBuilder<(decimal Points, decimal Maximum)>();
        for (int left = criterion.Indicators.Length; left > 0; left--)
        {
            int spare = (int)(rest / Quarter) - left; // quarters that this indicator may have beyond its first
            decimal maximum = criterion.Indicators[^left].MaximumPoints
                ?? (left == 1 ? rest : Quarter * (1 + (seeds.Dequeue() % (spare + 1))));
            int quarters = (int)(maximum / Quarter);
            int lost = seeds.Dequeue() % (quarters + 1) * (seeds.Count % 5 < generosity + 1 ? 0 : 1);
            dealt.Add((maximum - (lost * Quarter), maximum));
            rest -= maximum;
        }
        return dealt.ToImmutable();
    }

    [GeneratedRegex(@"(?<=: |được )[\d,]+/\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureText { get; }
}
