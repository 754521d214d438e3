using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Points;

/// <summary>The rules that look at each criterion's points by themselves.</summary>
public sealed class PointRulesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Fact]
    public void EveryPointRule_OnTheValidReport_IsMet()
    {
        foreach (Rule rule in PointRules.All)
            RuleSpec.For(rule).Given(Valid).IsMet();
    }

    [Fact]
    public void MaximumIsThatOfStandard_AnotherDenominator_PointsAtTheFigure() =>
        RuleSpec.For(MaximumIsThatOfStandard.Rule)
            .Given(Valid.Replacing("28,5/30", "[|28,5/35|]"))
            .IsNotMet("Điểm tối đa của tiêu chí 2 là 30, nhưng ghi 35.");

    [Fact]
    public void MaximumIsThatOfStandard_DenominatorIllegible_CannotBeChecked() =>
        RuleSpec.For(MaximumIsThatOfStandard.Rule).Given(Valid.Replacing("28,5/30", "28,5/…")).IsNotCheckable();

    [Fact]
    public void MaximumIsThatOfStandard_LineAbsent_CannotBeChecked() =>
        RuleSpec.For(MaximumIsThatOfStandard.Rule).Given(Valid.Without("28,5/30"))
            .IsNotCheckable("Tiêu chí 2 thiếu dòng “Số điểm đạt được của tiêu chí”.");

    [Fact]
    public void PointsStayWithinMaximum_ExactlyTheMaximum_IsMet() =>
        RuleSpec.For(PointsStayWithinMaximum.Rule).Given(Valid.Replacing("14/15", "15/15")).IsMet();

    [Fact]
    public void PointsStayWithinMaximum_Above_PointsAtTheFigure() =>
        RuleSpec.For(PointsStayWithinMaximum.Rule)
            .Given(Valid.Replacing("14/15", "[|15,25/15|]"))
            .IsNotMet("Tiêu chí 3 ghi 15,25 điểm, vượt điểm tối đa là 15 điểm.");

    /// <summary>The report's own wrong denominator does not decide what is too much.</summary>
    [Fact]
    public void PointsStayWithinMaximum_AboveTheStandardsButNotTheStatedMaximum_IsNotMet() =>
        RuleSpec.For(PointsStayWithinMaximum.Rule)
            .Given(Valid.Replacing("14/15", "[|18/20|]"))
            .IsNotMet("Tiêu chí 3 ghi 18 điểm, vượt điểm tối đa là 15 điểm.");

    [Fact]
    public void PointsStayWithinMaximum_PointsBlank_CannotBeChecked() =>
        RuleSpec.For(PointsStayWithinMaximum.Rule).Given(Valid.Replacing("14/15", "…/15"))
            .IsNotCheckable("Không đọc được con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 3.");

    [Fact]
    public void PointsStayWithinMaximum_LineAbsent_CannotBeChecked() =>
        RuleSpec.For(PointsStayWithinMaximum.Rule).Given(Valid.Without("14/15"))
            .IsNotCheckable("Tiêu chí 3 thiếu dòng “Số điểm đạt được của tiêu chí”.");

    [Fact]
    public void PointsGoInUsualSteps_NoMultipleOfAQuarter_IsNoticed() =>
        RuleSpec.For(PointsGoInUsualSteps.Rule)
            .Given(Valid.Replacing("28,5/30", "[|28,99/30|]"))
            .IsNotMet("Tiêu chí 2 ghi 28,99 điểm, không phải bội số của 0,25.");

    [Fact]
    public void PointsGoInUsualSteps_PointsBlank_CannotBeChecked() =>
        RuleSpec.For(PointsGoInUsualSteps.Rule).Given(Valid.Replacing("28,5/30", "…/30")).IsNotCheckable();
}
