using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

public sealed class IdentityTests
{
    private const string Title = "Đánh giá kết quả và đề nghị công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023";

    [Theory]
    [InlineData("Đánh giá kết quả và đề nghị công nhận phường Long Anh đạt chuẩn tiếp cận pháp luật năm 2022", UnitKind.Ward, "Long Anh", 2022)]
    [InlineData("Đánh giá kết quả và đề nghị công nhận phườngLong Anh đạt chuẩn tiếp cận pháp luật năm 2022", UnitKind.Ward, "Long Anh", 2022)]
    [InlineData("ĐÁNH GIÁ KẾT QUẢ VÀ ĐỀ NGHỊ CÔNG NHẬN XÃ THÀNH CÔNG ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2024", UnitKind.Commune, "Thành Công", 2024)]
    [InlineData("Đánh giá kết quả và đề nghị công nhận\nthị trấn Ea Kar\nđạt chuẩn tiếp cận pháp luật năm 2023", UnitKind.Township, "Ea Kar", 2023)]
    [InlineData("Kết quả đánh giá và đề nghị công nhận xã Ea H'leo đạt chuẩn tiếp cận pháp năm 2023", UnitKind.Commune, "Ea H'leo", 2023)]
    [InlineData("đ ánh giá kết quả và đề nghị công nhận phường 12 đạt chuẩn TCPL năm 2023", UnitKind.Ward, "12", 2023)]
    [InlineData("Đánh giá kết quả và đề nghị công nhận đặc khu Côn Đảo đạt CTCPL năm 2026", UnitKind.SpecialZone, "Côn Đảo", 2026)]
    [InlineData("Đánh giá kết quả, đề nghị công nhận Phường Cộng Hòa đạt chuẩn tiếp cận pháp luật năm 2024", UnitKind.Ward, "Cộng Hòa", 2024)]
    [Trait("Hostile", "E59")]
    public void Title_AsWardsWriteIt_GivesUnitAndYear(string title, UnitKind kind, string name, int year)
    {
        Report report = FormText.Replacing(Title, title);
        Assert.Equal(new UnitName(kind, name), Assert.IsType<Stated<UnitName>>(report.Unit).Value);
        Assert.Equal(year, Assert.IsType<Stated<int>>(report.Year).Value);
    }

    [Fact]
    public void Letterhead_InTwoColumns_GivesNumberDateAndUnit()
    {
        Report report = FormText.Parse(FormText.Standard);
        Assert.Equal("07/BC-UBND", Assert.IsType<Stated<string>>(report.Number).Value);
        Assert.Equal(new DateOnly(2024, 1, 4), Assert.IsType<Stated<DateOnly>>(report.Date).Value);
        Assert.Contains(report.UnitMentions, m => m is { Place: FormalPlace.Letterhead, Fact.Value: { Kind: UnitKind.Commune, Name: "Tân Phú" } });
        Assert.Equal("huyện An Lão", Assert.IsType<Stated<string>>(report.Parent).Value);
        Assert.IsType<Absent<bool>>(report.Draft);
    }

    /// <summary>Wards of one name are told apart by what stands above them.</summary>
    [Theory]
    [InlineData("UBND HUYỆN VĨNH LÂM", "huyện Vĩnh Lâm")]
    [InlineData("UBND TỈNH AN BÌNH", "tỉnh An Bình")]
    [InlineData("UBND THÀNH PHỐ HẢI LỘC", "thành phố Hải Lộc")]
    [Trait("Hostile", "E59")]
    public void Unit_OfTheSameNameElsewhere_IsToldByItsParent(string above, string parent)
    {
        Report report = FormText.Parse(FormText.Standard
            .Replace("UBND HUYỆN AN LÃO", above, StringComparison.Ordinal)
            .Replace("huyện An Lão", parent, StringComparison.Ordinal));

        Assert.Equal(new UnitName(UnitKind.Commune, "Tân Phú"), Assert.IsType<Stated<UnitName>>(report.Unit).Value);
        Assert.Equal(parent, Assert.IsType<Stated<string>>(report.Parent).Value);
    }

    [Theory]
    [InlineData("Số:    /BC-UBND               Tân Phú, ngày    tháng 01 năm 2024")]
    [InlineData("Số: …../BC-UBND               Tân Phú, ngày … tháng … năm 2024")]
    public void Letterhead_WithBlanks_IsGarbled(string line)
    {
        Report report = FormText.Replacing("Số: 07/BC-UBND               Tân Phú, ngày 04 tháng 01 năm 2024", line);
        Assert.IsType<Garbled<string>>(report.Number);
        Assert.IsType<Garbled<DateOnly>>(report.Date);
    }

    [Fact]
    public void Name_WrappedInAPdf_IsReadWhole()
    {
        string text = FormText.Replace(FormText.Standard, "công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023./.", "công nhận xã Tân\nPhú đạt chuẩn tiếp cận pháp luật năm 2023./.");
        Report report = ((ParsedReport)ReportParser.Parse(CTCPL.Pipeline.Testing.Reports.PlainText.PdfLines(text))).Report;
        Assert.All(report.UnitMentions, m => Assert.Equal("Tân Phú", m.Fact.Value.Name));
    }

    [Fact]
    public void Letterhead_WithTheNameWrapped_IsTheSameName()
    {
        Report report = FormText.Replacing("UBND XÃ TÂN PHÚ              Độc lập - Tự do - Hạnh phúc", "UBND XÃ TÂN\nPHÚ");
        Assert.All(report.UnitMentions, m => Assert.Equal("Tân Phú", m.Fact.Value.Name));
    }

    [Fact]
    public void Letterhead_WithTheNameWrappedInItsColumn_IsTheSameName() =>
        Assert.All(PrintedLetterhead(secondLine: 740).UnitMentions, m => Assert.Equal("Tân Phú", m.Fact.Value.Name));

    [Fact]
    public void Letterhead_WithTheRestOfTheNameFarBelow_IsAnotherName() =>
        Assert.Contains(PrintedLetterhead(secondLine: 600).UnitMentions, m => m is { Place: FormalPlace.Letterhead, Fact.Value.Name: "Tân" });

    /// <summary>A page whose left column breaks "UBND XÃ TÂN / PHÚ", with a line of the right column in between.</summary>
    /// <param name="secondLine">Where the second line of the name stands, in points from below.</param>
    private static Report PrintedLetterhead(double secondLine)
    {
        DocumentText text = Testing.Reports.PlainText.PdfLines(
            FormText.Replace(FormText.Standard, "UBND XÃ TÂN PHÚ              Độc lập - Tự do - Hạnh phúc", "UBND XÃ TÂN\nVIỆT NAM\nPHÚ"));
        int name = text.Lines.First(line => line.Content is "UBND XÃ TÂN").Number;
        Box[] boxes = [new(80, 760, 190, 774), new(350, 760, 430, 774), new(110, secondLine, 150, secondLine + 14)];
        ImmutableArray<TextLine> lines = [.. text.Lines.Select(line =>
            line.Number >= name && line.Number < name + boxes.Length ? line with { Box = boxes[line.Number - name] } : line)];
        return ((ParsedReport)ReportParser.Parse(text with { Lines = lines })).Report;
    }

    [Fact]
    public void Letterhead_SayingDraft_IsStated() =>
        Assert.True(Assert.IsType<Stated<bool>>(FormText.Replacing("BÁO CÁO\n", "DỰ THẢO\nBÁO CÁO\n").Draft).Value);

    [Fact]
    public void Letterhead_WithAnImpossibleDate_IsGarbled() =>
        Assert.IsType<Garbled<DateOnly>>(FormText.Replacing("ngày 04 tháng 01", "ngày 32 tháng 01").Date);

    private const string Statement = "c) Trong năm 2023, xã Tân Phú không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.";

    [Theory]
    [InlineData("c) Trong năm đánh giá, không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính.", false)]
    [InlineData("c) Người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật: Không.", false)]
    [InlineData("c) Trong năm chưa có người đứng đầu cấp ủy bị truy cứu trách nhiệm hình sự", false)]
    [InlineData("c) Có 0 người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật.", false)]
    [InlineData("c) Trong năm có 01 đồng chí là người đứng đầu chính quyền bị xử lý kỷ luật khiển trách.", true)]
    [InlineData("c) Chủ tịch UBND xã đã bị kỷ luật cảnh cáo do vi phạm trong thi hành công vụ.", true)]
    [InlineData("c) Trong năm có cán bộ là người đứng đầu cấp ủy bị xử lý kỷ luật hành chính.", true)]
    public void DisciplineStatement_AsWardsWriteIt_DeniesOrAdmits(string statement, bool admits)
    {
        Report report = FormText.Replacing(Statement, statement);
        Assert.All(report.LeaderDiscipline, f => Assert.Equal(admits, Assert.IsType<Stated<bool>>(f).Value));
        Assert.NotEmpty(report.LeaderDiscipline);
    }

    [Fact]
    public void DisciplineStatement_WithTheFormsChoiceLeftStanding_IsGarbled() =>
        Assert.IsType<Garbled<bool>>(Assert.Single(FormText.Replacing(
            Statement, "c) Trong năm đánh giá, có/không có người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật.").LeaderDiscipline));

    [Fact]
    public void DisciplineStatement_AboutOtherOfficials_IsNone() =>
        Assert.Empty(FormText.Replacing(Statement, "c) Không có công chức nào bị xử lý kỷ luật.").LeaderDiscipline);

    private const string Request = "UBND xã Tân Phú kính đề nghị Chủ tịch UBND huyện An Lão xem xét, quyết định công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023./.";

    [Fact]
    public void Request_OfTheForm_IsStatedWithItsYearAndUnits()
    {
        Report report = FormText.Parse(FormText.Standard);
        Assert.True(Assert.IsType<Stated<bool>>(report.RecognitionRequested).Value);
        Assert.Contains(report.YearMentions, m => m is { Place: FormalPlace.Request, Fact.Value: 2023 });
        Assert.Equal(2, report.UnitMentions.Count(m => m.Place == FormalPlace.Request));
    }

    [Fact]
    public void Request_Declined_IsStatedFalse() =>
        Assert.False(Assert.IsType<Stated<bool>>(FormText.Replacing(
            Request, "UBND xã chưa đề nghị Chủ tịch UBND huyện An Lão công nhận xã đạt chuẩn tiếp cận pháp luật.").RecognitionRequested).Value);

    [Fact]
    public void Request_WithSectionDeleted_IsAbsent() =>
        Assert.IsType<Absent<bool>>(FormText.Replacing(
            "IV. Đề nghị công nhận xã đạt chuẩn tiếp cận pháp luật\n" + Request, "Nơi nhận: Lưu VT.").RecognitionRequested);

    [Fact]
    public void Request_WithoutItsHeading_IsFoundByItsSentence() =>
        Assert.True(Assert.IsType<Stated<bool>>(FormText.Replacing("IV. Đề nghị công nhận xã đạt chuẩn tiếp cận pháp luật\n", "").RecognitionRequested).Value);

    [Fact]
    public void YearMentions_IgnorePlansAndDates()
    {
        Report report = FormText.Parse(FormText.Standard);
        Assert.All(report.YearMentions, m => Assert.Equal(2023, m.Fact.Value));
        Assert.Equal([FormalPlace.Title, FormalPlace.DisciplineStatement, FormalPlace.Request], report.YearMentions.Select(m => m.Place));
    }

    [Theory]
    [InlineData("Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ", "25/2021/QĐ-TTg", "TTG", 2021, "2021-07-22")]
    [InlineData("Quyết định 25/QĐ-TTg ngày 22/7/2021", "25/QĐ-TTg", "TTG", null, "2021-07-22")]
    [InlineData("Quyết định số 25/2021/QĐ-UBND của Thủ tướng Chính phủ", "25/2021/QĐ-UBND", "UBND", 2021, null)]
    [InlineData("QĐ số 25/2021/QĐ-TTg, ngày 22 tháng 7 năm 2021", "25/2021/QĐ-TTg", "TTG", 2021, "2021-07-22")]
    [InlineData("Quyết định số 25/2021/QĐ - TTg của Thủ tướng Chính phủ ngày 30/02/2021", "25/2021/QĐ - TTg", "TTG", 2021, null)]
    [Trait("Hostile", "E58")]
    public void Citations_AsWardsWriteThem_AreTakenApartAsWritten(string citation, string symbol, string issuer, int? year, string? date)
    {
        Report report = FormText.Replacing("Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ", citation);
        LegalReference reference = report.Citations[0].Value;
        Assert.Equal(InstrumentForm.Decision, reference.Form);
        Assert.Equal("25", reference.Number);
        Assert.Equal(symbol, reference.Symbol);
        Assert.Equal(issuer, reference.Issuer);
        Assert.Equal(year, reference.Year);
        Assert.Equal(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reference.Date);
    }

    [Fact]
    public void Places_OfEveryFact_HoldItsWords()
    {
        Report report = FormText.Parse(FormText.Standard);
        Assert.Equal("xã Tân Phú", Assert.IsType<Stated<UnitName>>(report.Unit).At.In(report.Document));
        Assert.All(report.YearMentions, m => Assert.Equal("2023", m.Fact.At.In(report.Document)));
        Assert.All(report.Citations, c => Assert.Equal(c.Value.Symbol, c.At.In(report.Document)));
        Assert.All(report.Blocks.SelectMany(b => b.Figures), f => Assert.Contains(f.Figure.Quote, report.Document.Line(f.Figure.At.Line).Content, StringComparison.Ordinal));
    }
}
