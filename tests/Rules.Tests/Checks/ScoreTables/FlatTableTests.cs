using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Tests.Layouts;
using CTCPL.Pipeline.Testing.ScoreTables;
using static System.FormattableString;

namespace CTCPL.Pipeline.Rules.Tests.Checks.ScoreTables;

/// <summary>Score tables whose borders are lost: they accuse nobody who is right, and where they are read they are judged.</summary>
public sealed class FlatTableTests
{
    private const int Reports = 400;

    [Theory]
    [InlineData(FlatLayout.Rows)]
    [InlineData(FlatLayout.Tabs)]
    [InlineData(FlatLayout.Cells)]
    [InlineData(FlatLayout.Placed)]
    public void TableConsistentWithItsReport_AccusesNobody(FlatLayout layout)
    {
        List<string> wrong = [];
        int read = 0;
        for (int seed = 0; seed < Reports; seed++)
        {
            var random = new Random(seed);
            var report = ConsistentReport.Of(random);
            (Report parsed, Assessment assessment) = Examine(report, ScoreForm.Of(report.Scores, FormStyle.Of(random), seed), layout, seed);
            read += parsed.ScoreTable is null ? 0 : 1;
            wrong.AddRange(assessment.Findings
                .Where(f => f.Outcome == Outcome.NotMet && (report.IsEligible || f.Rule is not "condition-not-met"))
                .Select(f => Invariant($"Seed {seed}, {f.Rule}: {f.Message}")));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(read >= Reports * (layout == FlatLayout.Cells ? 1 : 3) / 4, Invariant($"Only {read} of {Reports} tables are read."));
    }

    /// <summary>Points of an indicator, with a criterion's own points and a total beside them.</summary>
    [Theory]
    [InlineData(FlatLayout.Rows)]
    [InlineData(FlatLayout.Tabs)]
    [InlineData(FlatLayout.Cells)]
    [InlineData(FlatLayout.Placed)]
    public void PointsOfAnIndicator_Changed_AreFound(FlatLayout layout)
    {
        List<string> passed = [];
        for (int seed = 0; seed < Reports; seed++)
        {
            var random = new Random(seed);
            var report = ConsistentReport.Of(random);
            var style = new FormStyle { HasItems = false, HasData = seed % 2 == 0, HasSigns = seed % 3 == 0, Numbering = Told(layout, seed) };
            var form = ScoreForm.Of(report.Scores, style, seed);
            FormRow[] indicators = [.. form.Rows.Where(r => r.Kind == ScoreRowKind.Indicator)];
            FormRow row = indicators[random.Next(indicators.Length)];
            decimal points = decimal.Parse(row.Score.Replace(',', '.'), CultureInfo.InvariantCulture);
            string changed = FormRow.Written(points + (points >= 1 ? -0.75m : 0.25m));
            (_, Assessment assessment) = Examine(report, form.With(row.Kind, row.Criterion, row.Indicator, r => r with { Score = changed }), layout, seed);
            if (!assessment.Findings.Any(f => f.Outcome == Outcome.NotMet && f.Rule.StartsWith("table-", StringComparison.Ordinal)))
                passed.Add(Invariant($"Seed {seed}: {row.Marker} {row.Score}/{row.Maximum} → {changed}"));
        }
        Assert.True(passed.Count == 0, Invariant($"{passed.Count} of {Reports} passed\n") + string.Join('\n', passed.Take(20)));
    }

    /// <summary>Where every cell is a line, a row's bare number looks like points: such a table is left unread.</summary>
    private static FormNumbering Told(FlatLayout layout, int seed) =>
        layout == FlatLayout.Cells ? (seed % 2 == 0 ? FormNumbering.Named : FormNumbering.Mixed) : (FormNumbering)(seed % 4);

    private static (Report Report, Assessment Assessment) Examine(ConsistentReport report, ScoreForm form, FlatLayout layout, int seed)
    {
        ParseOutcome parsed = ReportParser.Parse(FormFlat.Append(new ReportLayout(seed).Apply(report.Text), form, layout));
        Report read = Assert.IsType<ParsedReport>(parsed).Report;
        return (read, Examination.Examine(read, RuleSettings.Default, "0"));
    }
}
