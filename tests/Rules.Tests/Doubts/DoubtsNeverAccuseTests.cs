using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Tests.Checks;
using CTCPL.Pipeline.Testing.Reports;
using CsCheck;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>What a recogniser is not sure of accuses nobody and gives no number.</summary>
public sealed class DoubtsNeverAccuseTests
{
    [Fact]
    public void ConsistentReport_WithFiguresMisread_YieldsNoErrorAndNoWrongValue() =>
        Gen.Select(ConsistentReport.Any, Gen.Int[0, int.MaxValue - 1], Gen.Double[0.02, 0.6]).Sample(
            (report, seed, share) =>
            {
                DocumentText read = new MisreadReport(report.Text.Document, new Random(seed)).WithFigures(share);
                Assessment assessment = Examine(read);
                Assert.Equal("", Errors(assessment));
                Assert.Equal("", Differences(Examine(report.Text.Document), assessment));
                Assert.True(assessment.Computed.TotalPoints is null || assessment.Computed.TotalPoints == report.Total);
            },
            iter: 200);

    /// <summary>Whatever the doubtful figures were read as, the errors are the same: none rests on them.</summary>
    [Fact]
    public void BrokenReport_WithFiguresUnsure_HasNoErrorThatItHasNotOtherwise() =>
        Gen.Select(ConsistentReport.Any, Gen.Int[0, int.MaxValue - 1], Gen.Double[0.02, 0.5]).Sample(
            (report, seed, share) =>
            {
                var random = new Random(seed);
                ReportText broken = Broken(report, random);
                DocumentText read = new MisreadReport(broken.Document, random).WithFigures(share);
                string[] known = [.. ErrorsOf(Examine(ReadingDoubts.Scanned(broken.Document))).Select(f => f.Rule).Distinct(StringComparer.Ordinal)];
                string[] found = [.. ErrorsOf(Examine(read)).Select(f => f.Rule).Distinct(StringComparer.Ordinal)];
                Assert.Empty(found.Except(known, StringComparer.Ordinal));
            },
            iter: 150);

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
