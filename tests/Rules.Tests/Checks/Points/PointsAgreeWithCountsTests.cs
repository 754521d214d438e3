using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Points;

public sealed class PointsAgreeWithCountsTests
{
    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly RuleSpec Spec = RuleSpec.For(PointsAgreeWithCounts.Rule);

    [Fact]
    public void PointsAgreeWithCounts_AllAtMaximumButNotFullPoints_SaysThatPointsMustBeFull()
    {
        Fault fault = Spec.Given(Valid.Replacing("10/10", "[|9/10|]"))
            .IsNotMet("Tiêu chí 1 có 2/2 chỉ tiêu đạt điểm tối đa nên phải đạt đủ 10 điểm, nhưng ghi 9 điểm.")
            .Faults.Single();

        Assert.Equal(("10", "9", 1), (fault.Expected, fault.Actual, fault.Criterion));
        Assert.Single(fault.See);
    }

    [Fact]
    public void PointsAgreeWithCounts_FullPointsButNotAllAtMaximum_SaysThatPointsMustBeLess() =>
        Spec.Given(Valid.Replacing("28,5/30", "[|30/30|]"))
            .IsNotMet("Tiêu chí 2 có 4/6 chỉ tiêu đạt điểm tối đa nên số điểm phải trên 0 và dưới 30, nhưng ghi 30 điểm.");

    [Fact]
    public void PointsAgreeWithCounts_AllAtLeastHalfButLessThanHalfOfThePoints_NamesThatCount() =>
        Spec.Given(Valid.Replacing("28,5/30", "[|14/30|]"))
            .IsNotMet("Tiêu chí 2 có 6/6 chỉ tiêu đạt từ 50% số điểm tối đa trở lên nên số điểm phải từ 15 trở lên, nhưng ghi 14 điểm.");

    /// <summary>Exactly half is possible when every indicator stands at half, not when one is at maximum.</summary>
    [Fact]
    public void PointsAgreeWithCounts_ExactlyHalfWithAnIndicatorAtMaximum_NamesBothCounts() =>
        Spec.Given(Valid.Replacing("28,5/30", "[|15/30|]"))
            .IsNotMet(
                "Tiêu chí 2 có 4/6 chỉ tiêu đạt điểm tối đa, 6/6 chỉ tiêu đạt từ 50% số điểm tối đa trở lên nên số điểm phải trên 15 và dưới 30, "
                + "nhưng ghi 15 điểm.");

    [Fact]
    public void PointsAgreeWithCounts_ExactlyHalfWithNoneAtMaximum_IsMet() =>
        Spec.Given(Valid.Replacing("04/06", "00/06").Replacing("28,5/30", "15/30")).IsMet();

    [Fact]
    public void PointsAgreeWithCounts_AllAtZeroButSomePoints_SaysThatThereMustBeNone() =>
        Spec.Given(Valid.Replacing("04/06", "00/06").Replacing("06/06", "0/06").Replacing("00/06 chỉ tiêu.\n- Số điểm", "06/06 chỉ tiêu.\n- Số điểm")
                .Replacing("28,5/30", "[|2/30|]"))
            .IsNotMet("Tiêu chí 2 có 6/6 chỉ tiêu đạt điểm 0 nên phải được 0 điểm, nhưng ghi 2 điểm.");

    [Fact]
    public void PointsAgreeWithCounts_NoneAtHalfButMoreThanHalfOfThePoints_SaysThatPointsMustBeLess() =>
        Spec.Given(Valid.Replacing("04/06", "00/06").Replacing("06/06", "0/06").Replacing("28,5/30", "[|15/30|]"))
            .IsNotMet("Tiêu chí 2 có 0/6 chỉ tiêu đạt từ 50% số điểm tối đa trở lên nên số điểm phải dưới 15, nhưng ghi 15 điểm.");

    /// <summary>3 and 7 points: one at maximum and one below half give [3, 6,5) or [7, 8,5) whatever the third count.</summary>
    [Fact]
    public void PointsAgreeWithCounts_KnownIndicatorMaxima_ExcludesTheGapBetweenTheTwoWays() =>
        Spec.Given(CriterionOne("01/02", "01/02", "[|6,75/10|]"))
            .IsNotMet(
                "Tiêu chí 1 có 1/2 chỉ tiêu đạt điểm tối đa, 1/2 chỉ tiêu đạt từ 50% số điểm tối đa trở lên nên số điểm phải "
                + "từ 3 đến dưới 6,5 hoặc từ 7 đến dưới 8,5, nhưng ghi 6,75 điểm.");

    [Fact]
    public void PointsAgreeWithCounts_KnownIndicatorMaximaWithinOneWay_IsMet() => Spec.Given(CriterionOne("01/02", "01/02", "8/10")).IsMet();

    [Fact]
    public void PointsAgreeWithCounts_OneCountBlank_JudgesByTheOthers() =>
        Spec.Given(Valid.Replacing("04/06", "…/06").Replacing("28,5/30", "[|14/30|]"))
            .IsNotMet("Tiêu chí 2 có 6/6 chỉ tiêu đạt từ 50% số điểm tối đa trở lên nên số điểm phải từ 15 trở lên, nhưng ghi 14 điểm.");

    [Fact]
    public void PointsAgreeWithCounts_PointsBlank_CannotBeChecked() => Spec.Given(Valid.Replacing("28,5/30", "…/30")).IsNotCheckable();

    [Fact]
    public void PointsAgreeWithCounts_PointsAbsent_CannotBeChecked() => Spec.Given(Valid.Without("28,5/30")).IsNotCheckable();

    [Fact]
    public void PointsAgreeWithCounts_PointsAboveTheMaximum_LeavesTheAccusationToThatRule() =>
        Assert.Equal(
            new Cause("points-exceed-maximum", "criterion 2 points"),
            Spec.Given(Valid.Replacing("28,5/30", "31/30")).IsNotCheckable().Blockers.Single().CausedBy);

    [Fact]
    public void PointsAgreeWithCounts_CountsContradictEachOther_LeavesTheAccusationToThatRule() =>
        Assert.Equal(
            "counts-contradict",
            Spec.Given(Valid.Replacing("06/06", "03/06")).IsNotCheckable().Blockers.Single().CausedBy?.Rule);

    [Fact]
    public void PointsAgreeWithCounts_CountAboveTheNumberOfIndicators_LeavesTheAccusationToThatRule() =>
        Assert.Equal(
            new Cause("count-exceeds-indicators", "criterion 2 indicatorsAtLeastHalf"),
            Spec.Given(Valid.Replacing("06/06", "07/06")).IsNotCheckable().Blockers.Single().CausedBy);

    [Fact]
    public void PointsAgreeWithCounts_CountWithAnotherDenominator_FollowsFromThat() =>
        Assert.Equal(
            new Cause("indicator-count-mismatch", "criterion 1 indicatorsAtMaximum"),
            Spec.Given(CriterionOne("01/01", "02/02", "10/10"))
                .IsNotMet("Tiêu chí 1 có 1/2 chỉ tiêu đạt điểm tối đa nên số điểm phải từ 3 đến dưới 10, nhưng ghi 10 điểm.")
                .Faults.Single().CausedBy);

    private static ReportText CriterionOne(string atMaximum, string atLeastHalf, string points) => Valid
        .Replacing("đạt điểm tối đa: 02/02", "đạt điểm tối đa: " + atMaximum)
        .Replacing("trở lên: 02/02", "trở lên: " + atLeastHalf)
        .Replacing("10/10", points);
}
