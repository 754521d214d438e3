using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Names and dates that a recogniser read: as on the paper, or unsure.</summary>
public sealed class ScannedIdentityTests
{
    [Fact]
    public void Names_ThatTwoPlacesSayAlike_AreStated()
    {
        Report report = Scanned(FormText.Standard);
        Assert.Equal("huyện An Lão", Assert.IsType<Stated<string>>(report.Parent).Value);
        Assert.Equal(new UnitName(UnitKind.Commune, "Tân Phú"), Assert.IsType<Stated<UnitName>>(report.Unit).Value);
    }

    [Theory]
    [InlineData("UBND huyện An Lão", "UBND huyện An Lảo", "huyện An Lảo")]
    [InlineData("UBND HUYỆN AN LÃO", "UBND HUYỆN AN LẢO", "huyện An Lão")]
    [InlineData("UBND HUYỆN AN LÃO", "UDND HUYỆN AN LÃO", "huyện An Lão")]
    public void Parent_ThatNoOtherPlaceConfirms_IsUnsure(string paper, string read, string candidate)
    {
        Report report = Scanned(FormText.Replace(FormText.Standard, paper, read));
        Uncertainty<string>? unsure = Assert.IsType<Garbled<string>>(report.Parent).Unsure;
        Assert.Equal([candidate], unsure!.Candidates);
    }

    [Fact]
    public void Parent_MisreadOnceAgainstThree_IsWhatTheThreeSay()
    {
        string text = FormText.Replace(FormText.Standard, "UBND huyện An Lão", "UBND huyện An Lảo")
            .Replace("1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện", "1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện\nThực hiện kế hoạch của UBND huyện An Lão.\nUBND huyện An Lão đã tập huấn.", StringComparison.Ordinal);
        Assert.Equal("huyện An Lão", Assert.IsType<Stated<string>>(Scanned(text).Parent).Value);
    }

    [Fact]
    public void Parent_OfAWordFile_NeedsNoConfirmation() =>
        Assert.Equal("huyện An Lảo", Assert.IsType<Stated<string>>(FormText.Replacing("UBND huyện An Lão", "UBND huyện An Lảo").Parent).Value);

    [Fact]
    public void Unit_WhoseLettersThePlacesDoNotAgreeOn_IsUnsure()
    {
        string text = FormText.Standard
            .Replace("công nhận xã Tân Phú", "công nhận xã Tấn Phú", StringComparison.Ordinal);
        Assert.NotNull(Assert.IsType<Garbled<UnitName>>(Scanned(text).Unit).Unsure);
    }

    [Theory]
    [InlineData("Căn cứ Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ;")]
    [InlineData("Căn cứ Quyết định số 25/2021/QĐ-TTg\nngày 22 tháng 7 năm 2021 của Thủ tướng Chính phủ;")]
    [InlineData("Căn cứ Thông tư số 09/2021/TT-BTP\nngày 15 tháng 11 năm 2021;")]
    [InlineData("Thực hiện Kế hoạch số 18/KH-UBND của UBND huyện, ngày 09 tháng 01 năm 2023,")]
    [InlineData("Số liệu tính đến ngày 31 tháng 12 năm 2023, xã có 03 thôn.")]
    public void Date_OfSomethingCited_IsNotTheLetterheads(string line)
    {
        string text = FormText.Replace(FormText.Standard, "Tân Phú, ngày 04 tháng 01 năm 2024", "")
            .Replace("Đánh giá kết quả và đề nghị công nhận xã Tân Phú", line + "\nĐánh giá kết quả và đề nghị công nhận xã Tân Phú", StringComparison.Ordinal);
        Assert.IsType<Absent<DateOnly>>(FormText.Parse(text).Date);
        Assert.IsType<Absent<DateOnly>>(Scanned(text).Date);
    }

    [Theory]
    [InlineData("Số: 07/BC-UBND Tân Phú, ngày 04 tháng 01 năm 2024")]
    [InlineData("Số: 07/BC-UBND\nngày 04 tháng 01 năm 2024")]
    [InlineData("Số: 07/BC-UBND\nTP. Tân Phú, ngày 04/01/2024")]
    [InlineData("Số: 07/BC-UBND\nTân Phú ngày 04 tháng 01 năm 2024")]
    [InlineData("Số: 07/BC-UBND\nQuyết Thắng,  ngày 04 tháng 01 năm 2024")]
    public void Date_BehindThePlace_IsTheLetterheads(string lines)
    {
        Report report = FormText.Replacing("Số: 07/BC-UBND               Tân Phú, ngày 04 tháng 01 năm 2024", lines);
        Assert.Equal(new DateOnly(2024, 1, 4), Assert.IsType<Stated<DateOnly>>(report.Date).Value);
    }

    private static Report Scanned(string text) =>
        Assert.IsType<ParsedReport>(ReportParser.Parse(ReadingDoubts.Scanned(PlainText.Lines(text)))).Report;
}
