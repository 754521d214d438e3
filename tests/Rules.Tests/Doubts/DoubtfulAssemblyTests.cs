using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>Where a line could not be read, what it was may have changed which criterion the lines behind it belong to.</summary>
public sealed class DoubtfulAssemblyTests
{
    private const string Covered = "ÖŠ chữ bị dấu che ¿Ế";

    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    /// <summary>The heading of criterion 3 and two lines of criterion 2 lie under a stamp; the lines of criterion 3 are clear.</summary>
    [Fact]
    public void Figure_BehindACoveredHeading_IsNotTheCriterionsAbove()
    {
        ReportText report = Scan
            .Replacing("c) Đối với tiêu chí 3:", Covered).Doubting(Covered, DoubtKind.LowConfidence)
            .Replacing("- Số điểm đạt được của tiêu chí: 28,5/30 điểm.", "ÌÍ Ỉ ¡").Doubting("ÌÍ Ỉ ¡", DoubtKind.LowConfidence)
            .Replacing("- Số chỉ tiêu đạt điểm tối đa: 04/06 chỉ tiêu.", "¦Ỉ ¡ Í").Doubting("¦Ỉ ¡ Í", DoubtKind.LowConfidence);
        Assessment assessment = Assessments.Of(report);

        Assert.DoesNotContain(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Null(assessment.Case!.Criteria[1].Figure(Measure.Points));
        Assert.Contains(assessment.Findings, f => f is { Rule: "reading-doubtful", Criterion: 2 });
    }

    /// <summary>The same without a doubt: the heading is missing on the paper, and so are the lines.</summary>
    [Fact]
    public void Figure_BehindAnAbsentHeading_OfAClearScan_AccusesAsBefore()
    {
        ReportText report = ReportText.Valid25.Without("c) Đối với tiêu chí 3:").Without("28,5/30").Without("04/06").Scanned;
        Assert.Contains(Assessments.Of(report).Findings, f => f is { Outcome: Outcome.NotMet, Rule: "measure-missing", Criterion: 2 });
    }

    [Theory]
    [InlineData(true, Outcome.NotCheckable)]
    [InlineData(false, Outcome.NotMet)]
    public void Criterion_NotFoundWhileALineOfAnotherIsUnread_MayBeThere(bool unread, Outcome outcome)
    {
        ReportText report = ReportText.Valid25.Without("tiêu chí 4:").Without("03/05").Without("05/05 chỉ").Without("00/05").Without("18,25/20");
        if (unread)
            report = report.InsertingAfter("04/06", Covered);
        report = report.Scanned;
        Assessment assessment = Assessments.Of(unread ? report.Doubting(Covered, DoubtKind.LowConfidence) : report);

        Finding finding = Assert.Single(assessment.Findings, f => f.Rule is "criterion-missing");
        Assert.Equal((outcome, 4), (finding.Outcome, finding.Criterion));
    }

    [Theory]
    [InlineData(true, Outcome.NotCheckable)]
    [InlineData(false, Outcome.NotMet)]
    public void Heading_AbsentBeforeALineThatIsUnsure_MayHaveGotIntoIt(bool unsure, Outcome outcome)
    {
        ReportText report = ReportText.Valid25.Without("c) Đối với tiêu chí 3:").Replacing("- Số chỉ tiêu đạt điểm tối đa: 02/03", "- Số chỉ tlêu đạt điểm tối đa: 02/03").Scanned;
        Assessment assessment = Assessments.Of(unsure ? report.Doubting("chỉ tlêu", DoubtKind.LooksDiffer) : report);

        Finding finding = Assert.Single(assessment.Findings, f => f.Rule is "criterion-heading-missing");
        Assert.Equal((outcome, 3), (finding.Outcome, finding.Criterion));
    }

    [Theory]
    [InlineData(true, Outcome.NotCheckable)]
    [InlineData(false, Outcome.NotMet)]
    public void Block_OfNoCriterion_IsUnknownOnlyWhenItsWordsAreSure(bool unsure, Outcome outcome)
    {
        const string line = "- Số chỉ tiêu đạt điểm tối đa: 03/09 chỉ tiêu.";
        ReportText report = ReportText.Valid25.InsertingAfter("23/25", line).Scanned;
        Assessment assessment = Assessments.Of(unsure ? report.Doubting("đa: 03/09", DoubtKind.LowConfidence) : report);

        Assert.Equal(outcome, assessment.Outcomes.Single(o => o.RuleId is "criterion-unknown").Outcome);
    }
}
