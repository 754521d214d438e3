using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>What of the form is left to fill in, and which dots are none of it.</summary>
public sealed class PlaceholderTests
{
    private const string Title = "Đánh giá kết quả và đề nghị công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023";
    private const string Statement = "c) Trong năm 2023, xã Tân Phú không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.";
    private const string Request = "UBND xã Tân Phú kính đề nghị Chủ tịch UBND huyện An Lão xem xét, quyết định công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023./.";

    private static string[] Left(string old, string replacement) =>
        [.. FormText.Replacing(old, replacement).Placeholders.Select(p => $"{p.Part} {p.Words.Value}")];

    [Theory]
    [InlineData("công nhận phường … đạt chuẩn tiếp cận pháp luật năm 2023", "Title phường …")]
    [InlineData("công nhận xã ........ đạt chuẩn tiếp cận pháp luật năm 2023", "Title xã ........")]
    [InlineData("công nhận xã………đạt chuẩn tiếp cận pháp luật năm 2023", "Title xã………")]
    [InlineData("công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 20…", "Title năm 20…")]
    [InlineData("công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 20..", "Title năm 20..")]
    [InlineData("công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 20xx", "Title năm 20xx")]
    [InlineData("công nhận (tên đơn vị) đạt chuẩn tiếp cận pháp luật năm 2023", "Title (tên đơn vị)")]
    [InlineData("công nhận [tên xã] đạt chuẩn tiếp cận pháp luật năm 2023", "Title [tên xã]")]
    [InlineData("công nhận […] đạt chuẩn tiếp cận pháp luật năm 2023", "Title […]")]
    [InlineData("công nhận {unit} đạt chuẩn tiếp cận pháp luật năm 2023", "Title {unit}")]
    [InlineData("công nhận xã xxx đạt chuẩn tiếp cận pháp luật năm 2023", "Title xã xxx")]
    [InlineData("công nhận xã/phường/thị trấn ..... đạt chuẩn tiếp cận pháp luật năm 2023", "Title xã/phường/thị trấn .....")]
    [InlineData("công nhận phường        đạt chuẩn tiếp cận pháp luật năm 2023", "Title phường")]
    public void Title_NotFilledIn_IsFound(string title, string found) =>
        Assert.Equal([found], Left(Title, "Đánh giá kết quả và đề nghị " + title));

    [Theory]
    [InlineData("c) Trong năm …, xã Tân Phú không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật.", "DisciplineStatement năm …")]
    [InlineData("c) Trong năm 2023, xã ...... không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật.", "DisciplineStatement xã ......")]
    [InlineData("c) Trong năm 2023, xã Tân Phú có/không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật.", "DisciplineStatement có/không có")]
    public void Statement_NotFilledIn_IsFound(string statement, string found) => Assert.Equal([found], Left(Statement, statement));

    [Theory]
    [InlineData("UBND xã Tân Phú kính đề nghị Chủ tịch UBND huyện …… xem xét, công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023./.", "Request huyện ……")]
    [InlineData("UBND xã Tân Phú kính đề nghị Chủ tịch UBND huyện An Lão xem xét, công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 202…/.", "Request năm 202…")]
    public void Request_NotFilledIn_IsFound(string request, string found) => Assert.Equal([found], Left(Request, request));

    [Fact]
    public void Heading_NotFilledIn_IsFound() =>
        Assert.Equal(["Heading năm 20…"], Left("III. Mục tiêu, kế hoạch năm 2024", "III. Mục tiêu, kế hoạch năm 20…"));

    [Fact]
    public void Letterhead_WithoutTheUnitsName_IsFound() =>
        Assert.Equal(["Letterhead XÃ ………"], Left("UBND XÃ TÂN PHÚ              Độc lập", "UBND XÃ ………              Độc lập"));

    /// <summary>Dots that end a list, lead to a page, stand for a figure or belong to a signature.</summary>
    [Theory]
    [InlineData("Tiêu chí 2 còn khó khăn do thiếu kinh phí.", "Còn thiếu kinh phí, phương tiện, cán bộ… nên khó khăn ở các xã… vùng cao năm…")]
    [InlineData("II. Thuận lợi, khó khăn", "II. Thuận lợi, khó khăn .................... 5")]
    [InlineData("bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.", "bị khiển trách, cảnh cáo, ... hoặc truy cứu trách nhiệm hình sự ở cấp xã…")]
    [InlineData("b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.", "b) Tổng điểm số đạt được của các tiêu chí: ……/100 điểm.")]
    [InlineData("năm 2023./.", "năm 2023./.\nNơi nhận:\n- Như trên;\n- ………\nTM. ỦY BAN NHÂN DÂN XÃ ………\n(Ký, ghi rõ họ tên)")]
    [InlineData("IV. Đề nghị công nhận xã đạt chuẩn", "IV. Đề nghị công nhận xã, phường, thị trấn đạt chuẩn")]
    public void Dots_ThatAreNoPlaceholder_AreNotFound(string old, string replacement) => Assert.Empty(Left(old, replacement));

    [Fact]
    public void Year_NotFilledIn_IsNoYear()
    {
        Report report = FormText.Replacing(Title, Title.Replace("2023", "20…", StringComparison.Ordinal));
        Assert.All(report.YearMentions, m => Assert.Equal(2023, m.Fact.Value));
    }

    [Fact]
    public void Form_FilledInWholly_HasNone() => Assert.Empty(FormText.Parse(FormText.Standard).Placeholders);
}
