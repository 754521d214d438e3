using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Vietnamese text and numbers as they come: each is read right, or garbled, never as something else.</summary>
public sealed class HostileTextTests
{
    private const string Line = "- Số điểm đạt được của tiêu chí: 30/30 điểm.";

    [Theory]
    [Trait("Hostile", "E51")]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void Words_ComposedOrNot_FoldAlike(NormalizationForm form) =>
        Assert.Equal("so diem dat duoc cua tieu chi", Folding.Fold("Số điểm đạt được của tiêu chí".Normalize(form)));

    [Theory]
    [Trait("Hostile", "E51")]
    [InlineData("- Số ðiểm ðạt ðược của tiêu chí: 28/30 ðiểm")]
    [InlineData("- SỐ ÐIỂM ÐẠT ÐƯỢC CỦA TIÊU CHÍ: 28/30 ÐIỂM")]
    [InlineData("- S\u00f4\u0301 \u0111i\u00ea\u0309m \u0111a\u0323t \u0111\u01b0\u01a1\u0323c của tiêu chí: 28/30 điểm")]
    [Trait("Hostile", "E52")]
    [InlineData("- So diem dat duoc cua tieu chi: 28/30 diem")]
    [InlineData("- SO DIEM DAT DUOC CUA TIEU CHI: 28/30 DIEM")]
    [InlineData("- Số điễm đạt đựơc của tiêu chý: 28/30 điểm")]
    [Trait("Hostile", "E53")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28đ")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28điểm")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28đ/30đ")]
    [Trait("Hostile", "E54")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28 (hai mươi tám)/30 điểm")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28 điểm (hai mươi tám điểm)")]
    [Trait("Hostile", "E55")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28,0/30 điểm (93,3%)")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28,00/30,0 điểm")]
    [Trait("Hostile", "E56")]
    [InlineData("- Số điểm đạt được của tiêu chí: ２８/３０ điểm")]
    [InlineData("- Số điểm đạt được của tiêu chí:\u00a028\u00a0/\u200930 điểm")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28¹/30 điểm")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28/30² điểm")]
    public void Points_TwentyEight_AreStated(string line) => Assert.Equal(28m, Points(line).StatedValue);

    [Theory]
    [Trait("Hostile", "E53")]
    [InlineData("1.5/30", "1.5")]
    [InlineData("1,5/30", "1.5")]
    [InlineData("8,5 điểm", "8.5")]
    [InlineData("1.234/30", null)]
    [InlineData("1.234,5/30", null)]
    [InlineData("~28/30", null)]
    [InlineData("≈ 28/30", null)]
    [InlineData("khoảng 28/30", null)]
    [InlineData("25-28/30", null)]
    [InlineData("25 - 28/30", null)]
    [InlineData("từ 25 đến 28 điểm", null)]
    [InlineData("≥28/30", null)]
    [InlineData("> 28 điểm", null)]
    [Trait("Hostile", "E54")]
    [InlineData("mười lăm điểm", "15")]
    [InlineData("mười lăm/30 điểm", "15")]
    [InlineData("mười lăm trên 30 điểm", "15")]
    [InlineData("mười lăm trên tổng số 30 điểm", "15")]
    [InlineData("tám lăm điểm", null)]
    [InlineData("nửa số điểm", null)]
    [Trait("Hostile", "E55")]
    [InlineData("93%", null)]
    [InlineData("93 %", null)]
    [InlineData("93 phần trăm", null)]
    [Trait("Hostile", "E56")]
    [InlineData("2O/30", null)]
    [InlineData("l8/30", null)]
    [InlineData("−1/30", "-1")]
    public void Points_AsWritten_AreThatNumberOrGarbled(string written, string? value)
    {
        Figure points = Points("- Số điểm đạt được của tiêu chí: " + written);
        Assert.Equal(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), points.StatedValue);
        if (value is null)
            Assert.IsType<Garbled<decimal>>(points.Value);
    }

    [Theory]
    [Trait("Hostile", "E56")]
    [InlineData("Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06", "Số chỉ tiêu đạt từ 5O% số điểm tối đa trở lên: 06/06", Measure.IndicatorsAtLeastHalf, 6)]
    [InlineData("Số chỉ tiêu đạt điểm 0: 0/06", "Số chỉ tiêu đạt điểm O: 0/06", Measure.IndicatorsAtZero, 0)]
    [InlineData("Số chỉ tiêu đạt điểm tối đa: 06/06", "Sô chỉ tiêu đạt điêm tôi đa: 06/06", Measure.IndicatorsAtMaximum, 6)]
    [InlineData("Số chỉ tiêu đạt điểm tối đa: 06/06", "Sô chi tiêu dạt diểm tôi da: 06/06", Measure.IndicatorsAtMaximum, 6)]
    [InlineData("Số chỉ tiêu đạt điểm tối đa: 06/06", "S6 chỉ tiêu đạt đỉểm tốỉ đa: 06/06", Measure.IndicatorsAtMaximum, 6)]
    public void Label_DamagedAsByARecogniser_IsFound(string paper, string read, Measure measure, int value)
    {
        Report report = FormText.Replacing(paper, read);
        Assert.Equal(5, report.Blocks.Length);
        Assert.Equal(value, report.Blocks[1].First(measure)?.Figure.StatedValue);
        Assert.Equal(4, report.Blocks[1].Figures.Length);
    }

    [Fact]
    [Trait("Hostile", "E56")]
    public void Label_OfAnotherMeaning_IsNotTakenForTheLineOfZero()
    {
        Report report = FormText.Replacing("Số chỉ tiêu đạt điểm 0: 0/06", "Số chỉ tiêu đạt điểm ở mức khá: 0/06");
        Assert.Null(report.Blocks[1].First(Measure.IndicatorsAtZero));
    }

    [Theory]
    [Trait("Hostile", "E52")]
    [InlineData("không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật")]
    [InlineData("không có người đứng đầu cấp uỷ, chính quyền bị xử lí kỉ luật")]
    [InlineData("khong co nguoi dung dau cap uy, chinh quyen bi xu ly ky luat")]
    public void Statement_InEitherSpelling_IsADenial(string words)
    {
        string sentence = FormText.Standard.Split('\n').Single(l => l.Contains("người đứng đầu", StringComparison.Ordinal));
        Report report = FormText.Parse(FormText.Replace(FormText.Standard, sentence, "c) Trong năm, xã " + words + "."));
        Assert.False(Assert.IsType<Stated<bool>>(Assert.Single(report.LeaderDiscipline)).Value);
    }

    [Theory]
    [Trait("Hostile", "E57")]
    [InlineData("ngày 04 tháng 01", "ngày    tháng 01")]
    [InlineData("ngày 04 tháng 01", "ngày … tháng 01")]
    [InlineData("ngày 04 tháng 01", "ngày 30 tháng 02")]
    public void Date_BlankOrImpossible_IsGarbled(string phrase, string written) =>
        Assert.IsType<Garbled<DateOnly>>(FormText.Replacing(phrase, written).Date);

    [Theory]
    [Trait("Hostile", "E57")]
    [InlineData("ngày 4/1/", 2)]
    [InlineData("ngày 04/01/", 4)]
    public void Date_InDigits_IsStated(string written, int digits)
    {
        string date = FormText.Standard.Split('\n').Single(l => l.Contains("ngày 04 tháng 01", StringComparison.Ordinal));
        string year = date[(date.IndexOf("năm ", StringComparison.Ordinal) + 4)..][..4];
        string place = date[..date.IndexOf("ngày", StringComparison.Ordinal)];
        Report report = FormText.Replacing(date, place + written + year[^digits..]);
        Assert.Equal(
            new DateOnly(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 1, 4),
            Assert.IsType<Stated<DateOnly>>(report.Date).Value);
    }

    [Theory]
    [Trait("Hostile", "E58")]
    [InlineData("Quyết định số 25/QĐ-TTg ngày 22/7/2021", null, "2021-07-22")]
    [InlineData("Quyết định số 25/2022/QĐ-TTg ngày 22/7/2021", 2022, "2021-07-22")]
    [InlineData("Quyết định số 25/2021/QĐ-TTg ngày 22/7/21", 2021, "2021-07-22")]
    [InlineData("Quyết định số 619/QĐ-TTg ngày 08/5/2017", null, "2017-05-08")]
    public void Citation_AsWritten_IsTakenApartAndNotCorrected(string words, int? year, string date)
    {
        Report report = FormText.Parse(FormText.Standard + "\nCăn cứ " + words + " của Thủ tướng Chính phủ;");
        LegalReference citation = report.Citations[^1].Value;
        Assert.Equal((year, DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), (citation.Year, citation.Date));
    }

    [Theory]
    [Trait("Hostile", "E59")]
    [InlineData("phườngLong Anh", UnitKind.Ward, "Long Anh")]
    [InlineData("xã Trường Hà II", UnitKind.Commune, "Trường Hà II")]
    [InlineData("đặc khu Vân Đồn", UnitKind.SpecialZone, "Vân Đồn")]
    public void Unit_RunTogetherOrRenamed_IsRead(string words, UnitKind kind, string name)
    {
        DocumentText document = Testing.Reports.PlainText.Lines(Title(words));
        UnitName unit = Assert.IsType<Stated<UnitName>>(Assert.IsType<ParsedReport>(ReportParser.Parse(document)).Report.Unit).Value;
        Assert.Equal((kind, name), (unit.Kind, unit.Name));
    }

    private static string Title(string unit) =>
        Testing.Reports.ReportText.Valid25.ReplacingEvery("xã Sơn Thuận", unit).ReplacingEvery("XÃ SƠN THUẬN", unit.ToUpperInvariant()).Marked;

    private static Figure Points(string line)
    {
        Report report = FormText.Replacing(Line, line.Normalize(NormalizationForm.FormC));
        Assert.Equal(5, report.Blocks.Length);
        return Assert.Single(report.Blocks[1].Figures, f => f.Measure == Measure.Points).Figure;
    }
}
