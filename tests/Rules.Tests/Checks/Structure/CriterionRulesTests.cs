using CTCPL.Pipeline.Rules.Checks.Structure;
using CTCPL.Pipeline.Rules.Tests.Cases;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Structure;

/// <summary>The rules about which criteria the report has, in which order and under which headings.</summary>
public sealed class CriterionRulesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    public static TheoryData<string> AllRules => [.. StructureRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(AllRules))]
    public void EveryStructureRule_OnTheValidReport_IsMet(string id) => RuleSpec.For(RuleCatalog.Find(id)!).Given(Valid).IsMet();

    [Theory]
    [InlineData("2.3. Hòa giải ở cơ sở, trợ giúp pháp lý")]
    [InlineData("HÒA GIẢI Ở CƠ SỞ, TRỢ GIÚP PHÁP LÝ:")]
    [InlineData("c) Hòa giải ở cơ sở, trợ giúp pháp lý\nHồ sơ kiểm chứng lưu tại bộ phận tư pháp.")]
    public void CriterionHasHeading_WhenOnlyTheNameStandsThere_IsMet(string heading) =>
        RuleSpec.For(CriterionHasHeading.Rule).Given(ReportText.Valid25.Replacing("c) Đối với tiêu chí 3:", heading)).IsMet();

    [Fact]
    public void CriterionHasHeading_WhenARemarkStandsInItsPlace_IsNotMet() =>
        RuleSpec.For(CriterionHasHeading.Rule)
            .Given(ReportText.Valid25.Replacing("c) Đối với tiêu chí 3:", "Lý do trừ điểm: hồ sơ kiểm chứng chưa đầy đủ."))
            .IsNotMet("Có số liệu của tiêu chí 3 (nhận ra theo thứ tự và điểm tối đa) nhưng không có đề mục “Đối với tiêu chí 3”.");

    [Fact]
    public void CriterionHasHeading_OnTheValidReport_IsMet() => RuleSpec.For(CriterionHasHeading.Rule).Given(Valid).IsMet();

    [Fact]
    public void CriterionHasHeading_WhenOneIsMissing_PointsInFrontOfItsLines()
    {
        Fault fault = RuleSpec.For(CriterionHasHeading.Rule)
            .Given(Valid.Without("đ) Đối với tiêu chí 5:").Replacing("Số chỉ tiêu đạt điểm tối đa: 03/04", "[||]Số chỉ tiêu đạt điểm tối đa: 03/04"))
            .IsNotMet("Có số liệu của tiêu chí 5 (nhận ra theo thứ tự và điểm tối đa) nhưng không có đề mục “Đối với tiêu chí 5”.")
            .Faults.Single();
        Assert.Equal(("criterion 5", 5), (fault.Key, fault.Criterion));
    }

    [Fact]
    public void CriterionHasHeading_WhenAHeadingIsMissing_IsTheOnlyErrorOfTheReport()
    {
        Assessment assessment = Assessments.Of(Valid.Without("c) Đối với tiêu chí 3:"));
        Assert.Equal(["criterion-heading-missing"], assessment.Findings.Select(f => f.Rule));
        Assert.DoesNotContain(assessment.Outcomes, o => o.Outcome == Outcome.NotCheckable);
    }

    [Fact]
    public void EveryCriterionIsReported_WhenOneIsGone_PointsBehindTheOneBefore()
    {
        Fault fault = RuleSpec.For(EveryCriterionIsReported.Rule)
            .Given(WithoutThird.Replacing("28,5/30 điểm.", "28,5/30 điểm.[||]"))
            .IsNotMet("Không tìm thấy đề mục và số liệu của tiêu chí 3 (Hòa giải ở cơ sở, trợ giúp pháp lý).")
            .Faults.Single();
        Assert.Equal("criterion 3", fault.Key);
    }

    [Fact]
    public void EveryCriterionIsReported_WhenOneIsGone_EverythingElseFollowsFromIt()
    {
        Assessment assessment = Assessments.Of(WithoutThird);
        Finding missing = Assert.Single(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Equal("criterion-missing", missing.Rule);
        Assert.All(
            assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable),
            f => Assert.Equal(missing.Fingerprint, f.CausedByFingerprint));
        Assert.Null(assessment.Computed.TotalPoints);
    }

    [Fact]
    public void EveryCriterionIsReported_OnTheValidReport_IsMet() => RuleSpec.For(EveryCriterionIsReported.Rule).Given(Valid).IsMet();

    [Fact]
    public void CriterionIsReportedOnce_WhenOneStandsTwice_PointsAtTheSecond()
    {
        NotMet verdict = RuleSpec.For(CriterionIsReportedOnce.Rule)
            .Given(SyntheticBlocks.Report((1, 2, 10), (2, 6, 30), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25)))
            .IsNotMet("Tiêu chí 2 được nêu nhiều lần: ngoài khối ở dòng 20 còn khối này ở dòng 25.");
        Assert.Equal((25, 20), (verdict.Faults[0].At!.Value.Line, verdict.Faults[0].See[0].Line));
    }

    [Fact]
    public void CriterionIsReportedOnce_WhenOneStandsThrice_NamesBothOthers()
    {
        NotMet verdict = RuleSpec.For(CriterionIsReportedOnce.Rule)
            .Given(SyntheticBlocks.Report(
                (1, 2, 10), (2, 6, 30), (2, 6, 30), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25)))
            .IsNotMet(
                "Tiêu chí 2 được nêu nhiều lần: ngoài khối ở dòng 20 còn khối này ở dòng 25.",
                "Tiêu chí 2 được nêu nhiều lần: ngoài khối ở dòng 20 còn khối này ở dòng 30.");
        Assert.Equal(["criterion 2", "criterion 2 again 2"], verdict.Faults.Select(f => f.Key));
    }

    [Fact]
    public void CriterionIsReportedOnce_OnTheValidReport_IsMet() => RuleSpec.For(CriterionIsReportedOnce.Rule).Given(Valid).IsMet();

    [Fact]
    public void CriteriaStandInOrder_WhenTwoAreSwapped_PointsAtTheLateOne() =>
        RuleSpec.For(CriteriaStandInOrder.Rule)
            .Given(SyntheticBlocks.Report((1, 2, 10), (2, 6, 30), (4, 5, 20), (3, 3, 15), (5, 4, 25)))
            .IsNotMet("Tiêu chí 3 đứng sau tiêu chí 4.");

    [Fact]
    public void CriteriaStandInOrder_OnTheValidReport_IsMet() => RuleSpec.For(CriteriaStandInOrder.Rule).Given(Valid).IsMet();

    [Fact]
    public void CriteriaStandInOrder_WhenOneIsMissing_IsMet() => RuleSpec.For(CriteriaStandInOrder.Rule).Given(WithoutThird).IsMet();

    [Fact]
    public void CriterionIsOfTheStandard_WhenANumberIsOutside_SaysHowManyThereAre() =>
        RuleSpec.For(CriterionIsOfTheStandard.Rule)
            .Given(SyntheticBlocks.Report((1, 2, 10), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25), (6, 7, 35)))
            .IsNotMet("Đề mục ghi tiêu chí 6, nhưng bộ tiêu chí chỉ có 5 tiêu chí.");

    [Fact]
    public void CriterionIsOfTheStandard_WhenABlockIsNobodys_SaysSo() =>
        RuleSpec.For(CriterionIsOfTheStandard.Rule)
            .Given(SyntheticBlocks.Report((1, 2, 10), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25), (null, 7, 35)))
            .IsNotMet("Khối số liệu này không phải của tiêu chí nào trong 5 tiêu chí của bộ tiêu chí.");

    [Fact]
    public void CriterionIsOfTheStandard_OnTheValidReport_IsMet() => RuleSpec.For(CriterionIsOfTheStandard.Rule).Given(Valid).IsMet();

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void HeadingNamesItsCriterion_WhenTheMaximaAreAnothers_PointsAtTheHeading(int wrong)
    {
        ReportText text = Valid.Replacing("Đối với tiêu chí 3:", $"Đối với tiêu chí {Wording.Number(wrong)}:");
        Fault fault = RuleSpec.For(HeadingNamesItsCriterion.Rule)
            .Given(text)
            .IsNotMet(
                $"Đề mục ghi tiêu chí {Wording.Number(wrong)}, nhưng số liệu bên dưới (3 chỉ tiêu, tối đa 15 điểm) là của tiêu chí 3.")
            .Faults.Single();
        Assert.Contains("tiêu chí " + Wording.Number(wrong), text.Document.Line(fault.At!.Value.Line).Content, StringComparison.Ordinal);
        Assert.Equal(["criterion-misnumbered"], Assessments.Of(text).Findings.Select(f => f.Rule));
    }

    [Fact]
    public void HeadingNamesItsCriterion_OnTheValidReport_IsMet() => RuleSpec.For(HeadingNamesItsCriterion.Rule).Given(Valid).IsMet();

    [Theory]
    [InlineData("02/03", "02/05")]
    [InlineData("14/15", "14/20")]
    public void HeadingNamesItsCriterion_WhenOneDenominatorIsAnothers_IsMet(string figure, string wrong) =>
        RuleSpec.For(HeadingNamesItsCriterion.Rule).Given(Valid.Replacing(figure, wrong)).IsMet();

    private static ReportText WithoutThird => Valid
        .Without("tiêu chí 3:").Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15");
}
