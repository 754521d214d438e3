using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Standards;

/// <summary>Reports under QĐ 619/2017, of which much is not known: maxima 15/30/25/10/20, 25 indicators, 3 of them in criterion 1.</summary>
public sealed class EarlierStandardTests
{
    private static readonly ReportText Valid = ReportText.Valid619;

    /// <summary>Wordings, numbers of indicators and layouts of reports that contradict nothing.</summary>
    private static readonly ImmutableArray<ReportText> CleanReports =
    [
        Valid,
        Valid.ReplacingEvery("2021", "2019"),
        Valid.ReplacingEvery("2021", "2017"),
        Valid.ReplacingEvery("chỉ tiêu.", "chỉ tiêu").ReplacingEvery("/0", "/"),
        Valid.Replacing("tiêu chí 1:", "tiêu chí 1 (Bảo đảm thi hành Hiến pháp và pháp luật):").Replacing("tiêu chí 3:", "tiêu chí 3: Phổ biến, giáo dục pháp luật"),
        Valid.Replacing("14/15", "7,5/15").Replacing("02/03", "00/03").Replacing("91,75/100", "85,25/100"),
        Valid.Replacing("91,75/100", "92/100"),
        Valid.ReplacingEvery("/06", "/05").Replacing("06/05", "05/05").ReplacingEvery("/08", "/09").Replacing("07/09", "08/09"),
        Valid.Replacing("không có cán bộ, công chức bị xử lý kỷ luật bằng hình thức từ cảnh cáo trở lên", "có 01 công chức bị khiển trách"),
        Valid.Without("c) Trong năm 2021").Replacing("d) Mức độ", "c) Mức độ"),
    ];

    [Fact]
    public void CleanReports_HaveNoErrorAndNoWarning()
    {
        for (int i = 0; i < CleanReports.Length; i++)
        {
            Assessment assessment = Assessments.Of(CleanReports[i]);
            Assert.Equal((i, "qd-619-2017", ReportVerdict.NotCheckable), (i, assessment.Case?.Standard.Id, assessment.Verdict));
            Assert.True(Accusations(assessment) is [], $"{i.ToString(CultureInfo.InvariantCulture)}: {string.Join(' ', assessment.Findings.Where(f => f is { Outcome: Outcome.NotMet, Severity: not Severity.Notice }).Select(f => f.Message))}");
        }
    }

    [Fact]
    public void AllConditionsCountedAsMetThoughACriterionFails_IsSaidOnce()
    {
        Assessment assessment = Assessments.Of(Valid
            .Replacing("01/03 chỉ tiêu.\n- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 03/03", "01/03 chỉ tiêu.\n- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 01/03")
            .Replacing("9,25/10", "4/10").Replacing("91,75/100", "86,5/100").Replacing("05/05 tiêu chí", "04/05 tiêu chí"));
        Finding finding = Assert.Single(assessment.Findings, f => string.Equals(f.Rule, "conditions-met-mismatch", StringComparison.Ordinal) && f.Outcome == Outcome.NotMet);
        Assert.Null(finding.CausedBy);
    }

    [Fact]
    public void NoRequest_OfAUnitThatCountsFewerConditionsAsMet_IsNoMissingSection()
    {
        ReportText silent = Valid.Without("IV. Đề nghị").Without("UBND thị trấn Kim Đài kính");
        Assert.Contains("section-missing", Accusations(Assessments.Of(silent)));
        Assert.DoesNotContain("section-missing", Accusations(Assessments.Of(silent.Replacing("03/03 điều kiện", "02/03 điều kiện"))));
    }

    [Fact]
    public void UnknownThreshold_KeepsOnlyTheRulesThatNeedItFromSpeaking() => Assert.Equal(
        [
            "condition-not-met", "conditions-met-mismatch", "leader-statement-contradictory", "leader-statement-missing",
            "recognition-requested-though-ineligible", "report-late",
        ],
        Assessments.Of(Valid).Outcomes.Where(o => o.Outcome == Outcome.NotCheckable).Select(o => o.RuleId)
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("91,75/100", "93,75/100", "total-mismatch")]
    [InlineData("14/15", "16/15", "points-exceed-maximum")]
    [InlineData("27,5/30", "27,5/35", "maximum-points-mismatch")]
    [InlineData("02/03", "03/03", "points-contradict-counts")]
    [InlineData("05/08", "08/08", "counts-contradict")]
    [InlineData("05/08", "05/09", "indicator-count-mismatch")]
    [InlineData("01/03", "01/04", "indicator-count-mismatch")]
    [InlineData("07/08", "09/08", "count-exceeds-indicators")]
    [InlineData("00/06", "01/06", "counts-contradict")]
    [InlineData("05/05 tiêu chí", "04/05 tiêu chí", "criteria-at-least-half-mismatch")]
    [InlineData("đạt chuẩn tiếp cận pháp luật năm 2021./.", "đạt chuẩn tiếp cận pháp luật năm 2020./.", "year-mismatch")]
    public void WrongFigure_IsFound(string right, string wrong, string rule) =>
        Assert.Contains(rule, Accusations(Assessments.Of(Valid.Replacing(right, wrong))));

    [Fact]
    public void DenominatorThatItsTwoNeighboursContradict_IsNamedWithAllThree()
    {
        Finding finding = Only("indicator-count-mismatch", Valid.Replacing("05/08", "05/09"));
        Assert.Equal("Các dòng của tiêu chí 3 ghi số chỉ tiêu khác nhau: 5/9, 7/8, 0/8.", finding.Message);
        Assert.Equal(("8", "9"), (finding.Expected, finding.Actual));
        Assert.Contains("05/09", finding.Evidence[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void DenominatorsThatDoNotAddUp_AreNamedWithTheSum() => Assert.Equal(
        "Bộ tiêu chí có 25 chỉ tiêu, nhưng số chỉ tiêu ghi ở các tiêu chí cộng lại là 26 (3 + 6 + 9 + 3 + 5).",
        Only("indicator-count-mismatch", Valid.ReplacingEvery("/08", "/09")).Message);

    [Fact]
    public void CriterionBelowHalf_ContradictsThatAllConditionsAreMet()
    {
        Assessment assessment = Assessments.Of(Valid.Replacing("9,25/10", "4/10").Replacing("91,75/100", "86,5/100").Replacing("05/05 tiêu chí", "04/05 tiêu chí")
            .Replacing("01/03 chỉ", "00/03 chỉ"));
        Assert.Contains("conditions-met-mismatch", Accusations(assessment));
        Assert.Contains("recognition-requested-though-ineligible", Accusations(assessment));
        Assert.Equal(
            "Điều kiện về điểm từng tiêu chí không đạt: tiêu chí 4 đạt 4/10 điểm, dưới 50% số điểm tối đa.",
            assessment.Findings.Single(f => f.Rule.Equals("condition-not-met", StringComparison.Ordinal) && f.Outcome == Outcome.NotMet).Message);
    }

    [Fact]
    public void MissingHeading_IsTheOnlyError() =>
        Assert.Equal(["criterion-heading-missing"], Accusations(Assessments.Of(Valid.Without("c) Đối với tiêu chí 3:"))));

    [Fact]
    public void Misnumbered_HeadingOverAnothersMaximum_IsTheOnlyError() =>
        Assert.Equal(["criterion-misnumbered"], Accusations(Assessments.Of(Valid.Replacing("tiêu chí 3:", "tiêu chí 4:"))));

    private static Finding Only(string rule, ReportText text) =>
        Assert.Single(Assessments.Of(text).Findings, f => f.Outcome == Outcome.NotMet && f.Rule.Equals(rule, StringComparison.Ordinal));

    private static string[] Accusations(Assessment assessment) =>
    [
        .. assessment.Findings.Where(f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error or Severity.Warning }).Select(f => f.Rule),
    ];
}
