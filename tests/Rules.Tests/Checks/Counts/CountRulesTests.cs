using CTCPL.Pipeline.Rules.Checks.Counts;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Counts;

public sealed class CountRulesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Fact]
    public void DenominatorIsIndicatorCount_OnTheValidReport_IsMet() =>
        RuleSpec.For(DenominatorIsIndicatorCount.Rule).Given(Valid).IsMet();

    [Fact]
    public void DenominatorIsIndicatorCount_WhenOneDiffers_PointsAtTheFigure()
    {
        Fault fault = RuleSpec.For(DenominatorIsIndicatorCount.Rule)
            .Given(Valid.Replacing("04/06", "[|04/07|]"))
            .IsNotMet("Tiêu chí 2 có 6 chỉ tiêu, nhưng dòng “Số chỉ tiêu đạt điểm tối đa” ghi 4/7.")
            .Faults.Single();
        Assert.Equal(("criterion 2 indicatorsAtMaximum", "6", "7"), (fault.Key, fault.Expected, fault.Actual));
    }

    [Fact]
    public void DenominatorIsIndicatorCount_WhenOneIsIllegible_CannotBeChecked()
    {
        Blocker blocker = RuleSpec.For(DenominatorIsIndicatorCount.Rule)
            .Given(Valid.Replacing("04/06", "04/…"))
            .IsNotCheckable("Không đọc được con số ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 2.")
            .Blockers.Single();
        Assert.Equal(new Cause("value-blank", "criterion 2 indicatorsAtMaximum"), blocker.CausedBy);
    }

    [Fact]
    public void DenominatorIsIndicatorCount_WhenOneLineIsAbsent_CannotBeChecked()
    {
        Blocker blocker = RuleSpec.For(DenominatorIsIndicatorCount.Rule)
            .Given(Valid.Without("04/06"))
            .IsNotCheckable("Tiêu chí 2 thiếu dòng “Số chỉ tiêu đạt điểm tối đa”.")
            .Blockers.Single();
        Assert.Equal(new Cause("measure-missing", "criterion 2 indicatorsAtMaximum"), blocker.CausedBy);
    }

    [Fact]
    public void CountStaysWithinIndicators_OnTheValidReport_IsMet() =>
        RuleSpec.For(CountStaysWithinIndicators.Rule).Given(Valid).IsMet();

    [Fact]
    public void CountStaysWithinIndicators_WhenEqual_IsMet() =>
        RuleSpec.For(CountStaysWithinIndicators.Rule).Given(Valid.Replacing("04/06", "06/06")).IsMet();

    [Fact]
    public void CountStaysWithinIndicators_WhenGreater_PointsAtTheFigure() =>
        RuleSpec.For(CountStaysWithinIndicators.Rule)
            .Given(Valid.Replacing("04/06", "[|07/06|]"))
            .IsNotMet("Tiêu chí 2, dòng “Số chỉ tiêu đạt điểm tối đa” ghi 7 trong tổng số 6 chỉ tiêu.");

    [Fact]
    public void CountStaysWithinIndicators_WhenIllegible_CannotBeChecked() =>
        RuleSpec.For(CountStaysWithinIndicators.Rule)
            .Given(Valid.Replacing("04/06", "…/06"))
            .IsNotCheckable("Không đọc được con số ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 2.");

    [Fact]
    public void CountStaysWithinIndicators_WhenAbsent_CannotBeChecked() =>
        RuleSpec.For(CountStaysWithinIndicators.Rule).Given(Valid.Without("00/06")).IsNotCheckable();

    [Fact]
    public void CountsAgree_OnTheValidReport_IsMet() => RuleSpec.For(CountsAgree.Rule).Given(Valid).IsMet();

    [Fact]
    public void CountsAgree_WhenMoreAreAtMaximumThanAtHalf_PointsAtThoseAtMaximum() =>
        RuleSpec.For(CountsAgree.Rule)
            .Given(Valid.Replacing("04/06", "[|04/06|]").Replacing("06/06", "03/06"))
            .IsNotMet("Tiêu chí 2 ghi 4 chỉ tiêu đạt điểm tối đa nhưng chỉ 3 chỉ tiêu đạt từ 50% trở lên.");

    [Fact]
    public void CountsAgree_WhenAtHalfAndAtZeroAreMoreThanAll_PointsAtThoseAtZero() =>
        RuleSpec.For(CountsAgree.Rule)
            .Given(Valid.Replacing("00/06", "[|01/06|]"))
            .IsNotMet(
                "Tiêu chí 2 có 6 chỉ tiêu, nhưng ghi 6 chỉ tiêu đạt từ 50% trở lên và 1 chỉ tiêu đạt điểm 0, cộng lại là 7.");

    [Fact]
    public void CountsAgree_WhenSomeAreBetweenZeroAndHalf_IsMet() =>
        RuleSpec.For(CountsAgree.Rule).Given(Valid.Replacing("06/06", "05/06")).IsMet();

    [Fact]
    public void CountsAgree_WhenACountExceedsItsDenominator_FollowsFromThat()
    {
        Fault fault = RuleSpec.For(CountsAgree.Rule)
            .Given(Valid.Replacing("06/06", "07/06"))
            .IsNotMet(
                "Tiêu chí 2 có 6 chỉ tiêu, nhưng ghi 7 chỉ tiêu đạt từ 50% trở lên và 0 chỉ tiêu đạt điểm 0, cộng lại là 7.")
            .Faults.Single();
        Assert.Equal(new Cause("count-exceeds-indicators", "criterion 2 indicatorsAtLeastHalf"), fault.CausedBy);
    }

    [Fact]
    public void CountsAgree_WhenACountIsNotWhole_SaysSo() =>
        RuleSpec.For(CountsAgree.Rule)
            .Given(Valid.Replacing("04/06", "[|4,5/06|]"))
            .IsNotMet("Tiêu chí 2, dòng “Số chỉ tiêu đạt điểm tối đa” ghi 4,5, không phải số nguyên.");

    [Fact]
    public void CountsAgree_WhenACountIsIllegible_CannotBeChecked() =>
        RuleSpec.For(CountsAgree.Rule).Given(Valid.Replacing("06/06", "…/06")).IsNotCheckable();

    [Fact]
    public void CountsAgree_WhenACountIsAbsent_CannotBeChecked() =>
        RuleSpec.For(CountsAgree.Rule).Given(Valid.Without("06/06")).IsNotCheckable();
}
