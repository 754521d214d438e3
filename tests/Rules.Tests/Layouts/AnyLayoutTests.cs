using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Tests.Checks;
using CsCheck;

namespace CTCPL.Pipeline.Rules.Tests.Layouts;

/// <summary>No false accusation, whatever the layout.</summary>
public sealed class AnyLayoutTests
{
    /// <summary>The one rule that may speak of a consistent report: a unit that honestly fails a condition.</summary>
    private const string Honest = "condition-not-met";

    [Fact]
    public void Report_ConsistentInAnyLayout_IsNotAccused() =>
        Gen.Select(ConsistentReport.Any, Gen.Int[0, int.MaxValue - 1]).Sample(
            (report, seed) =>
            {
                ParseOutcome parsed = ReportParser.Parse(new ReportLayout(seed).Apply(report.Text));
                Assessment assessment = Examination.Examine(Assert.IsType<ParsedReport>(parsed).Report, RuleSettings.Default, "0");
                string[] accusations =
                [
                    .. assessment.Findings
                        .Where(f => report.IsEligible || !string.Equals(f.Rule, Honest, StringComparison.Ordinal))
                        .Select(f => f.Rule + ": " + f.Message),
                ];
                Assert.True(accusations.Length == 0, string.Join('\n', accusations));
                Assert.Equal(report.Total, assessment.Computed.TotalPoints);
            },
            iter: 1000);
}
