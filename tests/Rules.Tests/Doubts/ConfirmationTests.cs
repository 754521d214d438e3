using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>Which unsure figures the rest of the form confirms.</summary>
public sealed class ConfirmationTests
{
    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    [Theory]
    [InlineData("28,5/30", null)]
    [InlineData("28,5/30", "23,5/30")]
    [InlineData("93,75/100", null)]
    [InlineData("93,75/100", "98,75/100")]
    [InlineData("05/05 tiêu", "06/05 tiêu")]
    [InlineData("03/03 điều", "08/03 điều")]
    [InlineData("10/10", null)]
    [InlineData("02/02 chỉ tiêu.", null)]
    public void Figure_ThatTheRestGives_IsConfirmed(string words, string? other)
    {
        ReportText text = words.StartsWith("02/02", StringComparison.Ordinal)
            ? Scan.Doubting("tối đa: 02/02", DoubtKind.LowConfidence)
            : Scan.Doubting(words, other is null ? DoubtKind.LowConfidence : DoubtKind.LooksDiffer, other);
        Assessment assessment = Assessments.Of(text);
        Assert.Empty(assessment.Findings);
        Assert.Equal(93.75m, assessment.Computed.TotalPoints);
    }

    [Theory]
    [InlineData("28,5/30", "23,5/30", "28,5/30")] // misread by the first look
    [InlineData("93,75/100", "98,75/100", "93,75/100")]
    public void Figure_ThatTheSecondLookReadRight_IsConfirmedByTheSum(string paper, string first, string second)
    {
        Assessment assessment = Assessments.Of(Scan.Replacing(paper, first).Doubting(first, DoubtKind.LooksDiffer, second));
        Assert.Empty(assessment.Findings);
        Assert.Equal(93.75m, assessment.Computed.TotalPoints);
    }

    [Theory]
    [InlineData("04/06", "07/06", 4)] // more than there are
    [InlineData("00/06", "08/06", 0)]
    [InlineData("00/06", "06/06", 0)] // would not leave room for six at half or more
    public void Count_WhereOnlyOneOfTwoLooksAgreesWithTheOtherLines_IsThatOne(string words, string other, int value)
    {
        Case c = Assessments.Of(Scan.Doubting(words, DoubtKind.LooksDiffer, other)).Case!;
        Measure measure = words.StartsWith("04", StringComparison.Ordinal) ? Measure.IndicatorsAtMaximum : Measure.IndicatorsAtZero;
        Assert.Equal(value, c.Criteria[1].Figure(measure)!.StatedValue);
    }

    [Theory]
    [InlineData("04/06", "03/06")]
    [InlineData("04/06", null)]
    [InlineData("03/05", "02/05")]
    public void Count_ThatMerelyMayBeRight_StaysUnsure(string words, string? other)
    {
        Assessment assessment = Assessments.Of(Scan.Doubting(words, other is null ? DoubtKind.LowConfidence : DoubtKind.LooksDiffer, other));
        Assert.Equal("reading-doubtful", Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet).Rule);
        Assert.Equal(ReportVerdict.Findings, assessment.Verdict);
    }

    [Fact]
    public void Denominator_ThatIsNotTheStandards_StaysUnsureAndAccusesNobody()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("28,5/30", "28,5/80").Doubting("28,5/80", DoubtKind.LowConfidence));
        Finding doubtful = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal(("reading-doubtful", "criterion 2 points"), (doubtful.Rule, doubtful.Key));
        Assert.Contains(assessment.Findings, f => f is { Outcome: Outcome.NotCheckable, Rule: "maximum-points-mismatch" });
        Assert.Equal(28.5m, assessment.Case!.Criteria[1].Figure(Measure.Points)!.StatedValue); // the sum confirms the value
    }

    [Fact]
    public void Points_WhenTwoAddendsAreUnsure_AreNotConfirmedByTheSum()
    {
        Assessment assessment = Assessments.Of(Scan
            .Doubting("28,5/30", DoubtKind.LowConfidence).Doubting("18,25/20", DoubtKind.LowConfidence));
        Assert.Equal(2, assessment.Findings.Count(f => f is { Rule: "reading-doubtful" }));
        Assert.Null(assessment.Computed.TotalPoints);
    }

    [Fact]
    public void Points_OfAWrongSum_AreNotConfirmed()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("93,75/100", "90/100").Doubting("28,5/30", DoubtKind.LooksDiffer, "23,5/30"));
        Assert.DoesNotContain(assessment.Findings, f => f is { Rule: "total-mismatch", Outcome: Outcome.NotMet });
        Assert.Contains(assessment.Findings, f => f is { Rule: "total-mismatch", Outcome: Outcome.NotCheckable, CausedBy: "reading-doubtful" });
    }

    [Fact]
    public void Points_ThatLostTheirComma_AreFoundByTheSum()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("28,5/30", "285/30"));
        Assert.Empty(assessment.Findings);
        Assert.Equal(93.75m, assessment.Computed.TotalPoints);
    }

    [Theory]
    [InlineData("tối đa: 04/06", "tối đa: 04106")] // a slash read as 1
    [InlineData("tối đa: 04/06", "tối đa: 0406")]
    [InlineData("tối đa: 04/06", "tối đa: 0 4/06")]
    [InlineData("tối đa: 04/06", "tối đa: O4/06")]
    public void Figure_BrokenAsRecognisersBreakThem_IsUnsure(string paper, string read)
    {
        Assessment assessment = Assessments.Of(Scan.Replacing(paper, read));
        Assert.DoesNotContain(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Contains(assessment.Findings, f => f is { Rule: "reading-doubtful", Key: "criterion 2 indicatorsAtMaximum" });
    }

    [Fact]
    public void Fault_OnSureFigures_StaysAnErrorOnAScan() =>
        Assert.Contains(
            Assessments.Of(Scan.Replacing("93,75/100", "90/100")).Findings,
            f => f is { Rule: "total-mismatch", Outcome: Outcome.NotMet, Severity: Severity.Error });
}
