using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Numbers written out: read where they say one number, kept beside digits, never taken from a word that merely looks like one.</summary>
[Trait("Hostile", "E54")]
public sealed class NumbersInWordsTests
{
    private const string Points = "- Số điểm đạt được của tiêu chí: 30/30 điểm.";
    private const string Total = "b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.";
    private const string Count = "- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.";
    private const string Conditions = "d) Mức độ đáp ứng các điều kiện: Đáp ứng được 03/03 điều kiện.";

    [Theory]
    [InlineData("hai mươi chín điểm", "29")]
    [InlineData("Hai mươi chín điểm.", "29")]
    [InlineData("HAI MƯƠI CHÍN ĐIỂM", "29")]
    [InlineData("đạt hai mươi chín điểm", "29")]
    [InlineData("hai mươi tám phẩy năm", "28.5")]
    [InlineData("hai mươi tám phẩy năm điểm", "28.5")]
    [InlineData("hai mươi tám rưỡi", "28.5")]
    [InlineData("hai mươi tám điểm rưỡi", "28.5")]
    [InlineData("hai mươi tám phẩy hai lăm điểm", "28.25")]
    [InlineData("hai mươi tám phẩy hai mươi lăm điểm", "28.25")]
    [InlineData("hai mươi tám phẩy hai năm điểm", "28.25")]
    [InlineData("hai mươi tám phẩy bảy lăm điểm", "28.75")]
    [InlineData("hai mươi tám phẩy bẩy mươi nhăm điểm", "28.75")]
    [InlineData("hai mươi tám phẩy không năm điểm", "28.05")]
    [InlineData("hai mươi mốt điểm", "21")]
    [InlineData("hai mươi tư điểm", "24")]
    [InlineData("hai mươi bốn điểm", "24")]
    [InlineData("hai mươi lăm điểm", "25")]
    [InlineData("hai mươi nhăm điểm", "25")]
    [InlineData("ba mươi điểm", "30")]
    [InlineData("mười điểm", "10")]
    [InlineData("mười một điểm", "11")]
    [InlineData("mười lăm điểm", "15")]
    [InlineData("năm điểm", "5")]
    [InlineData("không điểm", "0")]
    [InlineData("không phẩy năm điểm", "0.5")]
    [InlineData("chín phẩy bảy lăm điểm", "9.75")]
    public void Points_WrittenOutAlone_AreTheirValue(string written, string value)
    {
        Figure points = PointsOf(written);

        Stated<decimal> stated = Assert.IsType<Stated<decimal>>(points.Value);
        Assert.Equal(Number(value), stated.Value);
        Assert.Contains(written.TrimEnd('.'), points.Quote, StringComparison.Ordinal);
        Assert.Contains(written.Substring(0, 3), points.Quote, StringComparison.Ordinal);
        Assert.Null(points.InWords);
    }

    [Theory]
    [InlineData("mười lăm trên ba mươi điểm")]
    [InlineData("mười lăm trên tổng số ba mươi điểm")]
    [InlineData("mười lăm điểm trên ba mươi điểm")]
    [InlineData("mười lăm trên 30 điểm")]
    [InlineData("mười lăm/30 điểm")]
    [InlineData("15 trên ba mươi điểm")]
    public void Points_OutOfPointsInWords_HaveBothNumbers(string written)
    {
        Figure points = PointsOf(written);

        Assert.Equal(15m, points.StatedValue);
        Assert.True(points.StatedOf is 30m or null, "The denominator is thirty or not read.");
    }

    [Fact]
    public void Figure_InWords_PointsAtItsWords()
    {
        Report report = FormText.Replacing(Total, "b) Tổng điểm số đạt được của các tiêu chí: chín mươi ba phẩy năm điểm trên một trăm điểm.");
        Figure total = Assert.Single(report.TotalPoints);

        Assert.Equal((93.5m, 100m), (total.StatedValue, total.StatedOf));
        Assert.Equal("chín mươi ba phẩy năm điểm trên một trăm", total.At.In(report.Document));
        Assert.Equal("chín mươi ba phẩy năm", total.Value.Place!.Value.In(report.Document));
    }

    [Theory]
    [InlineData("một trăm điểm", "100")]
    [InlineData("một trăm linh năm điểm", "105")]
    [InlineData("một trăm lẻ năm điểm", "105")]
    [InlineData("một trăm mười điểm", "110")]
    [InlineData("chín mươi lăm điểm", "95")]
    [InlineData("tám mươi tư phẩy năm điểm", "84.5")]
    public void Total_InWords_IsItsValue(string written, string value) =>
        Assert.Equal(Number(value), TotalOf(written).StatedValue);

    [Theory]
    [InlineData("năm trên sáu chỉ tiêu")]
    [InlineData("năm/sáu chỉ tiêu")]
    [InlineData("năm chỉ tiêu")]
    [InlineData("đạt năm chỉ tiêu")]
    public void Count_InWords_IsItsValue(string written) =>
        Assert.Equal(5m, CountOf(written).StatedValue);

    [Theory]
    [InlineData("đạt trong năm chỉ tiêu")]
    [InlineData("theo năm chỉ tiêu")]
    [InlineData("trong năm, chỉ tiêu nào cũng đạt")]
    [InlineData("năm")]
    public void Count_BehindAWordOfTime_IsNoFive(string written) =>
        Assert.IsType<Garbled<decimal>>(CountOf(written).Value);

    [Theory]
    [InlineData("Đáp ứng đủ ba điều kiện", 3)]
    [InlineData("Đáp ứng cả ba điều kiện", 3)]
    [InlineData("Đáp ứng được ba trên ba điều kiện", 3)]
    [InlineData("Đáp ứng đủ 03/03 điều kiện", 3)]
    [InlineData("Đáp ứng hai trên ba điều kiện", 2)]
    public void ConditionsMet_InWords_AreTheirNumber(string written, int value) =>
        Assert.Equal(value, Assert.Single(FormText.Replacing(Conditions, $"d) Mức độ đáp ứng các điều kiện: {written}.").ConditionsMet).StatedValue);

    [Theory]
    [InlineData("29/30 điểm (hai mươi chín điểm)")]
    [InlineData("29/30 điểm (Hai mươi chín điểm).")]
    [InlineData("29/30 điểm (hai mươi chín trên ba mươi điểm)")]
    [InlineData("29/30 điểm (bằng chữ: hai mươi chín điểm)")]
    [InlineData("29/30 điểm (Viết bằng chữ: Hai mươi chín điểm chẵn)")]
    [InlineData("29/30 điểm; bằng chữ: hai mươi chín điểm.")]
    [InlineData("29/30 điểm, bằng chữ: hai mươi chín")]
    [InlineData("29 (hai mươi chín)/30 điểm")]
    [InlineData("29 điểm (hai mươi chín điểm)/30 điểm")]
    [InlineData("hai mươi chín điểm (29/30 điểm)")]
    public void Points_InDigitsAndWords_HaveBoth(string written)
    {
        Figure points = PointsOf(written);

        Assert.Equal((29m, 30m), (points.StatedValue, points.StatedOf));
        Assert.Equal(29m, points.InWords?.Value);
    }

    [Theory]
    [InlineData("29/30 điểm (một chỉ tiêu chưa đạt điểm tối đa)")]
    [InlineData("29/30 điểm (trừ một điểm)")]
    [InlineData("29/30 điểm (một điểm trừ)")]
    [InlineData("29/30 điểm (năm 2024)")]
    [InlineData("29/30 điểm (hai mươi chính điểm)")]
    [InlineData("29/30 điểm (hai mươi năm điểm)")]
    [InlineData("29/30 điểm (bốn chỉ tiêu)")]
    [InlineData("29/30 điểm (đạt trên hai mươi điểm)")]
    [InlineData("29/30 điểm, năm điểm thuộc chỉ tiêu 2.4")]
    public void Points_BesideOtherWords_AreDigitsAlone(string written)
    {
        Figure points = PointsOf(written);

        Assert.Equal(29m, points.StatedValue);
        Assert.Null(points.InWords);
    }

    private static Figure PointsOf(string written) =>
        Assert.Single(FormText.Replacing(Points, $"- Số điểm đạt được của tiêu chí: {written}").Blocks[1].Figures, f => f.Measure == Measure.Points).Figure;

    private static Figure CountOf(string written) =>
        FormText.Replacing(Count, $"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {written}").Blocks[1].First(Measure.IndicatorsAtLeastHalf)!.Figure;

    private static Figure TotalOf(string written) =>
        Assert.Single(FormText.Replacing(Total, $"b) Tổng điểm số đạt được của các tiêu chí: {written}").TotalPoints);

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
