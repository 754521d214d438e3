using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Every way a date or a period may be written.</summary>
public sealed class WritingOfDatesTests
{
    private const string DateLine = "ngày 04 tháng 01 năm 2024";
    private const string Plan = "Phấn đấu năm 2024 đạt 98 điểm.";

    [Theory]
    [InlineData("ngày 4 tháng 1 năm 2024", "2024-01-04")]
    [InlineData("ngày 04/01/2024", "2024-01-04")]
    [InlineData("ngày 4-1-2024", "2024-01-04")]
    [InlineData("ngày 04.01.2024", "2024-01-04")]
    [InlineData("ngày 4/1/24", "2024-01-04")]
    [InlineData("ngày 29 tháng 02 năm 2024", "2024-02-29")]
    [Trait("Hostile", "E57")]
    public void Date_InAnyForm_IsItsDay(string written, string day) =>
        Assert.Equal(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Assert.IsType<Stated<DateOnly>>(FormText.Replacing(DateLine, written).Date).Value);

    [Theory]
    [InlineData("ngày    tháng 01 năm 2024")]
    [InlineData("ngày … tháng 01 năm 2024")]
    [InlineData("ngày .... tháng .... năm 2024")]
    [InlineData("ngày 30 tháng 02 năm 2024")]
    [InlineData("ngày 29 tháng 02 năm 2023")]
    [InlineData("ngày 04 tháng 13 năm 2024")]
    [InlineData("ngày 30/02/2024")]
    [InlineData("ngày 00 tháng 01 năm 2024")]
    [Trait("Hostile", "E57")]
    public void Date_ThatIsBlankOrNoDay_IsGarbled(string written) =>
        Assert.IsType<Garbled<DateOnly>>(FormText.Replacing(DateLine, written).Date);

    [Theory]
    [InlineData("Số liệu lấy từ ngày 01/7/2022 đến ngày 30/6/2023.")]
    [InlineData("Số liệu lấy từ 01/7/2024 đến 30/6/2025.")]
    [Trait("Hostile", "E57")]
    public void Period_ThatIsNoCalendarYear_IsNoEvaluationYear(string period)
    {
        Report report = FormText.Replacing(Plan, period);

        Assert.All(report.YearMentions, mention => Assert.Equal(2023, mention.Fact.Value));
    }

    [Fact]
    [Trait("Hostile", "E57")]
    public void Period_OfACalendarYear_IsAnEvaluationYear()
    {
        Report report = FormText.Replacing(Plan, "Số liệu lấy từ ngày 01/01/2022 đến hết ngày 31/12/2022.");

        Assert.Equal([2022, 2022], report.YearMentions.Where(m => m.Place == FormalPlace.DataWindow).Select(m => m.Fact.Value));
    }
}
