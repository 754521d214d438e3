using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Every way a number may be written: its value, or nothing, but never another number.</summary>
public sealed class WritingOfNumbersTests
{
    private const string Points = "- Số điểm đạt được của tiêu chí: 30/30 điểm.";
    private const string Total = "b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.";
    private const string Count = "- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.";

    [Theory]
    [InlineData("85/100", "85")]
    [InlineData("85 điểm", "85")]
    [InlineData("85đ", "85")]
    [InlineData("85đ/100đ", "85")]
    [InlineData("8,5 điểm", "8.5")]
    [InlineData("8.5 điểm", "8.5")]
    [InlineData("85,0/100", "85")]
    [InlineData("85,25/100,00", "85.25")]
    [InlineData("085/100", "85")]
    [Trait("Hostile", "E53")]
    public void Total_InAnyForm_IsItsValue(string written, string value) =>
        Assert.Equal(Number(value), TotalOf(written).StatedValue);

    [Theory]
    [InlineData("…85…/100", "85")]
    [InlineData("....85,5..../100 điểm", "85.5")]
    [InlineData("…85,5…đ/100đ", "85.5")]
    [InlineData("….85.5… điểm/…100… điểm", "85.5")]
    [InlineData("__85__/100", "85")]
    [InlineData("…85/ 100", "85")]
    public void Total_WrittenIntoTheFormsDots_IsItsValue(string written, string value) =>
        Assert.Equal((Number(value), 100), (TotalOf(written).StatedValue, TotalOf(written).StatedOf));

    [Theory]
    [InlineData("…/100")]
    [InlineData("....../100 điểm")]
    public void Total_OfDotsAlone_IsBlank(string written) => Assert.Null(TotalOf(written).StatedValue);

    [Theory]
    [InlineData("1.234/100")]
    [InlineData("1.234,5/100")]
    [InlineData("1,234.5/100")]
    [InlineData("~85/100")]
    [InlineData("~ 85 điểm")]
    [InlineData("≈85/100")]
    [InlineData("khoảng 85 điểm")]
    [InlineData("gần 85/100")]
    [InlineData("trên 80 điểm")]
    [InlineData("hơn 80/100")]
    [InlineData("dưới 80 điểm")]
    [InlineData("85-90/100")]
    [InlineData("85 - 90 điểm")]
    [InlineData("85 – 90/100")]
    [InlineData("từ 85 đến 90 điểm")]
    [InlineData("≥80/100")]
    [InlineData("≥ 80 điểm")]
    [InlineData(">= 80/100")]
    [InlineData("<80/100")]
    [Trait("Hostile", "E53")]
    public void Total_ThatIsNoExactNumber_IsGarbled(string written) =>
        Assert.IsType<Garbled<decimal>>(TotalOf(written).Value);

    [Theory]
    [InlineData("93%")]
    [InlineData("93,5%")]
    [InlineData("93 %")]
    [InlineData("93 phần trăm")]
    [InlineData("100,0% số điểm tối đa")]
    [Trait("Hostile", "E55")]
    public void Percentage_InPlaceOfPoints_IsNoPoints(string written) =>
        Assert.IsType<Garbled<decimal>>(PointsOf(written).Value);

    [Theory]
    [InlineData("05/06 chỉ tiêu (83,3%)")]
    [InlineData("05/06 chỉ tiêu, đạt 83.3 %")]
    [InlineData("05/06 (đạt tỷ lệ 83 phần trăm)")]
    [InlineData("83,3% (05/06 chỉ tiêu)")]
    [InlineData("đạt tỷ lệ 83,3%, tức 05/06 chỉ tiêu")]
    [InlineData("05/06 chỉ tiêu (100%)")]
    [Trait("Hostile", "E55")]
    public void Count_BesideAPercentage_IsTheCount(string written)
    {
        Figure count = FormText.Replacing(Count, $"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {written}")
            .Blocks[1].First(Measure.IndicatorsAtLeastHalf)!.Figure;

        Assert.Equal((5m, 6m), (count.StatedValue, count.StatedOf));
    }

    [Theory]
    [InlineData("２８/３０ điểm", "28")]
    [InlineData("28\u00A0/\u00A030\u00A0điểm", "28")]
    [InlineData("28\u2009/\u200930 điểm", "28")]
    [InlineData("28\u202F/30 điểm", "28")]
    [InlineData("28∕30 điểm", "28")]
    [InlineData("28／30 điểm", "28")]
    [InlineData("28¹/30 điểm", "28")]
    [InlineData("28/30² điểm", "28")]
    [InlineData("28⁽¹⁾/30 điểm", "28")]
    [InlineData("−1/30 điểm", "-1")]
    [InlineData("–1/30 điểm", "-1")]
    [Trait("Hostile", "E56")]
    public void Points_InOtherSigns_AreTheirValue(string written, string value)
    {
        Figure points = PointsOf(written);

        Assert.Equal(Number(value), points.StatedValue);
        Assert.Equal(30, points.StatedOf);
    }

    [Theory]
    [InlineData("2O/30 điểm")]
    [InlineData("2o/30 điểm")]
    [InlineData("l5/30 điểm")]
    [InlineData("I5/30 điểm")]
    [InlineData("1S/30 điểm")]
    [InlineData("2O điểm")]
    [InlineData("l5 điểm")]
    [InlineData("①5/30 điểm")]
    [Trait("Hostile", "E56")]
    public void Points_WithALetterForADigit_AreGarbled(string written) =>
        Assert.IsType<Garbled<decimal>>(PointsOf(written).Value);

    [Theory]
    [InlineData("tám lăm điểm")]
    [InlineData("nửa điểm")]
    [InlineData("một nửa số điểm")]
    [InlineData("hai chín điểm")]
    [InlineData("mấy chục điểm")]
    [InlineData("hai mươi chín phẩy năm điểm rưỡi")]
    [InlineData("chưa chấm")]
    [InlineData("hai mươi năm điểm")]
    [InlineData("mười năm điểm")]
    [InlineData("một trăm rưỡi điểm")]
    [InlineData("một trăm năm điểm")]
    [InlineData("hai mươi chính điểm")]
    [InlineData("hai mươi chín phẩy nắm điểm")]
    [InlineData("hai muơi chín điểm")]
    [InlineData("hai mươi phẩy tám phẩy năm điểm")]
    [InlineData("hai chục điểm")]
    [InlineData("hai mươi lẻ chín điểm")]
    [InlineData("hai muoi chin diem")]
    [InlineData("khoảng hai mươi chín điểm")]
    [InlineData("trên hai mươi chín điểm")]
    [InlineData("từ hai mươi đến hai mươi chín điểm")]
    [Trait("Hostile", "E54")]
    public void Points_WrittenOutAlone_AreGarbledNeverGuessed(string written) =>
        Assert.IsType<Garbled<decimal>>(PointsOf(written).Value);

    [Fact]
    [Trait("Hostile", "E54")]
    public void Points_InDigitsAndWords_AreTheDigits() =>
        Assert.Equal((29m, 30m), (PointsOf("29/30 điểm (hai mươi chín điểm)").StatedValue, PointsOf("29/30 điểm (hai mươi chín điểm)").StatedOf));

    private static Figure PointsOf(string written)
    {
        Report report = FormText.Replacing(Points, $"- Số điểm đạt được của tiêu chí: {written}");
        Assert.Equal(5, report.Blocks.Length);
        return Assert.Single(report.Blocks[1].Figures, f => f.Measure == Measure.Points).Figure;
    }

    private static Figure TotalOf(string written) =>
        Assert.Single(FormText.Replacing(Total, $"b) Tổng điểm số đạt được của các tiêu chí: {written}").TotalPoints);

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
