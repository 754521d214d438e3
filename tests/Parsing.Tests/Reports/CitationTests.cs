using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Laws and documents cited, as wards write them: what each part is, and what the sentence does with it.</summary>
public sealed class CitationTests
{
    /// <summary>The sentence of the form that a test replaces.</summary>
    private const string Sentence =
        "UBND xã phổ biến Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ và Thông tư số 09/2021/TT-BTP ngày 15 tháng 11 năm 2021 của Bộ Tư pháp.";

    private static LegalReference[] Cited(string sentence) => [.. FormText.Replacing(Sentence, sentence).Citations.Select(c => c.Value)];

    [Theory]
    [InlineData("Luật số 14/2012/QH13", InstrumentForm.Law, "14", 2012, "QH13", null)]
    [InlineData("Pháp lệnh số 34/2007/PL-UBTVQH11", InstrumentForm.Ordinance, "34", 2007, "PL", "UBTVQH11")]
    [InlineData("Nghị định số 59/2023/NĐ-CP", InstrumentForm.Decree, "59", 2023, "ND", "CP")]
    [InlineData("NĐ 61/2018/NĐ-CP", InstrumentForm.Decree, "61", 2018, "ND", "CP")]
    [InlineData("Nghị quyết số 05/2023/NQ-HĐND", InstrumentForm.Resolution, "05", 2023, "NQ", "HDND")]
    [InlineData("Nghị quyết số 12-NQ/ĐU", InstrumentForm.Resolution, "12", null, "NQ", "DU")]
    [InlineData("Chỉ thị số 32-CT/TW", InstrumentForm.Directive, "32", null, "CT", "TW")]
    [InlineData("Kế hoạch số 93/KH - UBND", InstrumentForm.Plan, "93", null, "KH", "UBND")]
    [InlineData("Kết hoạch 92/KH-UBND", InstrumentForm.Plan, "92", null, "KH", "UBND")]
    [InlineData("Công văn số 1215/UBND-TP", InstrumentForm.OfficialLetter, "1215", null, "UBND", "TP")]
    [InlineData("Thông báo số 455/UBND", InstrumentForm.Announcement, "455", null, "UBND", null)]
    [InlineData("quyết định 25/2021/qđ-ttg", InstrumentForm.Decision, "25", 2021, "QD", "TTG")]
    [InlineData("QĐ số 25/2021/QĐTTg", InstrumentForm.Decision, "25", 2021, "QD", "TTG")]
    [InlineData("Quyết định số 25 / 2021 / QĐ – TTG", InstrumentForm.Decision, "25", 2021, "QD", "TTG")]
    [InlineData("Thông tư 09-2021-TT-BTP", InstrumentForm.Circular, "09", 2021, "TT", "BTP")]
    [InlineData("Thông tư 09/2021", InstrumentForm.Circular, "09", 2021, null, null)]
    [InlineData("Quyết định số 619/QĐ-TTg", InstrumentForm.Decision, "619", null, "QD", "TTG")]
    [Trait("Hostile", "E58")]
    public void Citation_OfAnyKind_IsTakenApart(string written, InstrumentForm form, string number, int? year, string? type, string? issuer)
    {
        LegalReference cited = Assert.Single(Cited($"UBND xã thực hiện {written}, đã triển khai đến các thôn."));
        Assert.Equal((form, number, year, type, issuer), (cited.Form, cited.Number, cited.Year, cited.Type, cited.Issuer));
    }

    [Theory]
    [InlineData("Luật Hòa giải ở cơ sở", "Hòa giải ở cơ sở", null, null)]
    [InlineData("Luật Tiếp cận thông tin năm 2016", "Tiếp cận thông tin", 2016, null)]
    [InlineData("Luật Phổ biến, giáo dục pháp luật năm 2012", "Phổ biến, giáo dục pháp luật", 2012, null)]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", "Thực hiện dân chủ ở cơ sở", null, "10")]
    [InlineData("Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn", "Thực hiện dân chủ ở xã, phường, thị trấn", null, null)]
    [InlineData("Pháp lệnh dân chủ ở xã, phường, thị trấn số 34/2007/PL-UBTVQH11", "dân chủ ở xã, phường, thị trấn", null, "34")]
    public void Law_CitedByItsName_HasTheName(string written, string name, int? year, string? number)
    {
        LegalReference cited = Assert.Single(Cited($"Căn cứ {written}; UBND xã đã tổ chức 04 hội nghị."));
        Assert.Equal((name, year, number), (cited.Name, cited.NamedYear, cited.Number));
    }

    [Theory]
    [InlineData("HĐND xã quyết định 25 nội dung và thông báo 12 lượt.")]
    [InlineData("Xã chấp hành pháp luật, xử lý theo luật định; luật sư tư vấn 05 buổi.")]
    [InlineData("Theo kế hoạch năm 2024, TT văn hóa mở cửa 24/7 và thông tư vấn đề.")]
    [InlineData("HOẠT ĐỘNG PHỔ BIẾN PHÁP LUẬT NĂM 2024 ĐẠT KẾT QUẢ")]
    public void Words_ThatCiteNothing_AreNoCitation(string prose) => Assert.Empty(Cited(prose));

    [Theory]
    [InlineData("Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ", "2021-07-22", "Thủ tướng Chính phủ")]
    [InlineData("Quyết định số 25/2021/QĐ-TTg của Thủ tướng Chính phủ ngày 22 tháng 7 năm 2021", "2021-07-22", "Thủ tướng Chính phủ")]
    [InlineData("Quyết định số 25/2021/QĐ-TTg (22/7/2021)", "2021-07-22", null)]
    [InlineData("Quyết định số 25/2021/QĐ-TTg, 22-7-2021", "2021-07-22", null)]
    [InlineData("Quyết định số 25/2021/QĐ-TTg ngày 22.07.2021", "2021-07-22", null)]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022 của Quốc hội", "2022-11-10", "Quốc hội")]
    public void DateAndIssuer_BehindACitation_AreItsOwn(string written, string date, string? issuer)
    {
        LegalReference cited = Assert.Single(Cited($"Thực hiện {written}; UBND xã đã phân công."));
        Assert.Equal((DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), issuer), (cited.Date, cited.IssuerWords));
    }

    [Theory]
    [InlineData("Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ.")]
    [InlineData("UBND xã được đánh giá theo Quyết định số 619/QĐ-TTg.")]
    [InlineData("Việc chấm điểm thực hiện theo quy định tại Quyết định số 619/QĐ-TTg.")]
    [InlineData("Căn cứ Luật Phổ biến, giáo dục pháp luật năm 2012; Luật Hòa giải ở cơ sở năm 2013; Quyết định số 619/QĐ-TTg;")]
    [InlineData("Căn cứ:\n- Luật Tiếp cận thông tin năm 2016;\n- Quyết định số 619/QĐ-TTg;")]
    [InlineData("Thông tư số 07/2017/TT-BTP hướng dẫn thi hành Quyết định số 619/QĐ-TTg.")]
    public void Citation_ThatTheSentenceRestsOn_IsItsBasis(string sentence) =>
        Assert.Equal(CitationUse.Basis, Cited(sentence).Single(c => c.Number is "619").Use);

    [Theory]
    [InlineData("So với Quyết định số 619/QĐ-TTg trước đây, tiêu chí đã thay đổi nhiều.")]
    [InlineData("Thực hiện quy định mới thay thế Quyết định số 619/QĐ-TTg.")]
    [InlineData("Tài liệu làm theo Quyết định số 619/QĐ-TTg cũ vẫn còn lưu.")]
    [InlineData("UBND xã tuyên truyền, phổ biến nội dung Quyết định số 619/QĐ-TTg.")]
    [InlineData("Thực hiện tốt việc tuyên truyền Quyết định số 619/QĐ-TTg.")]
    [InlineData("Quyết định số 619/QĐ-TTg được lưu tại tủ sách.")]
    public void Citation_ThatIsMerelyNamed_IsNoBasis(string sentence) =>
        Assert.Equal(CitationUse.Mentioned, Cited(sentence).Single(c => c.Number is "619").Use);

    [Fact]
    public void YearsNamed_InTheSentence_AreNotThoseOfDatesAndSymbols() =>
        Assert.Equal([2021], Cited("Năm 2021, xã được công nhận theo Quyết định số 619/QĐ-TTg ngày 08 tháng 5 năm 2017 và Thông tư số 07/2017/TT-BTP ngày 28/7/2017.")[0].YearsNamed);

    [Fact]
    public void Behind_ACitation_IsTheRestOfItsSentence() =>
        Assert.Equal(
            "quận Bắc về việc phổ biến pháp luật năm 2024.",
            Cited("Thực hiện Kế hoạch số 18/KH-UBND ngày 09/01/2024 của UBND quận Bắc về việc phổ biến pháp luật năm 2024. Xã đã làm.")[0].Behind);

    /// <summary>A printed line may end inside a symbol.</summary>
    [Fact]
    public void Citation_BrokenOverLines_IsOne()
    {
        LegalReference cited = Cited("Căn cứ Quyết định số 25/2021/QĐ-\nTTg ngày 22/7/2021 của Thủ tướng\nChính phủ.")[0];
        Assert.Equal(("25/2021/QĐ-TTg", new DateOnly(2021, 7, 22), "Thủ tướng Chính phủ"), (cited.Symbol, cited.Date, cited.IssuerWords));
    }
}
