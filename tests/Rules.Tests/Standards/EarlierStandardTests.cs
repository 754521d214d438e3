using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
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

    /// <summary>The years before the present form: criteria told by their points alone, in hundredths; 13,5 + 28,37 + 22,75 + 8,9 + 17,25 = 90,77.</summary>
    private static readonly ReportText PointsAlone = new("""
        UBND THÀNH PHỐ HÀ KHÊ
        UBND PHƯỜNG SÔNG LÁNG
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 88/BC-UBND
        Sông Láng, ngày 20 tháng 12 năm 2019
        BÁO CÁO
        Kết quả tự đánh giá phường Sông Láng đạt chuẩn tiếp cận pháp luật năm 2019
        Thực hiện Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ ban hành Quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật; Thông tư số 07/2017/TT-BTP ngày 28/7/2017 của Bộ Tư pháp.
        1. Đặc điểm tình hình
        Phường loại II, có 14 tổ dân phố với 9.120 nhân khẩu.
        2. Kết quả đánh giá
        a) Kết quả thực hiện các tiêu chí tiếp cận pháp luật
        - Có 5/5 tiêu chí tiếp cận pháp luật đạt từ 50% trở lên tổng số điểm tối đa.
        + Tiêu chí 1: Bảo đảm thi hành Hiến pháp và pháp luật: 13,5/15 điểm;
        + Tiêu chí 2: Thực hiện thủ tục hành chính thuộc thẩm quyền của UBND cấp xã: 28,37/30 điểm;
        + Tiêu chí 3: Phổ biến, giáo dục pháp luật: 22,75/25 điểm;
        + Tiêu chí 4: Hòa giải ở cơ sở: 8,9/10 điểm;
        + Tiêu chí 5: Thực hiện dân chủ ở cơ sở: 17,25/20 điểm.
        b) Tổng số điểm đạt được: 90,77/100 điểm; kết quả đánh giá sự hài lòng của tổ chức, cá nhân: 96,4%.
        c) Trong năm không có cán bộ, công chức bị xử lý kỷ luật bằng hình thức từ cảnh cáo trở lên do vi phạm pháp luật trong thực thi công vụ.
        3. Đề nghị
        UBND phường Sông Láng đề nghị UBND thành phố Hà Khê xem xét, công nhận phường Sông Láng đạt chuẩn tiếp cận pháp luật năm 2019./.
        """);

    [Fact]
    public void PointsAlone_WhereTheFormIsNotKnown_AreReadAndAccuseNobody()
    {
        Assert.Empty(Assessments.Of(PointsAlone).Findings.Where(f => f.Outcome == Outcome.NotMet));
        Assert.Equal(
            [13.5m, 28.37m, 22.75m, 8.9m, 17.25m],
            Assessments.Report(PointsAlone).Blocks.Select(b => b.First(Measure.Points)!.Figure.StatedValue));
    }

    [Theory]
    [InlineData("90,77/100", "91,77/100", "total-mismatch")]
    [InlineData("22,75/25", "21,75/25", "total-mismatch")]
    [InlineData("Có 5/5 tiêu chí", "Có 4/5 tiêu chí", "criteria-at-least-half-mismatch")]
    [InlineData("8,9/10", "10,9/10", "points-exceed-maximum")]
    [InlineData("17,25/20 điểm", "17,25/25 điểm", "maximum-points-mismatch")]
    public void PointsAlone_ThatContradict_AreFound(string right, string wrong, string rule) =>
        Assert.Contains(rule, Accusations(Assessments.Of(PointsAlone.Replacing(right, wrong))));

    /// <summary>Under the present form the same list lacks three lines of each criterion.</summary>
    [Fact]
    public void PointsAlone_UnderTheForm_LackItsLines() => Assert.Equal(
        15,
        Assessments.Of(PointsAlone.ReplacingEvery("2019", "2023").Replacing("619/QĐ-TTg ngày 08/5/2017", "25/2021/QĐ-TTg ngày 22/7/2021")
                .Replacing("13,5/15", "9,5/10").Replacing("22,75/25", "13/15").Replacing("8,9/10", "18/20").Replacing("17,25/20", "22/25").Replacing("90,77/100", "90,87/100"))
            .Findings.Count(f => f is { Rule: "measure-missing", Outcome: Outcome.NotMet, Criterion: not null }));

    private static Finding Only(string rule, ReportText text) =>
        Assert.Single(Assessments.Of(text).Findings, f => f.Outcome == Outcome.NotMet && f.Rule.Equals(rule, StringComparison.Ordinal));

    private static string[] Accusations(Assessment assessment) =>
    [
        .. assessment.Findings.Where(f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error or Severity.Warning }).Select(f => f.Rule),
    ];
}
