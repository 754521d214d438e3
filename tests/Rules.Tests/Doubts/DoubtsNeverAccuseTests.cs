using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Tests.Checks;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>What a recogniser is not sure of accuses nobody and gives no number.</summary>
public sealed class DoubtsNeverAccuseTests
{
    [Fact]
    public void ConsistentReport_WithFiguresMisread_YieldsNoErrorAndNoWrongValue() => ForSeeds(120, random =>
    {
        var report = ConsistentReport.Of(random);
        DocumentText read = new MisreadReport(report.Text.Document, random).WithFigures(Share(random, 0.6));
        Assessment assessment = Examine(read);
        Assert.Equal("", Errors(assessment));
        Assert.Equal("", Differences(Examine(report.Text.Document), assessment));
        Assert.True(assessment.Computed.TotalPoints is null || assessment.Computed.TotalPoints == report.Total);
    });

    [Fact]
    public void ConsistentReport_WithAnyWordsMisread_YieldsNoError() => ForSeeds(120, random =>
    {
        var report = ConsistentReport.Of(random);
        DocumentText read = new MisreadReport(report.Text.Document, random).WithWords(Share(random, 0.2));
        if (ReportParser.Parse(read) is ParsedReport parsed)
            Assert.True(Errors(Examination.Examine(parsed.Report, RuleSettings.Default, "0")) is "", Errors(Examination.Examine(parsed.Report, RuleSettings.Default, "0")));
    });

    /// <summary>A heading, a line or a whole criterion may be gone, and the lines around it given to another criterion.</summary>
    [Fact]
    public void ConsistentReport_UnderAStamp_YieldsNoErrorAndNoWrongValue() => ForSeeds(300, random =>
    {
        var report = ConsistentReport.Of(random);
        DocumentText read = new StampedReport(report.Text.Document, random).Read();
        if (ReportParser.Parse(read) is not ParsedReport parsed)
            return;
        Assessment assessment = Examination.Examine(parsed.Report, RuleSettings.Default, "0");
        Assert.True(Errors(assessment) is "", Errors(assessment) + "\n" + string.Join('\n', read.Lines.Select(l => l.Content)));
        Assert.Equal("", string.Join('\n', ByPlace(assessment).Except(ByPlace(Examine(report.Text.Document)))));
    });

    /// <summary>Whatever the doubtful figures were read as, the errors are the same or fewer: none rests on them.</summary>
    [Fact]
    public void BrokenReport_WithFiguresUnsure_HasNoErrorThatItHasNotOtherwise() => ForSeeds(120, random =>
    {
        ReportText broken = Broken(ConsistentReport.Of(random), random);
        DocumentText read = new MisreadReport(broken.Document, random).WithFigures(Share(random, 0.5));
        string[] known = [.. ErrorsOf(Examine(ReadingDoubts.Scanned(broken.Document))).Select(f => f.Rule).Distinct(StringComparer.Ordinal)];
        Assert.Equal("", string.Join('\n', ErrorsOf(Examine(read)).Where(f => !known.Contains(f.Rule, StringComparer.Ordinal)).Select(f => f.Message)));
    });

    /// <summary>The same seeds every time, each said when it fails.</summary>
    private static void ForSeeds(int count, Action<Random> test)
    {
        for (int seed = 0; seed < count; seed++)
        {
            try
            {
                test(new Random(seed));
            }
            catch (Xunit.Sdk.XunitException e)
            {
                throw new InvalidOperationException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Seed {seed} fails."), e);
            }
        }
    }

    private static double Share(Random random, double most) => 0.01 + (random.NextDouble() * most);

    /// <summary>One of the report's totals or points is wrong on paper.</summary>
    private static ReportText Broken(ConsistentReport report, Random random)
    {
        decimal wrong = report.Total >= 50m ? report.Total - random.Next(3, 40) : report.Total + random.Next(3, 40);
        return report.Text.Replacing(Describe.Ratio(report.Total, 100m) + " điểm", Describe.Ratio(wrong, 100m) + " điểm");
    }

    private static Assessment Examine(DocumentText document) =>
        Examination.Examine(Assert.IsType<ParsedReport>(ReportParser.Parse(document)).Report, RuleSettings.Default, "0");

    private static IEnumerable<Finding> ErrorsOf(Assessment assessment) =>
        assessment.Findings.Where(f => f is { Severity: Severity.Error, Outcome: Outcome.NotMet });

    private static string Errors(Assessment assessment) =>
        string.Join('\n', ErrorsOf(assessment).Select(f => $"{f.Rule}: {f.Message} «{(f.Evidence.IsEmpty ? "" : f.Evidence[0].Quote)}»"));

    /// <summary>Every stated figure of the criteria with its place.</summary>
    private static IEnumerable<string> ByPlace(Assessment assessment) =>
        from criterion in assessment.Case?.Criteria ?? []
        from measure in Enum.GetValues<Measure>()
        where criterion.Figure(measure)?.StatedValue is not null
        select string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{criterion.Number} {measure} {criterion.Figure(measure)!.StatedValue:0.##}");

    /// <summary>Figures that are stated and differ from the same figure on paper.</summary>
    private static string Differences(Assessment paper, Assessment read) =>
        string.Join('\n', Figures(paper).Zip(Figures(read))
            .Where(pair => Differs(pair.First.StatedValue, pair.Second.StatedValue) || Differs(pair.First.StatedOf, pair.Second.StatedOf))
            .Select(pair => $"{pair.First.Quote} read as {Describe.Written(pair.Second)}"));

    private static bool Differs(decimal? paper, decimal? read) => read is not null && read != paper;

    private static IEnumerable<Figure> Figures(Assessment assessment)
    {
        Report report = assessment.Case!.Report;
        return report.Blocks.SelectMany(b => b.Figures).Select(f => f.Figure)
            .Concat(report.TotalPoints).Concat(report.CriteriaAtLeastHalf).Concat(report.ConditionsMet);
    }
}
