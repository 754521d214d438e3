using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>What a scan's misread words must not raise.</summary>
public sealed class ScannedWordsTests
{
    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    [Theory]
    [InlineData("25/2021/QĐ-TTg", "2512021/QĐ-TTg", "legal-basis-missing")]
    [InlineData("25/2021/QĐ-TTg", "26/2021/QĐ-TTg", "legal-basis-missing")]
    [InlineData("09/2021/TT-BTP", "O9/2O21/TT-BTP", "legal-basis-missing")]
    [InlineData("09/2021/TT-BTP", "09/2021-TT-BTP", "legal-basis-miscited")]
    [InlineData("ngày 22/7/2021", "ngày 22/1/2021", "legal-basis-miscited")]
    public void Citation_MisreadByALetterOrTwo_CannotBeChecked(string paper, string read, string rule)
    {
        Assessment assessment = Assessments.Of(Scan.Replacing(paper, read));
        Assert.DoesNotContain(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Contains(assessment.Outcomes, o => string.Equals(o.RuleId, rule, StringComparison.Ordinal) && o.Outcome == Outcome.NotCheckable);
    }

    [Fact]
    public void Citation_AbsentFromAScan_IsMissing() =>
        Assert.Contains(
            Assessments.Of(Scan.Without("Căn cứ Thông tư")).Findings,
            f => f is { Rule: "legal-basis-missing", Outcome: Outcome.NotMet });

    [Fact]
    public void Citation_WithoutItsYearOnAScan_IsMiscited() =>
        Assert.Contains(
            Assessments.Of(Scan.Replacing("25/2021/QĐ-TTg", "25/QĐ-TTg")).Findings,
            f => f is { Rule: "legal-basis-miscited", Outcome: Outcome.NotMet });

    [Fact]
    public void Markers_OfAScan_AreNotJudged()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("đ) Đối với", "d) Đối với"));
        Assert.Empty(assessment.Findings);
        Assert.Equal(Outcome.NotApplicable, assessment.Outcomes.Single(o => o.RuleId is "list-marker-irregular").Outcome);
    }

    [Fact]
    public void ScannedReport_WithoutDoubt_IsClean() => Assert.Equal(ReportVerdict.Clean, Assessments.Of(Scan).Verdict);

    [Fact]
    public void Name_SpelledWithIForY_IsTheSame() =>
        Assert.Empty(Assessments.Of(ReportText.Valid25
            .ReplacingEvery("Sơn Thuận", "Mỹ Lý").ReplacingEvery("SƠN THUẬN", "MĨ LÍ")).Findings);

    [Fact]
    public void Standard_ThatOnlyUnsureMaximaTell_IsFound()
    {
        ReportText text = Scan with { Reading = document => Doubted(Scan.Reading(document)) };
        Assert.Equal("qd-25-2021", Assessments.Of(text).Case?.Standard.Id);
    }

    private static DocumentText Doubted(DocumentText document) => document with
    {
        Lines = [.. document.Lines.Select(l => l with { Doubts = [new Doubt(0, l.Content.Length, DoubtKind.LowConfidence)] })],
    };
}
