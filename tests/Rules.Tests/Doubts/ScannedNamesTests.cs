using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>Names that a scan shows unclearly are told as unsure and accuse nobody.</summary>
public sealed class ScannedNamesTests
{
    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    [Fact]
    public void Unit_MisreadInTheTitle_IsWhatTheOtherPlacesSay()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("đề nghị công nhận xã Sơn Thuận", "đề nghị công nhận xã Sơn Thuần"));
        Assert.Empty(assessment.Findings);
    }

    [Fact]
    public void Unit_ReadInTwoWaysTwice_IsToldAsUnsure()
    {
        Assessment assessment = Assessments.Of(Scan
            .ReplacingEvery("xã Sơn Thuận đạt", "xã Sơn Thuần đạt"));
        Assert.Contains(assessment.Findings, f => f is { Rule: "reading-doubtful", Key: "unit" });
        Assert.Contains(assessment.Findings, f => f is { Rule: "unit-name-mismatch", Outcome: Outcome.NotCheckable });
        Assert.DoesNotContain(assessment.Findings, f => f is { Severity: Severity.Error, Outcome: Outcome.NotMet });
    }
}
