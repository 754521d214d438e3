using CTCPL.Pipeline.Rules.Checks.Recognition;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Recognition;

/// <summary>Conditions, request and the statement on the heads.</summary>
public sealed class RequestRulesTests
{
    private const string Statement = "xã Sơn Thuận không có cán bộ, công chức là người đứng đầu";
    private const string Admission = "xã Sơn Thuận có 01 cán bộ, công chức là người đứng đầu";

    private static readonly ReportText Valid = ReportText.Valid25;

    /// <summary>10 + 21,5 + 12 + 16 + 20 = 79,5.</summary>
    private static readonly ReportText JustBelow = Valid
        .Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20").Replacing("23/25", "20/25")
        .Replacing("93,75/100", "79,5/100");

    private static readonly ReportText WithoutRequest = Valid.Without("IV. Đề nghị công nhận").Without("kính đề nghị Chủ tịch");

    [Fact]
    public void EveryConditionIsMet_TotalJustBelow_PointsAtTheTotal() =>
        RuleSpec.For(EveryConditionIsMet.Rule)
            .Given(JustBelow.Replacing("79,5/100", "[|79,5/100|]"))
            .IsNotMet("Điều kiện 1 không đạt: tổng điểm các tiêu chí 79,5, dưới 80.");

    [Fact]
    public void EveryConditionIsMet_TotalExactlyAtTheThreshold_IsMet() =>
        RuleSpec.For(EveryConditionIsMet.Rule).Given(JustBelow.Replacing("20/25", "20,5/25").Replacing("79,5/100", "80/100")).IsMet();

    [Fact]
    public void EveryConditionIsMet_OneCriterionExactlyAtHalf_IsMet() =>
        RuleSpec.For(EveryConditionIsMet.Rule).Given(Valid.Replacing("28,5/30", "15/30").Replacing("93,75/100", "80,25/100")).IsMet();

    [Fact]
    public void EveryConditionIsMet_TwoCriteriaBelowHalf_NamesBoth() =>
        RuleSpec.For(EveryConditionIsMet.Rule)
            .Given(Valid.Replacing("14/15", "7/15").Replacing("18,25/20", "9,75/20").Replacing("93,75/100", "[|78,25/100|]"))
            .IsNotMet(
                "Điều kiện 1 không đạt: tổng điểm các tiêu chí 78,25, dưới 80.",
                "Điều kiện 2 không đạt: tiêu chí 3 đạt 7/15 điểm, tiêu chí 4 đạt 9,75/20 điểm, dưới 50% số điểm tối đa.");

    [Fact]
    public void EveryConditionIsMet_AHeadWasDisciplined_SaysSo() =>
        RuleSpec.For(EveryConditionIsMet.Rule)
            .Given(Valid.Replacing(Statement, Admission))
            .IsNotMet("Điều kiện 3 không đạt: báo cáo nêu có người đứng đầu cấp ủy hoặc chính quyền bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.");

    [Fact]
    public void EveryConditionIsMet_PointsOfOneBlank_CannotBeChecked() =>
        RuleSpec.For(EveryConditionIsMet.Rule).Given(Valid.Replacing("14/15", "…/15"))
            .IsNotCheckable("Không đọc được con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 3.");

    [Fact]
    public void EveryConditionIsMet_PointsOfOneAbsent_CannotBeChecked() =>
        RuleSpec.For(EveryConditionIsMet.Rule).Given(Valid.Without("14/15")).IsNotCheckable();

    [Fact]
    public void OnlyEligibleUnitsRequest_AConditionFails_FollowsFromIt() =>
        Assert.Equal(
            new Cause("condition-not-met", "condition 1"),
            RuleSpec.For(OnlyEligibleUnitsRequest.Rule)
                .Given(JustBelow)
                .IsNotMet("Báo cáo đề nghị công nhận, nhưng điều kiện 1 không đạt (tổng điểm các tiêu chí 79,5, dưới 80).")
                .Faults.Single().CausedBy);

    [Fact]
    public void OnlyEligibleUnitsRequest_NothingRequested_DoesNotApply() =>
        RuleSpec.For(OnlyEligibleUnitsRequest.Rule).Given(WithoutRequest).IsNotApplicable();

    [Fact]
    public void OnlyEligibleUnitsRequest_PointsOfOneBlank_CannotBeChecked() =>
        RuleSpec.For(OnlyEligibleUnitsRequest.Rule).Given(Valid.Replacing("14/15", "…/15")).IsNotCheckable();

    [Fact]
    public void EligibleUnitRequests_NothingRequested_FollowsFromTheMissingSection() =>
        Assert.Equal(
            new Cause("section-missing", "section request"),
            RuleSpec.For(EligibleUnitRequests.Rule)
                .Given(WithoutRequest)
                .IsNotMet("Báo cáo đáp ứng 3/3 điều kiện nhưng không có lời đề nghị công nhận.").Faults.Single().CausedBy);

    [Fact]
    public void EligibleUnitRequests_SaysThatItDoesNotAsk_IsNotMet() =>
        RuleSpec.For(EligibleUnitRequests.Rule)
            .Given(Valid.Replacing("kính đề nghị Chủ tịch", "không đề nghị Chủ tịch"))
            .IsNotMet("Báo cáo đáp ứng 3/3 điều kiện nhưng ghi là không đề nghị công nhận.");

    [Fact]
    public void EligibleUnitRequests_NothingRequestedAndNotEligible_DoesNotApply() =>
        RuleSpec.For(EligibleUnitRequests.Rule)
            .Given(JustBelow.Without("IV. Đề nghị công nhận").Without("kính đề nghị Chủ tịch")).IsNotApplicable();

    [Fact]
    public void EligibleUnitRequests_NothingRequestedAndPointsOfOneBlank_CannotBeChecked() =>
        RuleSpec.For(EligibleUnitRequests.Rule).Given(WithoutRequest.Replacing("14/15", "…/15")).IsNotCheckable();

    [Fact]
    public void LeaderStatementIsMade_NothingSaid_IsNotMet() =>
        RuleSpec.For(LeaderStatementIsMade.Rule)
            .Given(Valid.Without("người đứng đầu"))
            .IsNotMet("Báo cáo không nêu có hay không có người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.");

    [Fact]
    public void LeaderStatementIsMade_TheFormsChoiceLeftOpen_CannotBeChecked() =>
        RuleSpec.For(LeaderStatementIsMade.Rule)
            .Given(Valid.Replacing("không có cán bộ", "có/không có cán bộ"))
            .IsNotCheckable("Câu về kỷ luật người đứng đầu không nói rõ có hay không.");

    [Fact]
    public void LeaderStatementsAgree_OneDeniesAnotherAdmits_PointsAtTheAdmission() =>
        RuleSpec.For(LeaderStatementsAgree.Rule)
            .Given(Valid.InsertingAfter(Statement, "- Trong năm 2024 có 01 đồng chí là người đứng đầu chính quyền bị xử lý [|kỷ luật|]."))
            .IsNotMet("Báo cáo có câu nói không có người đứng đầu bị kỷ luật hoặc truy cứu trách nhiệm hình sự, có câu lại nói có.");

    [Fact]
    public void LeaderStatementsAgree_AdmitsYetCountsEveryCondition_IsNotMet()
    {
        ReportText report = Valid.Replacing(Statement, Admission);

        RuleSpec.For(LeaderStatementsAgree.Rule).Given(report)
            .IsNotMet("Báo cáo nêu có người đứng đầu bị kỷ luật hoặc truy cứu trách nhiệm hình sự, nhưng vẫn ghi đáp ứng đủ 3 điều kiện.");
        Assert.Equal(
            new Cause("leader-statement-contradictory", "leaderStatement"),
            ((NotMet)RuleSpec.For(ConditionsMetAreCounted.Rule).Given(report).Verdict).Faults.Single().CausedBy);
    }

    [Fact]
    public void LeaderStatementsAgree_AdmitsAndCountsOneConditionLess_IsMet() =>
        RuleSpec.For(LeaderStatementsAgree.Rule).Given(Valid.Replacing(Statement, Admission).Replacing("03/03 điều", "02/03 điều")).IsMet();

    [Fact]
    public void LeaderStatementsAgree_NothingSaid_CannotBeChecked() =>
        RuleSpec.For(LeaderStatementsAgree.Rule).Given(Valid.Without("người đứng đầu"))
            .IsNotCheckable("Báo cáo không nêu có người đứng đầu bị kỷ luật hay không.");

    [Fact]
    public void LeaderStatementsAgree_TheFormsChoiceLeftOpen_CannotBeChecked() =>
        RuleSpec.For(LeaderStatementsAgree.Rule).Given(Valid.Replacing("không có cán bộ", "có/không có cán bộ"))
            .IsNotCheckable("Câu về kỷ luật người đứng đầu không nói rõ có hay không.");
}
