using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Points;

/// <summary>Figures in digits beside the same in words; alone in words they are figures like any other.</summary>
[Trait("Hostile", "E54")]
public sealed class WordsAndDigitsTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Theory]
    [InlineData("93,75/100 điểm", "93,75/100 điểm (chín mươi ba phẩy bảy mươi lăm điểm)")]
    [InlineData("93,75/100 điểm", "93,75/100 điểm (bằng chữ: chín mươi ba phẩy bảy lăm điểm)")]
    [InlineData("28,5/30 điểm", "28,5/30 điểm (hai mươi tám rưỡi)")]
    [InlineData("04/06 chỉ tiêu", "04/06 chỉ tiêu (bốn chỉ tiêu)")]
    [InlineData("03/03 điều kiện", "03/03 điều kiện (ba trên ba điều kiện)")]
    [InlineData("28,5/30 điểm", "28,5/30 điểm (hai mươi tám phẩy nắm điểm)")]
    public void Words_ThatSayTheSameOrCannotBeRead_AreMet(string digits, string both) =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(Valid.Replacing(digits, both)).IsMet();

    [Fact]
    public void Words_OfAnotherTotal_AreNotMet()
    {
        Fault fault = RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing("93,75/100 điểm", "93,75/100 điểm ([|chín mươi lăm|] điểm)"))
            .IsNotMet("Con số ghi tổng điểm của các tiêu chí ghi bằng chữ số là 93,75 nhưng ghi bằng chữ là 95 (“chín mươi lăm”); cần xác định số đúng và ghi như nhau.")
            .Faults.Single();
        Assert.Equal(("total words", "93,75", "95"), (fault.Key, fault.Expected, fault.Actual));
    }

    [Fact]
    public void Words_OfOtherPointsOfACriterion_AreNotMet() =>
        Assert.Equal(2, RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing("28,5/30 điểm", "28,5/30 điểm ([|hai mươi bảy phẩy năm|] điểm)"))
            .IsNotMet("Con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 ghi bằng chữ số là 28,5 nhưng ghi bằng chữ là 27,5 (“hai mươi bảy phẩy năm”); cần xác định số đúng và ghi như nhau.")
            .Faults.Single().Criterion);

    [Fact]
    public void Words_ThatMayBeMisread_AccuseNobody()
    {
        ReportText text = Valid.Replacing("93,75/100 điểm", "93,75/100 điểm (chín mươi lăm điểm)");

        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(text.Doubting("chín mươi lăm", DoubtKind.LowConfidence)).IsMet();
    }

    [Fact]
    public void Report_WithEveryFigureInWords_IsClean()
    {
        ReportText text = Valid
            .Replacing("10/10 điểm", "mười trên mười điểm").Replacing("28,5/30 điểm", "hai mươi tám phẩy năm trên ba mươi điểm")
            .Replacing("14/15 điểm", "mười bốn trên mười lăm điểm").Replacing("18,25/20 điểm", "mười tám phẩy hai lăm trên hai mươi điểm")
            .Replacing("23/25 điểm", "hai mươi ba trên hai mươi lăm điểm").Replacing("93,75/100 điểm", "chín mươi ba phẩy bảy mươi lăm trên một trăm điểm")
            .Replacing("05/05 tiêu chí", "năm trên năm tiêu chí").Replacing("03/03 điều kiện", "ba trên ba điều kiện");

        Assert.Equal(ReportVerdict.Clean, Assessments.Of(text).Verdict);
    }

    [Fact]
    public void Report_WithAWrongTotalInWords_IsAccusedOfIt() =>
        Assert.Contains(
            Assessments.Of(Valid.Replacing("93,75/100 điểm", "chín mươi tư điểm rưỡi")).Findings,
            f => f is { Rule: "total-mismatch", Outcome: Outcome.NotMet });
}
