using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Number, date and draft mark in the layouts that letterheads come in.</summary>
public sealed class LetterheadTests
{
    private const string Head =
        "UBND HUYỆN AN LÃO          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nUBND XÃ TÂN PHÚ              Độc lập - Tự do - Hạnh phúc\nSố: 07/BC-UBND               Tân Phú, ngày 04 tháng 01 năm 2024\n";

    [Theory]
    [InlineData("UBND HUYỆN AN LÃO UBND XÃ TÂN PHÚ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 07/BC-UBND Tân Phú, ngày 04 tháng 01 năm 2024\n")]
    [InlineData("UBND XÃ TÂN PHÚ Số: 07/BC-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Tân Phú, ngày 04 tháng 01 năm 2024\n")]
    [InlineData("UBND XÃ TÂN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 07/BC-UBND\nTân Phú, ngày 4/1/2024\n")]
    [InlineData("UBND XÃ TÂN PHÚ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố 07/BC-UBND\tTân Phú, ngày 04.01.2024\n")]
    [InlineData("UBND XÃ TÂN PHÚ\nSố : 07 / BC-UBND\nTân Phú, 04/01/2024\n")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTân Phú, ngày 04 tháng 01 năm 2024\nUBND XÃ TÂN PHÚ\nSố: 07/BC-UBND\n")]
    public void Letterhead_InAnyLayout_GivesNumberAndDate(string head)
    {
        Report report = FormText.Replacing(Head, head);
        Assert.Equal("07/BC-UBND", Assert.IsType<Stated<string>>(report.Number).Value);
        Assert.Equal(new DateOnly(2024, 1, 4), Assert.IsType<Stated<DateOnly>>(report.Date).Value);
    }

    [Theory]
    [InlineData("Số:            /BC-UBND")]
    [InlineData("Số: ……/BC-UBND")]
    [InlineData("Số: xx/BC-UBND")]
    [InlineData("Số: ______/BC-UBND")]
    [InlineData("Số: ……………")]
    [InlineData("Số:")]
    public void Number_LeftBlank_IsGarbled(string number) =>
        Assert.IsType<Garbled<string>>(FormText.Replacing(Head, $"UBND XÃ TÂN PHÚ\n{number}\nTân Phú, ngày 04 tháng 01 năm 2024\n").Number);

    [Theory]
    [InlineData("ngày     tháng     năm 2024")]
    [InlineData("ngày … tháng … năm …")]
    [InlineData("ngày ..... tháng ..... năm 20…")]
    [InlineData("ngày 04 tháng … năm 2024")]
    [InlineData("ngày …/…/2024")]
    [InlineData("ngày      tháng      năm 20")]
    [Trait("Hostile", "E57")]
    public void Date_LeftBlank_IsGarbled(string date) =>
        Assert.IsType<Garbled<DateOnly>>(FormText.Replacing(Head, $"UBND XÃ TÂN PHÚ\nSố: 07/BC-UBND\nTân Phú, {date}\n").Date);

    [Theory]
    [InlineData("DỰ THẢO\nBÁO CÁO\n")]
    [InlineData("BÁO CÁO\n(Dự thảo)\n")]
    [InlineData("BÁO CÁO (dự thảo lần 2)\n")]
    [InlineData("DỰ THẢO BÁO CÁO\n")]
    [InlineData("BẢN DỰ THẢO\nBÁO CÁO\n")]
    [InlineData("Kính gửi: UBND huyện          DỰ THẢO\nBÁO CÁO\n")]
    public void Draft_InTheLetterhead_IsStated(string title) =>
        Assert.True(Assert.IsType<Stated<bool>>(FormText.Replacing("BÁO CÁO\n", title).Draft).Value);

    /// <summary>A watermark is printed behind the text, on a line of its own.</summary>
    [Fact]
    public void Draft_AsAWatermarkAmongTheLines_IsStated() =>
        Assert.IsType<Stated<bool>>(FormText.Replacing("II. Thuận lợi, khó khăn\n", "DỰ THẢO\nII. Thuận lợi, khó khăn\n").Draft);

    [Theory]
    [InlineData(DocumentPart.Header)]
    [InlineData(DocumentPart.Footer)]
    public void Draft_InARunningHead_IsStatedWithItsLine(DocumentPart part)
    {
        DocumentText text = PlainText.Lines(FormText.Standard);
        TextLine line = new(text.Lines.Length + 1, "DỰ THẢO lần 1") { Part = part };
        Report report = Assert.IsType<ParsedReport>(ReportParser.Parse(text with { Lines = text.Lines.Add(line) })).Report;
        Assert.Equal("DỰ THẢO", Assert.IsType<Stated<bool>>(report.Draft).At.In(report.Document));
    }

    [Theory]
    [InlineData("Dự thảo các nghị quyết được niêm yết để lấy ý kiến Nhân dân.")]
    [InlineData("Xã lấy ý kiến về\ndự thảo Luật Đất đai.")]
    [InlineData("Kế hoạch gồm 03 bước:\ndự thảo\nban hành.")]
    public void Draft_OfOtherDocumentsInProse_IsNone(string prose) =>
        Assert.IsType<Absent<bool>>(FormText.Replacing("Tiêu chí 2 còn khó khăn do thiếu kinh phí.", prose).Draft);

    [Fact]
    public void Number_OfAPlanThatProseCitesAtTheStartOfALine_IsNotTheReports()
    {
        string body = FormText.Standard[FormText.Standard.IndexOf("I. Kết quả đánh giá", StringComparison.Ordinal)..]
            .Replace("Xã có 12,5 km2", "Thực hiện Kế hoạch\nsố 18/KH-UBND ngày 09/01/2023\ncủa UBND huyện, xã có 12,5 km2", StringComparison.Ordinal);
        Report report = FormText.Parse(body);
        Assert.IsType<Absent<string>>(report.Number);
        Assert.IsType<Absent<DateOnly>>(report.Date);
    }
}
