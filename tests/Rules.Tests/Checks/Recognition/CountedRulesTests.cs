using CTCPL.Pipeline.Rules.Checks.Recognition;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Recognition;

/// <summary>The two counts of the conditions section: criteria at half, conditions met.</summary>
public sealed class CountedRulesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly RuleSpec Criteria = RuleSpec.For(CriteriaAtLeastHalfAreCounted.Rule);
    private static readonly RuleSpec Met = RuleSpec.For(ConditionsMetAreCounted.Rule);

    [Fact]
    public void EveryRecognitionRule_OnTheValidReport_IsMet()
    {
        foreach (Rule rule in RecognitionRules.All)
            RuleSpec.For(rule).Given(Valid).IsMet();
    }

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_OneCriterionExactlyAtHalf_CountsIt() =>
        Criteria.Given(Valid.Replacing("28,5/30", "15/30")).IsMet();

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_OneCriterionBelowHalf_NamesIt() =>
        Criteria.Given(Valid.Replacing("14/15", "7,25/15").Replacing("05/05 tiêu chí", "[|05/05|] tiêu chí"))
            .IsNotMet(
                "Báo cáo ghi 5 tiêu chí đạt từ 50% số điểm tối đa trở lên, nhưng theo điểm đã ghi là 4 tiêu chí (tiêu chí 3 chỉ đạt 7,25/15 điểm).");

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_PointsBelowHalfContradictTheirCounts_FollowsFromThat() =>
        Assert.Equal(
            new Cause("points-contradict-counts", "criterion 3 points"),
            Criteria.Given(Valid.Replacing("14/15", "7,25/15")).Verdict is NotMet notMet ? notMet.Faults[0].CausedBy : null);

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_TooFewStated_PointsAtTheFigure() =>
        Criteria.Given(Valid.Replacing("05/05 tiêu chí", "[|04/05|] tiêu chí"))
            .IsNotMet("Báo cáo ghi 4 tiêu chí đạt từ 50% số điểm tối đa trở lên, nhưng theo điểm đã ghi là 5 tiêu chí.");

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_AnotherDenominator_SaysHowManyCriteriaThereAre() =>
        Criteria.Given(Valid.Replacing("05/05 tiêu chí", "[|05/06|] tiêu chí"))
            .IsNotMet("Có 5 tiêu chí theo quyết định, nhưng báo cáo ghi trên 6 tiêu chí.");

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_PointsOfOneBlank_CannotBeChecked() =>
        Criteria.Given(Valid.Replacing("14/15", "…/15"))
            .IsNotCheckable("Không đọc được con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 3.");

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_PointsOfOneBlankButTheCountImpossibleAnyway_IsNotMet() =>
        Criteria.Given(Valid.Replacing("14/15", "…/15").Replacing("05/05 tiêu chí", "[|03/05|] tiêu chí"))
            .IsNotMet("Báo cáo ghi 3 tiêu chí đạt từ 50% số điểm tối đa trở lên, nhưng theo điểm đã ghi là từ 4 đến 5 tiêu chí.");

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_CountBlank_CannotBeChecked() =>
        Criteria.Given(Valid.Replacing("05/05 tiêu chí", "…/05 tiêu chí")).IsNotCheckable("Không đọc được số tiêu chí đạt từ 50% trở lên.");

    [Fact]
    public void CriteriaAtLeastHalfAreCounted_CountAbsent_CannotBeChecked() =>
        Criteria.Given(Valid.Without("05/05 tiêu chí")).IsNotCheckable("Báo cáo không nêu số tiêu chí đạt từ 50% trở lên.");

    [Fact]
    public void ConditionsMetAreCounted_AConditionFails_SaysWhich()
    {
        Fault fault = Met.Given(Valid.Replacing("14/15", "7,25/15").Replacing("93,75/100", "87/100").Replacing("03/03 điều", "[|03/03|] điều"))
            .IsNotMet(
                "Báo cáo ghi đáp ứng 3 điều kiện, nhưng theo số liệu đã ghi là 2 điều kiện (điều kiện 2 không đạt: tiêu chí 3 đạt 7,25/15 điểm, "
                + "dưới 50% số điểm tối đa).")
            .Faults.Single();

        Assert.Equal(new Cause("points-contradict-counts", "criterion 3 points"), fault.CausedBy);
    }

    [Fact]
    public void ConditionsMetAreCounted_TooFewStated_PointsAtTheFigure() =>
        Met.Given(Valid.Replacing("03/03 điều", "[|02/03|] điều"))
            .IsNotMet("Báo cáo ghi đáp ứng 2 điều kiện, nhưng theo số liệu đã ghi là 3 điều kiện.");

    [Fact]
    public void ConditionsMetAreCounted_AnotherDenominator_SaysHowManyConditionsThereAre() =>
        Met.Given(Valid.Replacing("03/03 điều", "[|03/04|] điều"))
            .IsNotMet("Có 3 điều kiện theo quyết định, nhưng báo cáo ghi trên 4 điều kiện.");

    [Fact]
    public void ConditionsMetAreCounted_NothingSaidOfTheLeaders_CannotBeChecked() =>
        Assert.Equal(
            new Cause("leader-statement-missing", "leaderStatement"),
            Met.Given(Valid.Without("người đứng đầu")).IsNotCheckable("Báo cáo không nêu có người đứng đầu bị kỷ luật hay không.").Blockers.Single().CausedBy);

    [Fact]
    public void ConditionsMetAreCounted_NothingSaidOfTheLeadersButTheCountImpossibleAnyway_IsNotMet() =>
        Met.Given(Valid.Without("người đứng đầu").Replacing("03/03 điều", "[|01/03|] điều"))
            .IsNotMet("Báo cáo ghi đáp ứng 1 điều kiện, nhưng theo số liệu đã ghi là từ 2 đến 3 điều kiện.");

    [Fact]
    public void ConditionsMetAreCounted_CountBlank_CannotBeChecked() =>
        Met.Given(Valid.Replacing("03/03 điều", "…/03 điều")).IsNotCheckable("Không đọc được số điều kiện đáp ứng được.");

    [Fact]
    public void ConditionsMetAreCounted_CountAbsent_CannotBeChecked() =>
        Met.Given(Valid.Without("03/03 điều")).IsNotCheckable("Báo cáo không nêu số điều kiện đáp ứng được.");

    /// <summary>79,5 printed as 80: the condition is judged by the sum, the rounding explains the wrong count.</summary>
    [Fact]
    public void ConditionsMetAreCounted_TotalRoundedOverTheThreshold_FollowsFromThat() =>
        Assert.Equal(
            new Cause("total-rounded-over-threshold", "total"),
            Met.Given(Valid.Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20")
                    .Replacing("23/25", "20/25").Replacing("93,75/100", "80/100"))
                .IsNotMet(
                    "Báo cáo ghi đáp ứng 3 điều kiện, nhưng theo số liệu đã ghi là 2 điều kiện (điều kiện 1 không đạt: tổng điểm các tiêu chí 79,5, dưới 80).")
                .Faults.Single().CausedBy);
}
