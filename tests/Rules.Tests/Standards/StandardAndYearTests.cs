using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Rules.Tests.Cases;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Standards;

/// <summary>Whether the maxima and the evaluation year are of one standard.</summary>
public sealed class StandardAndYearTests
{
    private static readonly ReportText Of25 = ReportText.Valid25;
    private static readonly ReportText Of619 = ReportText.Valid619;

    [Fact]
    public void MaximaOf619_In2024_AreAMismatch()
    {
        Assessment assessment = Assessments.Of(Of619.ReplacingEvery("2021", "2024"));
        Assert.Equal("qd-619-2017", assessment.Case?.Standard.Id);
        Assert.Equal(
            "Điểm tối đa của các tiêu chí (15, 30, 25, 10, 20) là của QĐ 619/QĐ-TTg, áp dụng cho các năm 2017 đến 2021, nhưng báo cáo đánh giá năm 2024, thuộc QĐ 25/2021/QĐ-TTg.",
            Fault(assessment, "standard-mismatch").Message);
        Assert.Equal(Severity.Error, Fault(assessment, "standard-mismatch").Severity);
    }

    [Fact]
    public void MaximaOf25_In2021_AreAMismatchAndNothingOfTheLawIsHeldAgainstTheUnit()
    {
        Assessment assessment = Assessments.Of(Of25.ReplacingEvery("2024", "2021").ReplacingEvery("năm 2025", "năm 2022"));
        Assert.Equal(["standard-mismatch"], Errors(assessment));
        Finding waiting = Assert.Single(assessment.Findings, f => f.Rule.Equals("condition-not-met", StringComparison.Ordinal));
        Assert.Equal((Outcome.NotCheckable, "standard-mismatch"), (waiting.Outcome, waiting.CausedBy));
    }

    [Fact]
    public void YearsThatDisagree_AreTheCauseAndNotTheMaxima()
    {
        Assessment assessment = Assessments.Of(Of25.Replacing("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024\n", "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2021\n"));
        Assert.Equal(["year-mismatch"], Errors(assessment));
        Finding mismatch = Assert.Single(assessment.Findings, f => f.Rule.Equals("standard-mismatch", StringComparison.Ordinal));
        Assert.Equal((Outcome.NotCheckable, "year-mismatch"), (mismatch.Outcome, mismatch.CausedBy));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2027")]
    public void PointsReport_OfAYearOfAProvisionalStandard_IsWarnedAndNotAccused(string year)
    {
        Assessment assessment = Assessments.Of(Of25.ReplacingEvery("2025", "2031").ReplacingEvery("2024", year).ReplacingEvery("2031", "2028"));
        Assert.Equal([], Errors(assessment));
        Assert.Equal(
            $"Bộ tiêu chí cho năm {year} là QĐ 27/2025/QĐ-TTg, mới ở dạng tạm thời vì nhiều nội dung chưa được xác minh, trong khi báo cáo còn chấm theo thang 100 điểm của QĐ 25/2021/QĐ-TTg; cần đối chiếu với quy định hiện hành.",
            Fault(assessment, "standard-unknown").Message);
        Assert.Equal(Severity.Warning, Fault(assessment, "standard-unknown").Severity);
    }

    [Fact]
    public void Report_OfTheUnsettledYear_IsNotHeldAgainstAnyStandard()
    {
        Assessment assessment = Assessments.Of(Of25.ReplacingEvery("năm 2025", "năm 2026").ReplacingEvery("2024", "2025")
            .Replacing("28,5/30", "12/30").Replacing("04/06", "00/06").Replacing("93,75/100", "77,25/100").Replacing("06/06", "02/06").Replacing("05/05 tiêu chí", "04/05 tiêu chí"));
        Assert.Equal([], Errors(assessment));
        Assert.Equal(["standard-unknown"], Warnings(assessment));
        Assert.Contains("năm 2025", Fault(assessment, "standard-unknown").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfTheUnsettledYear_StillMustAddUp() =>
        Assert.Equal(["total-mismatch"], Errors(Assessments.Of(Of25.ReplacingEvery("năm 2025", "năm 2026").ReplacingEvery("2024", "2025").Replacing("93,75/100", "95,75/100"))));

    [Fact]
    public void Report_WhoseYearIsIllegible_IsNotCheckedAgainstIt()
    {
        Assessment assessment = Assessments.Of(Of25.ReplacingEvery("năm 2024", "năm …"));
        Assert.Equal(Outcome.NotCheckable, assessment.Outcomes.Single(o => o.RuleId.Equals("standard-mismatch", StringComparison.Ordinal)).Outcome);
        Assert.Equal([], Errors(assessment));
    }

    [Fact]
    public void Report_ThatOnlyCitesItsStandard_IsJudgedByThat() => Assert.Equal(
        "qd-25-2021",
        Assessments.Of(SyntheticBlocks.Text((1, 9, 40), (2, 9, 61)).ReplacingEvery("năm 2024", "năm …")).Case?.Standard.Id);

    [Fact]
    public void MaximaIn619sOrder_WithoutNumbersInTheHeadings_Are619s() => Assert.Equal(
        "qd-619-2017",
        Assessments.Of(SyntheticBlocks.Text((null, 3, 15), (null, 5, 30), (null, 9, 25), (null, 3, 10), (null, 5, 20))).Case?.Standard.Id);

    [Fact]
    public void MaximaOf25_InAnotherOrder_AreStill25s() => Assert.Equal(
        "qd-25-2021",
        Assessments.Of(SyntheticBlocks.Text((3, 3, 15), (2, 6, 30), (5, 4, 25), (1, 2, 10), (4, 5, 20))).Case?.Standard.Id);

    [Fact]
    public void Points79And5_PrintedAs80_FailAnd84And5_PrintedAs85_AreOnlyNoticed()
    {
        // 10 + 21,5 + 12 + 16 + 20 = 79,5 and 10 + 26,5 + 12 + 16 + 20 = 84,5
        ReportText below = Of25.Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20").Replacing("23/25", "20/25");
        Assert.Contains("total-rounded-over-threshold", Errors(Assessments.Of(below.Replacing("93,75/100", "80/100"))));
        Assessment above = Assessments.Of(below.Replacing("21,5/30", "26,5/30").Replacing("93,75/100", "85/100"));
        Assert.Equal([], Errors(above));
        Assert.Equal([], Warnings(above));
        Assert.Equal(Severity.Notice, Fault(above, "total-rounded").Severity);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2024")]
    [InlineData("2025")]
    [InlineData("2026")]
    public void Outcomes_UnderEveryStandard_AreOnePerRule(string year)
    {
        foreach (ReportText text in (ReportText[])[Of25.ReplacingEvery("2024", year), Of619.ReplacingEvery("2021", year), SyntheticBlocks.Text((1, 9, 40), (2, 9, 61)).ReplacingEvery("2024", year)])
            Assert.Equal(RuleCatalog.All.Select(r => r.Id), Assessments.Of(text).Outcomes.Select(o => o.RuleId));
    }

    [Fact]
    public void VerifiedMaxima_OfAnAdministrator_FindPointsBetweenWhatTheCountsAllow()
    {
        // Criterion 3 with maxima 1, 1 and 13: two indicators at their maximum and the third below half, but not zero, give
        // 1 + 1 + (0; 6,5) or 1 + 13 + (0; 0,5), and nothing between 8,5 and 14.
        var own = StandardLibrary.With(("own.json", Encoding.UTF8.GetBytes(WithMaxima("3", 1, 1, 13))));
        RuleSettings settings = RuleSettings.Default with { Standards = own };
        ReportText between = Of25.Replacing("03/03 chỉ", "02/03 chỉ").Replacing("14/15", "11/15").Replacing("93,75/100", "90,75/100");
        Assert.Equal([], Errors(Assessments.Of(between)));
        Assert.Equal(["points-contradict-counts"], Errors(Assessments.Of(between, settings)));
        Assert.Equal([], Errors(Assessments.Of(between.Replacing("11/15", "8/15").Replacing("90,75/100", "87,75/100"), settings)));
        Assert.Equal([], Errors(Assessments.Of(between.Replacing("11/15", "14,25/15").Replacing("90,75/100", "94/100"), settings)));
    }

    private static string WithMaxima(string criterion, params ImmutableArray<int> maxima)
    {
        string text = Encoding.UTF8.GetString(StandardText.Shipped());
        for (int i = 0; i < maxima.Length; i++)
        {
            int at = text.IndexOf(string.Create(CultureInfo.InvariantCulture, $"\"number\": \"{criterion}.{i + 1}\""), StringComparison.Ordinal);
            string unknown = "\"maximumPoints\": null, \"verified\": false";
            int from = text.IndexOf(unknown, at, StringComparison.Ordinal);
            text = text[..from] + string.Create(CultureInfo.InvariantCulture, $"\"maximumPoints\": {maxima[i]}, \"verified\": true") + text[(from + unknown.Length)..];
        }
        return text;
    }

    private static Finding Fault(Assessment assessment, string rule) =>
        Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet && f.Rule.Equals(rule, StringComparison.Ordinal));

    private static string[] Errors(Assessment assessment) => Of(assessment, Severity.Error);

    private static string[] Warnings(Assessment assessment) => Of(assessment, Severity.Warning);

    private static string[] Of(Assessment assessment, Severity severity) =>
        [.. assessment.Findings.Where(f => f.Outcome == Outcome.NotMet && f.Severity == severity).Select(f => f.Rule)];
}
