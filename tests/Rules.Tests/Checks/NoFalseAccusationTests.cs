using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Rules.Checks.Recognition;
using CTCPL.Pipeline.Testing.Rules;
using CsCheck;

namespace CTCPL.Pipeline.Rules.Tests.Checks;

public sealed class NoFalseAccusationTests
{
    /// <summary>The one rule that may speak of a consistent report: a unit that honestly fails a condition.</summary>
    private const string Honest = "condition-not-met";

    [Fact]
    public void EveryRule_OnAConsistentReport_IsMetOrDoesNotApply() =>
        ConsistentReport.Any.Sample(
            report =>
            {
                Case judged = Judged(report.Text.Document);
                string[] accusing = [.. Rules
                    .Where(rule => rule.Check(judged) is not (Met or NotApplicable))
                    .Select(rule => rule.Id)];
                Assert.Equal(report.IsEligible ? [] : [Honest], accusing);
            },
            iter: 200);

    [Fact]
    public void TotalIsSumOfCriteria_OnAConsistentReportWithItsTotalChanged_IsNotMet() =>
        Gen.Select(ConsistentReport.Any, Gen.Int[3, 200]).Sample(
            (report, quarters) =>
            {
                decimal wrong = report.Total >= 50m ? report.Total - (quarters * 0.25m) : report.Total + (quarters * 0.25m);
                Case judged = Judged(report.Text
                    .Replacing(Describe.Ratio(report.Total, 100m) + " điểm", Describe.Ratio(wrong, 100m) + " điểm").Document);
                Assert.IsType<NotMet>(TotalIsSumOfCriteria.Rule.Check(judged));
            },
            iter: 100);

    private static IEnumerable<Rule> Rules => [.. PointRules.All, .. RecognitionRules.All, .. IdentityRules.All];

    private static Case Judged(DocumentText document) =>
        CaseBuilder.Build(Assert.IsType<ParsedReport>(ReportParser.Parse(document)).Report, ShippedStandards.Qd25);
}
