using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Points;

/// <summary>The rules about the total: 10 + 28,5 + 14 + 18,25 + 23 = 93,75 in the valid report.</summary>
public sealed class TotalRulesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    /// <summary>10 + 21,5 + 12 + 16 + 20 = 79,5.</summary>
    private static readonly ReportText JustBelow = Valid
        .Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20").Replacing("23/25", "20/25");

    [Fact]
    public void TotalIsSumOfCriteria_SeveralNumbersCouldBeWrong_GivesOnlyTheArithmetic()
    {
        Fault fault = RuleSpec.For(TotalIsSumOfCriteria.Rule)
            .Given(Valid.Replacing("93,75/100", "[|93,5/100|]"))
            .IsNotMet("Tổng điểm ghi 93,5, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 0,25 điểm.")
            .Faults.Single();

        Assert.Equal(("total", "93,75/100", "93,5/100"), (fault.Key, fault.Expected, fault.Actual));
        Assert.Equal(5, fault.See.Length);
        Assert.Null(fault.CausedBy);
    }

    [Fact]
    public void TotalIsSumOfCriteria_NoAddendCouldBeWrong_NamesTheTotal() =>
        RuleSpec.For(TotalIsSumOfCriteria.Rule)
            .Given(Valid.Replacing("93,75/100", "[|39,75/100|]"))
            .IsNotMet(
                "Tổng điểm ghi 39,75, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 54 điểm; "
                + "nếu chỉ một số sai thì đó là tổng điểm, phải là 93,75.");

    /// <summary>12,75 points less leave criterion 2 above its half; the others would fall below theirs, or below zero.</summary>
    [Fact]
    public void TotalIsSumOfCriteria_OneAddendCouldBeWrong_NamesItBesideTheTotal() =>
        RuleSpec.For(TotalIsSumOfCriteria.Rule)
            .Given(Valid.Replacing("93,75/100", "[|81/100|]"))
            .IsNotMet(
                "Tổng điểm ghi 81, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 12,75 điểm; "
                + "nếu chỉ một số sai thì hoặc tổng điểm phải là 93,75, hoặc điểm tiêu chí 2 phải là 15,75.");

    [Fact]
    public void TotalIsSumOfCriteria_TotalRepeatedAndOneAddendCouldBeWrong_NamesTheAddend() =>
        RuleSpec.For(TotalIsSumOfCriteria.Rule)
            .Given(Valid.Replacing("93,75/100", "[|81/100|]").Replacing("kính đề nghị", "với tổng điểm 81/100 điểm, kính đề nghị"))
            .IsNotMet(
                "Tổng điểm ghi 81, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 12,75 điểm; "
                + "tổng điểm 81 được ghi ở 2 chỗ, nên nếu chỉ một số sai thì đó là điểm tiêu chí 2, phải là 15,75.");

    [Fact]
    public void TotalIsSumOfCriteria_AnotherPlaceHasTheSum_SaysSo() =>
        RuleSpec.For(TotalIsSumOfCriteria.Rule)
            .Given(Valid.Replacing("93,75/100", "[|93,5/100|]").Replacing("kính đề nghị", "với tổng điểm 93,75/100 điểm, kính đề nghị"))
            .IsNotMet(
                "Tổng điểm ghi 93,5, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 0,25 điểm; "
                + "ở chỗ khác báo cáo ghi tổng điểm 93,75, đúng bằng tổng này.");

    [Fact]
    public void TotalIsSumOfCriteria_AnAddendContradictsItsCounts_FollowsFromThat() =>
        Assert.Equal(
            new Cause("points-contradict-counts", "criterion 1 points"),
            RuleSpec.For(TotalIsSumOfCriteria.Rule)
                .Given(Valid.Replacing("10/10", "9/10").Replacing("93,75/100", "[|93,75/100|]"))
                .IsNotMet(
                    "Tổng điểm ghi 93,75, nhưng cộng 5 tiêu chí được 92,75 (9 + 28,5 + 14 + 18,25 + 23), chênh lệch 1 điểm; "
                    + "chỉ cần sửa điểm tiêu chí 1 thành 10 (khớp với số chỉ tiêu đã ghi) là tổng đúng.")
                .Faults.Single().CausedBy);

    [Fact]
    public void TotalIsSumOfCriteria_AnAddendExceedsItsMaximum_FollowsFromThat() =>
        Assert.Equal(
            new Cause("points-exceed-maximum", "criterion 3 points"),
            RuleSpec.For(TotalIsSumOfCriteria.Rule)
                .Given(Valid.Replacing("14/15", "41/15"))
                .IsNotMet(
                    "Tổng điểm ghi 93,75, nhưng cộng 5 tiêu chí được 120,75 (10 + 28,5 + 41 + 18,25 + 23), chênh lệch 27 điểm; "
                    + "chỉ cần sửa điểm tiêu chí 3 thành 14 là tổng đúng.")
                .Faults.Single().CausedBy);

    [Fact]
    public void TotalIsSumOfCriteria_OnlyRoundedHalfUp_IsMetAndNoticedElsewhere()
    {
        ReportText report = Valid.Replacing("93,75/100", "[|94/100|]");

        RuleSpec.For(TotalIsSumOfCriteria.Rule).Given(report).IsMet();
        RuleSpec.For(RoundingStaysBelowThreshold.Rule).Given(report).IsMet();
        RuleSpec.For(TotalIsNotRounded.Rule).Given(report)
            .IsNotMet("Tổng các tiêu chí là 93,75 điểm, tổng điểm ghi làm tròn thành 94.");
    }

    /// <summary>As on real lists: 84,50 printed as 85.</summary>
    [Fact]
    public void TotalIsNotRounded_AHalfPrintedAsTheNextWholeNumber_IsNoticedOnly()
    {
        ReportText report = JustBelow.Replacing("20/25", "25/25").Replacing("03/04", "04/04").Replacing("93,75/100", "[|85/100|]");

        RuleSpec.For(TotalIsSumOfCriteria.Rule).Given(report).IsMet();
        RuleSpec.For(RoundingStaysBelowThreshold.Rule).Given(report).IsMet();
        RuleSpec.For(TotalIsNotRounded.Rule).Given(report)
            .IsNotMet("Tổng các tiêu chí là 84,5 điểm, tổng điểm ghi làm tròn thành 85.");
    }

    [Fact]
    public void TotalIsSumOfCriteria_RoundedDownInsteadOfHalfUp_IsNotMet() =>
        RuleSpec.For(TotalIsSumOfCriteria.Rule)
            .Given(Valid.Replacing("93,75/100", "[|93/100|]"))
            .IsNotMet("Tổng điểm ghi 93, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 0,75 điểm.");

    [Fact]
    public void RoundingStaysBelowThreshold_SumBelowButTotalAt_IsNotMet()
    {
        ReportText report = JustBelow.Replacing("93,75/100", "[|80/100|]");

        RuleSpec.For(RoundingStaysBelowThreshold.Rule).Given(report)
            .IsNotMet("Tổng các tiêu chí là 79,5 điểm, chưa đạt 80 điểm; số 80 chỉ có do làm tròn.");
        Assert.Equal(
            new Cause("total-rounded-over-threshold", "total"),
            RuleSpec.For(TotalIsNotRounded.Rule).Given(report)
                .IsNotMet("Tổng các tiêu chí là 79,5 điểm, tổng điểm ghi làm tròn thành 80.").Faults.Single().CausedBy);
    }

    [Fact]
    public void RoundingStaysBelowThreshold_SumExactlyAtTheThreshold_IsMet() =>
        RuleSpec.For(RoundingStaysBelowThreshold.Rule)
            .Given(JustBelow.Replacing("20/25", "20,5/25").Replacing("93,75/100", "80/100")).IsMet();

    [Theory]
    [InlineData("94/100", "…/100", "Không đọc được tổng điểm của các tiêu chí.")]
    [InlineData("14/15", "…/15", "Không đọc được con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 3.")]
    public void RulesOfTheTotal_AFigureBlank_CannotBeChecked(string figure, string blank, string message)
    {
        ReportText report = Valid.Replacing("93,75/100", "94/100").Replacing(figure, blank);
        foreach (Rule rule in new[] { TotalIsSumOfCriteria.Rule, TotalIsNotRounded.Rule, RoundingStaysBelowThreshold.Rule })
            RuleSpec.For(rule).Given(report).IsNotCheckable(message);
    }

    [Fact]
    public void RulesOfTheTotal_AnAddendAbsent_CannotBeChecked()
    {
        ReportText report = Valid.Replacing("93,75/100", "94/100").Without("14/15");
        foreach (Rule rule in new[] { TotalIsSumOfCriteria.Rule, TotalIsNotRounded.Rule, RoundingStaysBelowThreshold.Rule })
        {
            Assert.Equal(
                new Cause("measure-missing", "criterion 3 points"),
                RuleSpec.For(rule).Given(report).IsNotCheckable().Blockers.Single().CausedBy);
        }
    }

    [Fact]
    public void RulesOfTheTotal_TotalAbsent_CannotBeChecked()
    {
        foreach (Rule rule in new[]
            { TotalIsSumOfCriteria.Rule, TotalIsNotRounded.Rule, RoundingStaysBelowThreshold.Rule, TotalMaximumIsSumOfMaxima.Rule, FigureIsStatedOnceOrAlike.Rule })
        {
            Assert.Equal(
                new Cause("measure-missing", "total"),
                RuleSpec.For(rule).Given(Valid.Without("93,75/100")).IsNotCheckable("Báo cáo không nêu tổng điểm của các tiêu chí.").Blockers.Single().CausedBy);
        }
    }

    [Fact]
    public void TotalMaximumIsSumOfMaxima_AnotherDenominator_PointsAtTheTotal() =>
        RuleSpec.For(TotalMaximumIsSumOfMaxima.Rule)
            .Given(Valid.Replacing("93,75/100", "[|93,75/110|]"))
            .IsNotMet("Tổng điểm tối đa của các tiêu chí là 100, nhưng tổng điểm ghi trên thang 110.");

    [Fact]
    public void TotalMaximumIsSumOfMaxima_DenominatorIllegible_CannotBeChecked() =>
        RuleSpec.For(TotalMaximumIsSumOfMaxima.Rule).Given(Valid.Replacing("93,75/100", "93,75/…")).IsNotCheckable();

    [Fact]
    public void FigureIsStatedOnceOrAlike_TotalRepeatedAlike_IsMet() =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing("kính đề nghị", "với tổng điểm 93,75/100 điểm, kính đề nghị")).IsMet();

    [Fact]
    public void FigureIsStatedOnceOrAlike_TotalRepeatedDifferently_PointsAtTheSecond() =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing("kính đề nghị", "với tổng điểm [|95/100|] điểm, kính đề nghị"))
            .IsNotMet("Báo cáo ghi tổng điểm khác nhau: 93,75/100, 95/100.");

    [Fact]
    public void FigureIsStatedOnceOrAlike_RepeatedRounded_IsANoticeOnly() =>
        Assert.Equal(
            Severity.Notice,
            RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
                .Given(Valid.Replacing("kính đề nghị", "với tổng điểm [|94/100|] điểm, kính đề nghị"))
                .IsNotMet("Báo cáo ghi tổng điểm khác nhau: 93,75/100, 94/100.").Faults.Single().Severity);

    [Fact]
    public void FigureIsStatedOnceOrAlike_TheFirstIsTheWrongSum_FollowsFromTheMismatch() =>
        Assert.Equal(
            new Cause("total-mismatch", "total"),
            RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
                .Given(Valid.Replacing("93,75/100", "92/100").Replacing("kính đề nghị", "với tổng điểm 93,75/100 điểm, kính đề nghị"))
                .IsNotMet("Báo cáo ghi tổng điểm khác nhau: 92/100, 93,75/100.").Faults.Single().CausedBy);
}
