using System.Text;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Tests.Standards;

public sealed class StandardLibraryTests
{
    private static Standard Qd25 => StandardLibrary.Shipped.Single(s => s.Id.Equals("qd-25-2021", StringComparison.Ordinal));

    [Fact]
    public void Qd25_AsShipped_HasTheCriteriaOfTheDecision()
    {
        Assert.Equal([(2, 10m), (6, 30m), (3, 15m), (5, 20m), (4, 25m)],
            Qd25.Criteria.Select(c => (c.IndicatorCount!.Value, c.MaximumPoints)));
        Assert.Equal(100m, Qd25.MaximumPoints);
        Assert.Equal(20, Qd25.IndicatorTotal);
    }

    [Fact]
    public void Qd25_AsShipped_KnowsOnlyTheMaximaThatAreVerified() =>
        Assert.Equal([("1.1", 3m), ("1.2", 7m)],
            Qd25.Criteria.SelectMany(c => c.Indicators).Where(i => i.MaximumPoints is not null)
                .Select(i => (i.Number, i.MaximumPoints!.Value)));

    [Theory]
    [InlineData(2021, false)]
    [InlineData(2022, true)]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public void Qd25_InAYear_GovernsItOrNot(int year, bool governs) => Assert.Equal(governs, Qd25.Governs(year));

    [Fact]
    public void Qd25_AsShipped_NeedsEightyPointsAndHalfOfEveryCriterion() =>
        Assert.Equal(new RecognitionConditions(3, 80m, 0.5m, "Điều 4") { Discipline = DisciplineScope.Heads }, Qd25.Conditions);

    /// <summary>"Before 10 January of the year after": the 9th is in time.</summary>
    [Fact]
    public void Qd25_AsShipped_TakesReportsUntilTheNinthOfJanuary() =>
        Assert.Equal(new DateOnly(2025, 1, 10), Qd25.Deadline?.FirstLateDay(2024));

    [Theory]
    [InlineData("\"month\": 2, \"day\": 29")]
    [InlineData("\"month\": 13, \"day\": 1")]
    [InlineData("\"month\": 1, \"day\": 0")]
    public void File_WhoseDeadlineIsNoDayOfEveryYear_IsRefused(string day)
    {
        string text = Encoding.UTF8.GetString(StandardText.Shipped()).Replace("\"month\": 1, \"day\": 10", day, StringComparison.Ordinal);
        StandardFileException refused =
            Assert.Throws<StandardFileException>(() => StandardFile.Read("x.json", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(["$.deadline.day: không có ngày này trong mọi năm."], refused.Mistakes);
    }

    [Fact]
    public void File_WithAnUnverifiedDeadline_DoesNotUseIt()
    {
        string text = Encoding.UTF8.GetString(StandardText.Shipped()).Replace(
            "\"day\": 10, \"verified\": true", "\"day\": 10, \"verified\": false", StringComparison.Ordinal);
        Assert.Null(StandardFile.Read("x.json", Encoding.UTF8.GetBytes(text)).Deadline);
    }

    [Fact]
    public void Version_OfTheLibrary_JoinsThoseOfAllStandards()
    {
        Assert.Matches("^[0-9a-f]{12}$", Qd25.Version);
        Assert.Contains(Qd25.Version, StandardLibrary.Default.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_OfAStandard_ChangesWithItsBytes()
    {
        byte[] shipped = StandardText.Shipped();
        byte[] edited = [.. shipped, (byte)'\n'];
        Assert.NotEqual(
            StandardFile.Read("a", shipped).Version, StandardFile.Read("b", edited).Version, StringComparer.Ordinal);
    }

    [Fact]
    public void File_WithMistakes_IsRefusedWithThePathOfEach()
    {
        string text = Encoding.UTF8.GetString(StandardText.Shipped())
            .Replace("\"id\": \"qd-25-2021\"", "\"id\": \"QĐ 25\", \"color\": \"red\"", StringComparison.Ordinal)
            .Replace("\"first\": 2022, ", "", StringComparison.Ordinal)
            .Replace("\"number\": \"2.4\"", "\"number\": 2.4", StringComparison.Ordinal)
            .Replace("\"value\": 0.5", "\"value\": 50", StringComparison.Ordinal)
            .Replace("\"date\": \"2021-11-15\"", "\"date\": \"15/11/2021\"", StringComparison.Ordinal);

        StandardFileException refused = Assert.Throws<StandardFileException>(
            () => StandardFile.Read("qd-25-2021.json", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(
            [
                "$.id: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.",
                "$.years.first: phải là số nguyên.",
                "$.circular.date: phải là ngày dạng năm-tháng-ngày, ví dụ \"2021-07-22\".",
                "$.criteria[1].indicators[3].number: phải là chữ, không để trống.",
                "$.criteria[1].indicators[3].number: phải là \"2.4\" theo thứ tự.",
                "$.conditions.criterionShare.value: phải lớn hơn 0 và không quá 1.",
                "$.color: không phải là mục được biết.",
            ],
            refused.Mistakes);
        Assert.Contains("qd-25-2021.json", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }")]
    public void File_ThatIsNotAStandard_IsRefused(string text) =>
        Assert.Throws<StandardFileException>(() => StandardFile.Read("x.json", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void File_WithAnUnverifiedMaximum_DoesNotUseIt()
    {
        string text = Encoding.UTF8.GetString(StandardText.Shipped()).Replace(
            "\"maximumPoints\": 3, \"verified\": true", "\"maximumPoints\": 3, \"verified\": false", StringComparison.Ordinal);
        Assert.Null(StandardFile.Read("x.json", Encoding.UTF8.GetBytes(text)).Criteria[0].Indicators[0].MaximumPoints);
    }

    [Fact]
    public void File_WhoseIndicatorsExceedTheirCriterion_IsRefused()
    {
        string text = Encoding.UTF8.GetString(StandardText.Shipped()).Replace(
            "\"maximumPoints\": 7, \"verified\": true", "\"maximumPoints\": 8, \"verified\": true", StringComparison.Ordinal);
        StandardFileException refused =
            Assert.Throws<StandardFileException>(() => StandardFile.Read("x.json", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(
            ["$.criteria[0].indicators: tổng điểm tối đa của các chỉ tiêu không khớp với tiêu chí."], refused.Mistakes);
    }
}
