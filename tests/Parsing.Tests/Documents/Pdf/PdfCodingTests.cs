using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>Letters whose codes do not say what they draw.</summary>
public sealed class PdfCodingTests
{
    private const string Line = "Số chỉ tiêu đạt điểm tối đa của tiêu chí này là 05/06 chỉ tiêu, các nội dung khác đều đạt yêu cầu";
    private const string Plain = "So chi tieu dat diem toi da cua tieu chi nay la 05/06 chi tieu";

    [Theory]
    [InlineData("/ABCDEF+.VnTime", "Céng hßa x· héi chñ nghÜa ViÖt Nam: 05/06", "Cộng hòa xã hội chủ nghĩa Việt Nam: 05/06")]
    [InlineData("/ABCDEF+.VnTimeH", "Céng hßa: 05/06", "CỘNG HÒA: 05/06")]
    [InlineData("/VNI-Times", "Soá ñieåm ñaït ñöôïc: 05/06", "Số điểm đạt được: 05/06")]
    [InlineData("/TT1", "Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do: 05/06", "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do: 05/06")]
    [InlineData("/TT1", "Soá ñieåm ñaït ñöôïc cuûa tieâu chí naøy laø: 05/06", "Số điểm đạt được của tiêu chí này là: 05/06")]
    [Trait("Hostile", "D45")]
    public void OldFont_IsDecoded_ByItsNameOrItsWords(string font, string codes, string line)
    {
        var pdf = new PdfObjects();
        Use(pdf, font, "").Text(60, 700, codes);

        DocumentText text = Reading.Text(pdf.Build());

        Assert.Equal([line], text.Contents());
        Assert.Equal(ReadingQuality.Good, text.Quality);
        Assert.Equal(NoteCodes.OldFont, Assert.Single(text.Notes).Code);
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void Page_WithoutLetterTables_AsksForRecognition_AndItsFiguresAreDoubted()
    {
        byte[] pdf = WithoutTables(Drawn(Line, Line, Line));
        NeedsRecognition needs = Reading.Needs(pdf);

        Assert.Equal([1], needs.Pages);
        if (needs.Otherwise is Readable readable)
        {
            Assert.Equal(NoteCodes.GarbledText, Assert.Single(readable.Text.Notes).Code);
            Assert.Equal(ReadingQuality.Doubtful, readable.Text.Quality);
            Assert.DoesNotContain(readable.Text.Lines, line => line.Doubts.IsEmpty && line.Content.Any(char.IsAsciiDigit));
        }
        Assert.Equal([Line], Reading.Text(pdf, Seen.Pages(new Seen(1).Line(20, 700, Line))).Contents());
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void Page_WithWrongLetterTables_IsNotTakenForText()
    {
        var objects = new PdfObjects();
        string pairs = string.Concat(Enumerable.Range(' ', 95).Select(code => $"<{code:X2}> <{(code == ' ' ? code : code + 1):X4}> "));
        int table = objects.AddStream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange "
            + $"95 beginbfchar {pairs} endbfchar endcmap end end");
        Use(objects, "/ABCDEF+Times", string.Create(CultureInfo.InvariantCulture, $"/ToUnicode {table} 0 R"));
        byte[] pdf = objects.Text(60, 700, Plain).Text(60, 680, Plain).Build();
        NeedsRecognition needs = Reading.Needs(pdf);
        DocumentText text = Assert.IsType<Readable>(needs.Otherwise).Text;

        Assert.Equal([1], needs.Pages);
        Assert.StartsWith("Tp dij ujfv", text.Line(1).Content, StringComparison.Ordinal);
        Assert.Equal((ReadingQuality.Doubtful, NoteCodes.GarbledText), (text.Quality, Assert.Single(text.Notes).Code));
        Assert.All(text.Lines, line => Assert.All(line.Doubts, doubt => Assert.Equal(DoubtKind.BrokenText, doubt.Kind)));
        Assert.All(text.Lines.Where(line => line.Content.Any(char.IsAsciiDigit)), line => Assert.NotEmpty(line.Doubts));
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void TextLeftOut_ForItsFontIsMissing_IsNotPassedOverInSilence()
    {
        var pdf = new PdfObjects();
        int below = pdf.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Foo /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>");
        int font = pdf.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Font /Subtype /Type0 /BaseFont /Foo /Encoding /Identity-H /DescendantFonts [{below} 0 R] >>"));
        byte[] file = pdf.Page("Resources", string.Create(CultureInfo.InvariantCulture, $"<< /Font << /F1 5 0 R /F2 {font} 0 R >> >>"))
            .Text(60, 700, "Tong diem:").Draw("BT /F2 12 Tf 160 700 Td <000100020003> Tj ET").Build();

        DocumentText text = Assert.IsType<Readable>(Reading.Needs(file).Otherwise).Text;

        Assert.Equal(["Tong diem:"], text.Contents());
        Assert.Equal((ReadingQuality.Doubtful, NoteCodes.GarbledText), (text.Quality, Assert.Single(text.Notes).Code));
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void Type3Font_IsRead_OrAsksForRecognition()
    {
        var pdf = new PdfObjects();
        int square = pdf.AddStream("1000 0 0 0 750 750 d1 0 0 750 750 re f");
        int table = pdf.AddStream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange "
            + "2 beginbfchar <61> <0031> <62> <002F> endbfchar endcmap end end");
        string type3 = string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g1 {square} 0 R /g2 {square} 0 R >> "
            + $"/Encoding << /Type /Encoding /Differences [97 /g1 /g2] >> /FirstChar 97 /LastChar 98 /Widths [600 600] /Resources << >> ");
        int told = pdf.Add(string.Create(CultureInfo.InvariantCulture, $"{type3} /ToUnicode {table} 0 R >>"));
        int untold = pdf.Add($"{type3} >>");
        pdf.Page("Resources", string.Create(CultureInfo.InvariantCulture, $"<< /Font << /F1 5 0 R /F2 {told} 0 R /F3 {untold} 0 R >> >>"));
        pdf.Text(60, 700, "diem").Draw("BT /F2 12 Tf 100 700 Td (aba) Tj ET");

        Assert.Equal(["diem 1/1"], Reading.Text(pdf.Build()).Contents());

        pdf.Draw("BT /F3 12 Tf 100 680 Td (aba) Tj ET");
        DocumentText untoldText = Assert.IsType<Readable>(Reading.Needs(pdf.Build()).Otherwise).Text;
        Assert.DoesNotContain("aba", string.Concat(untoldText.Contents()), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void ReplacementText_IsUsed_WhereLettersDoNotDecode_AndNowhereElse()
    {
        const string replacement = "/Span << /ActualText (Tong so diem dat duoc cua cac tieu chi: 05/06) >> BDC";
        var pdf = new PdfObjects();
        int square = pdf.AddStream("1000 0 0 0 750 750 d1 0 0 750 750 re f");
        int type3 = pdf.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g1 {square} 0 R >> ")
            + "/Encoding << /Type /Encoding /Differences [97 /g1] >> /FirstChar 97 /LastChar 97 /Widths [600] /Resources << >> >>");
        pdf.Page("Resources", string.Create(CultureInfo.InvariantCulture, $"<< /Font << /F1 5 0 R /F2 {type3} 0 R >> >>"));
        byte[] undecodable = pdf.Draw($"BT /F2 12 Tf 60 700 Td {replacement} (aaaaa) Tj EMC ET").Build();
        byte[] decodable = new PdfObjects().Draw($"BT /F1 12 Tf 60 700 Td {replacement} (Tong so diem: 03/06) Tj EMC ET").Build();

        Assert.Equal(["Tong so diem dat duoc cua cac tieu chi: 05/06"], Reading.Text(undecodable).Contents());
        Assert.Equal(["Tong so diem: 03/06"], Reading.Text(decodable).Contents());
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void Ligatures_AreTheirLetters() =>
        Assert.Equal(["office ﬁle".Normalize(NormalizationForm.FormKC)], Reading.Drawn(pdf => pdf.Page().Text(60, 700, "o\uFB03ce \uFB01le")).Contents());

    [Fact]
    public void PageOfAddressesNamesAndCodes_IsNoJunk()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Lines(
            "PHỤ LỤC: DANH SÁCH TÀI LIỆU KIỂM CHỨNG",
            "https://xaanbinh.example.gov.vn/thong-tin/cong-khai-tthc-2023/abcd1234.aspx",
            "https://xaanbinh.example.gov.vn/van-ban/qd-12-2023.pdf",
            "https://xaanbinh.example.gov.vn/van-ban/qd-13-2023.pdf",
            "Email: ubndxaanbinh@example.gov.vn; ĐT: 0243.123.456; Fax: 0243.123.457",
            "KH 12/KH-UBND; QĐ 15/QĐ-UBND; BC 22/BC-UBND; NQ 03/NQ-HĐND"));

        Assert.Equal(6, text.Lines.Length);
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    [Fact]
    public void VietnameseWithoutMarks_IsNoted()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Lines(
            "Thuc hien ke hoach so 12 cua Uy ban nhan dan huyen ve viec xay dung xa dat chuan tiep can phap luat",
            "Tong diem so dat duoc cua cac tieu chi: 93,5/100 diem, dap ung cac dieu kien cong nhan theo quy dinh"));

        Assert.Equal(NoteCodes.ToneMarksLost, Assert.Single(text.Notes).Code);
        Assert.All(text.Lines, line => Assert.Empty(line.Doubts));
    }

    /// <summary>Makes F1 a TrueType font that is not in the file, every letter half as wide as its size.</summary>
    private static PdfObjects Use(PdfObjects pdf, string name, string entries)
    {
        int descriptor = pdf.Add($"<< /Type /FontDescriptor /FontName {name} /Flags 32 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 "
            + "/ItalicAngle 0 /CapHeight 700 /StemV 80 >>");
        int font = pdf.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /TrueType /BaseFont {name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 ")
            + string.Create(CultureInfo.InvariantCulture, $"/Widths [{string.Join(' ', Enumerable.Repeat(500, 224))}] /FontDescriptor {descriptor} 0 R {entries} >>"));
        return pdf.Page("Resources", string.Create(CultureInfo.InvariantCulture, $"<< /Font << /F1 {font} 0 R >> >>"));
    }

    private static byte[] Drawn(params string[] lines)
    {
        using var builder = new PdfBuilder();
        builder.Page();
        for (int i = 0; i < lines.Length; i++)
            builder.Text(20, 700 - (20 * i), lines[i], size: 10);
        return builder.Build();
    }

    /// <summary>Takes the tables of letter codes out of a file, byte for byte, so that its offsets stay true.</summary>
    private static byte[] WithoutTables(byte[] pdf) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace("/ToUnicode", "/XxUnicode", StringComparison.Ordinal));
}
