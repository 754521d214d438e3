using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Tests.Layouts;
using CTCPL.Pipeline.Testing.ScoreTables;
using CsCheck;

namespace CTCPL.Pipeline.Rules.Tests.Checks.ScoreTables;

/// <summary>A table that agrees with its report accuses nobody; a table with one number changed does not pass.</summary>
public sealed class AnnexedTableTests
{
    private const string Honest = "condition-not-met";

    [Fact]
    public void TableConsistentWithItsReport_InAnyStyle_GivesNoFinding() =>
        Gen.Select(ConsistentReport.Any, Gen.Int[0, int.MaxValue - 1]).Sample(
            (report, seed) =>
            {
                var form = ScoreForm.Of(report.Scores, FormStyle.Of(new Random(seed)), seed);
                Assessment assessment = Examine(report, form, seed);
                string[] findings = [.. assessment.Findings.Where(f => report.IsEligible || !string.Equals(f.Rule, Honest, StringComparison.Ordinal)).Select(f => f.Rule + ": " + f.Message)];
                Assert.True(findings.Length == 0, string.Join('\n', findings));
                Assert.All(TableOutcomes(assessment), o => Assert.Contains(o.Outcome, (Outcome[])[Outcome.Met, Outcome.NotApplicable]));
            },
            iter: 1000);

    [Fact]
    public void AnyNumberOfTheTable_Changed_IsFound_AsOneFault()
    {
        List<string> passed = [];
        for (int seed = 0; seed < 2000 && passed.Count < 5; seed++)
        {
            var random = new Random(seed);
            var report = ConsistentReport.Of(random);
            (ScoreForm changed, string what) = Changed(ScoreForm.Of(report.Scores, FormStyle.Of(random), seed), random);
            Assessment assessment = Examine(report, changed, seed);
            bool isFound = assessment.Findings.Any(f => f.Rule.StartsWith("table-", StringComparison.Ordinal) || string.Equals(f.Rule, "reading-doubtful", StringComparison.Ordinal));
            if (!isFound || Roots(assessment) > 1)
                passed.Add($"{what}\n" + string.Join('\n', assessment.Findings.Select(f => $"   {f.Rule} «{f.CausedBy}»: {f.Message}")));
        }
        Assert.True(passed.Count == 0, string.Join('\n', passed));
    }

    private static int Roots(Assessment assessment) => assessment.Findings.Count(f =>
        f is { Outcome: Outcome.NotMet, CausedBy: null } && f.Rule.StartsWith("table-", StringComparison.Ordinal));

    private static IEnumerable<RuleOutcome> TableOutcomes(Assessment assessment) =>
        assessment.Outcomes.Where(o => o.RuleId.StartsWith("table-", StringComparison.Ordinal));

    private static Assessment Examine(ConsistentReport report, ScoreForm form, int seed)
    {
        ParseOutcome parsed = ReportParser.Parse(FormCells.Append(new ReportLayout(seed).Apply(report.Text), form));
        return Examination.Examine(Assert.IsType<ParsedReport>(parsed).Report, RuleSettings.Default, "0");
    }

    /// <summary>One figure that something else in the table or in the report fixes: of criteria, indicators and the total everything, of items
    /// the score. What an item or a level is worth at most is fixed by nothing here: other maxima would make alternatives of addends.</summary>
    private static (ScoreForm Form, string What) Changed(ScoreForm form, Random random)
    {
        (int Index, bool Score)[] numbers =
        [
            .. form.Rows.SelectMany((row, i) => new[] { (i, true), (i, false) }.Where(n =>
                row.Kind != ScoreRowKind.Level && (n.Item2 ? row.Score.Length > 0 : row.Kind != ScoreRowKind.Item))),
        ];
        (int index, bool score) = numbers[random.Next(numbers.Length)];
        FormRow before = form.Rows[index];
        decimal number = decimal.Parse((score ? before.Score : before.Maximum).Replace(',', '.'), CultureInfo.InvariantCulture);
        decimal changed = number;
        while (changed == number)
            changed = Math.Max(0, number + (0.25m * random.Next(-20, 21)));
        string written = FormRow.Written(changed);
        FormRow after = score ? before with { Score = written } : before with { Maximum = written };
        return (form with { Rows = form.Rows.SetItem(index, after) }, $"{before} → {written}");
    }
}
