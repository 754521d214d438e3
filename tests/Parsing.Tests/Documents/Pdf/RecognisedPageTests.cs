using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class RecognisedPageTests
{
    [Fact]
    [Trait("Hostile", "D43")]
    public void Scan_WithoutText_AsksForItsPages_AndIsRefusedOtherwise()
    {
        NeedsRecognition needs = Reading.Needs(Scan(pages: 2));

        Assert.Equal([1, 2], needs.Pages);
        Refused refused = Assert.IsType<Refused>(needs.Otherwise);
        Assert.Equal(RefusalReason.NoText, refused.Reason);
        Assert.Contains("Tesseract", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public void Scan_Recognised_ReadsAsItsRows()
    {
        DocumentText text = Reading.Text(Scan(pages: 2), Seen.Pages(
            new Seen(1).Line(60, 700, "a) Đối với tiêu chí 1:").Line(60, 682, "- Số điểm đạt được: 05/06 điểm."),
            new Seen(2).Line(290, 800, "2").Line(60, 700, "Hết")));

        Assert.Equal((ReadingMethod.Ocr, 2, ReadingQuality.Good), (text.Method, text.Pages, text.Quality));
        Assert.Equal(["a) Đối với tiêu chí 1:", "- Số điểm đạt được: 05/06 điểm.", "2", "Hết"], text.Contents());
        Assert.Equal([1, 1, 2, 2], text.Lines.Select(line => line.Page!.Value));
        Assert.Equal(DocumentPart.Header, text.Line(3).Part);
        Assert.Equal(new Box(60, 700, 60 + (22 * 6), 710), text.Line(1).Box);
        Assert.Empty(text.Notes);
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public void LinesOutOfOrder_AreReadFromTopToBottom_AndNoFigureOfThePageIsSure()
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1)
            .Line(60, 700, "- Số chỉ tiêu đạt điểm 0: 00/03 chỉ tiêu.").Line(60, 736, "c) Đối với tiêu chí 3:").Line(60, 718, "- Số điểm: 05/06 điểm.")));

        Assert.Equal(["c) Đối với tiêu chí 3:", "- Số điểm: 05/06 điểm.", "- Số chỉ tiêu đạt điểm 0: 00/03 chỉ tiêu."], text.Contents());
        Assert.Equal(["3:", "05/06", "0:", "00/03"], text.Lines.SelectMany(line => line.Doubts.Select(doubt => line.Content.Substring(doubt.Column, doubt.Length))));
    }

    [Fact]
    public void TwoColumnsBesideEachOther_AreInOrder()
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1)
            .Line(60, 700, "UBND XÃ").Line(60, 682, "Số: 12/BC").Line(300, 710, "CỘNG HÒA").Line(300, 691, "ngày 06")));

        Assert.Empty(text.Lines.SelectMany(line => line.Doubts));
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public void MixedPages_KeepTheirOwnText_AndAskForTheScannedOnes()
    {
        byte[] mixed = Drawn(pdf => pdf.Page().Text(60, 700, "Trang chữ: 10/10 điểm.").Page().Picture(0, 0, 595, 842));
        NeedsRecognition needs = Reading.Needs(mixed);
        DocumentText without = Assert.IsType<Readable>(needs.Otherwise).Text;
        DocumentText with = Reading.Text(mixed, Seen.Pages(new Seen(1).Line(60, 700, "khác"), new Seen(2).Line(60, 700, "Trang quét: 05/06")));

        Assert.Equal([2], needs.Pages);
        Assert.Equal((ReadingMethod.Pdf, ReadingQuality.Doubtful), (without.Method, without.Quality));
        Assert.Equal(NoteCodes.PageWithoutText, Assert.Single(without.Notes).Code);
        Assert.Equal((ReadingMethod.Mixed, ReadingQuality.Good), (with.Method, with.Quality));
        Assert.Equal(["Trang chữ: 10/10 điểm.", "Trang quét: 05/06"], with.Contents());
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public void PageThatWasNotRecognised_IsNoted()
    {
        DocumentText text = Reading.Text(Scan(pages: 3), Seen.Pages(new Seen(1).Line(60, 700, "một"), new Seen(3).Line(60, 700, "ba")));

        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal(NoteCodes.PageWithoutText, note.Code);
        Assert.StartsWith("Trang 2 ", note.Message, StringComparison.Ordinal);
        Assert.Equal(ReadingQuality.Doubtful, text.Quality);
    }

    [Fact]
    public void Scan_InWhichNothingWasRecognised_SaysSo()
    {
        Refused refused = Assert.IsType<Refused>(Reading.Of(Scan(pages: 1), recognised: Seen.Pages(new Seen(1))));

        Assert.Equal(RefusalReason.NoText, refused.Reason);
        Assert.Contains("đã nhận dạng", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đạt 05/06~61 chỉ~30 tiêu", 4, 5, DoubtKind.LowConfidence, null)]
    [InlineData("đạt 8~95=3 điểm", 4, 1, DoubtKind.LooksDiffer, "3")]
    [InlineData("đạt O5/06 chỉ", 4, 5, DoubtKind.LowConfidence, null)]
    [InlineData("(l0) điểm", 0, 4, DoubtKind.LowConfidence, null)]
    [InlineData("đạt lO/lO điểm", 4, 5, DoubtKind.LowConfidence, null)]
    [InlineData("đạt ấn~40=93 điểm", 4, 2, DoubtKind.LooksDiffer, "93")]
    [InlineData("lên: �~0 chỉ", 5, 1, DoubtKind.LowConfidence, null)]
    [InlineData("lên: tử~0 chỉ", 5, 2, DoubtKind.LowConfidence, null)]
    [InlineData("lên: vingúc~12 chỉ", 5, 6, DoubtKind.LowConfidence, null)]
    public void Figure_NotSure_IsDoubted(string line, int column, int length, DoubtKind kind, string? other)
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1).Line(60, 700, line)));

        Assert.Equal(new Doubt(column, length, kind, other), Assert.Single(text.Line(1).Doubts));
        Assert.Equal(ReadingQuality.Doubtful, text.Quality);
    }

    [Theory]
    [InlineData("- Số chỉ tiêu đạt điểm O: 0/03", "- Số chỉ tiêu đạt điểm 0: 0/03", 23, "O:")]
    [InlineData("Thông tư số 09/2021/IT-BTP ngày", "Thông tư số 09/2021/TT-BTP ngày", 12, "09/2021/IT-BTP")]
    public void Word_ThatCannotBe_IsDoubtfullyWhatItMustBe(string seen, string line, int column, string other)
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1).Line(60, 700, seen)));

        Assert.Equal([line], text.Contents());
        Assert.Equal([new Doubt(column, other.Length, DoubtKind.LowConfidence, other)], text.Line(1).Doubts);
    }

    [Theory]
    [InlineData("Số: 25/2021/QĐ-TTg ngày 22/7/2021")]
    [InlineData("tiếp~10 cận~5 II. III/ a) 2a 2.4 II.1. 12/BC-UBND QĐ/TW")]
    [InlineData("05/06~95=05/06. điểm")]
    [InlineData("đạt 96,5% tổ~20=tô")]
    public void Words_ThatAreNoFigure_OrAreSure_AreNotDoubted(string line)
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1).Line(60, 700, line)));

        Assert.Empty(text.Line(1).Doubts);
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    [Fact]
    public void Figure_TornByTheRecogniser_IsJoined_OrDoubted()
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1)
            .Line(60, 700, "05").Line(72.5, 700, "/06")
            .Line(60, 680, "9").Line(69, 680, "75")
            .Line(60, 660, "10").Line(90, 660, "10")));

        Assert.Equal(["05/06", "9 75", "10 10"], text.Contents());
        Assert.Equal([0, 2, 0], text.Lines.Select(line => line.Doubts.Length));
        Assert.Equal([new Doubt(0, 1, DoubtKind.LowConfidence), new Doubt(2, 2, DoubtKind.LowConfidence)], text.Line(2).Doubts);
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void Rows_SeenByColumns_AreJoined()
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1)
            .Line(60, 780, "UBND XÃ").Line(60, 762, "Số: 12").Line(300, 780.5, "CỘNG HÒA").Line(300, 761, "Độc lập")
            .Line(60, 700, "Tiêu chí 1").Line(60, 680, "Tiêu chí 2").Line(400, 700, "10").Line(400, 680, "30")
            .Line(60, 640, "a)").Line(75, 640, "Đối với")));

        Assert.Equal(
            ["UBND XÃ", "CỘNG HÒA", "Số: 12", "Độc lập", "Tiêu chí 1", "10", "Tiêu chí 2", "30", "a) Đối với"], text.Contents());
    }

    [Fact]
    public void Sentence_SeenOverTwoLines_GoesOn()
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1)
            .Line(60, 700, "- Trong năm không có cán bộ, công chức là người đứng đầu cấp ủy")
            .Line(60, 682, "cấp xã bị xử lý kỷ luật.").Line(60, 664, "- Số điểm: 1/2")));

        Assert.Equal([false, true, false], text.Lines.Select(line => line.ContinuesParagraph));
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void Page_SeenOnItsSide_IsInOrder()
    {
        DocumentText text = Reading.Text(Scan(pages: 1), Seen.Pages(new Seen(1)
            .Line(60, 700, "Tiêu chí 1").Line(60, 680, "Tiêu chí 2").Line(400, 700, "đạt 10").OnItsSide()));

        Assert.Equal(["Tiêu chí 1", "đạt 10", "Tiêu chí 2"], text.Contents());
    }

    [Fact]
    [Trait("Hostile", "D47")]
    public void LayerOfAScanner_IsNotTrusted()
    {
        byte[] scan = Drawn(pdf => pdf.Page().Picture(0, 0, 595, 842).Invisible(60, 700, "Số điểm đạt được: 05/06 điểm."));
        NeedsRecognition needs = Reading.Needs(scan);
        DocumentText layer = Assert.IsType<Readable>(needs.Otherwise).Text;
        DocumentText seen = Reading.Text(scan, Seen.Pages(new Seen(1).Line(60, 700, "Số điểm đạt được: 03/06 điểm.")));

        Assert.Equal([1], needs.Pages);
        Assert.Equal(["Số điểm đạt được: 05/06 điểm."], layer.Contents());
        Assert.Equal([new Doubt(18, 5, DoubtKind.LowConfidence)], layer.Line(1).Doubts);
        Assert.Equal((ReadingQuality.Doubtful, NoteCodes.InvisibleText), (layer.Quality, Assert.Single(layer.Notes).Code));
        Assert.Equal(["Số điểm đạt được: 03/06 điểm."], seen.Contents());
        Assert.Equal((ReadingMethod.Ocr, ReadingQuality.Good), (seen.Method, seen.Quality));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Hostile", "D47")]
    public void WordsUnderAPictureOfThePage_AreALayer_ThoseOverItAreText(bool under)
    {
        var pdf = new PdfObjects();
        int picture = pdf.AddStream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8");
        pdf.Page("Resources", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<< /Font << /F1 5 0 R >> /XObject << /Im {picture} 0 R >> >>"));
        if (!under)
            pdf.Draw("q 595 0 0 842 0 0 cm /Im Do Q");
        for (int line = 0; line < 12; line++)
            pdf.Text(60, 700 - (18 * line), "Tong so diem dat duoc cua cac tieu chi: 95/100");
        if (under)
            pdf.Draw("q 595 0 0 842 0 0 cm /Im Do Q");

        ReadOutcome outcome = Reading.Of(pdf.Build());

        Assert.Equal(under, outcome is NeedsRecognition { Otherwise: Readable { Text.Quality: ReadingQuality.Doubtful } });
        Assert.Equal(!under, outcome is Readable { Text: var text } && text.Lines.All(line => line.Doubts.IsEmpty));
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public void NoticeOfASignature_OverAScan_DoesNotMakeItText()
    {
        byte[] signed = Drawn(pdf => pdf.Page().Picture(0, 0, 595, 842).Text(300, 800, "Ký bởi: UBND xã An Bình, 05/01/2025", size: 8));

        Assert.Equal([1], Reading.Needs(signed).Pages);
    }

    [Fact]
    [Trait("Hostile", "D49")]
    public void StampOverText_LeavesItText()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Text(60, 700, "Số điểm: 10/10").Picture(50, 650, 120, 120));

        Assert.Equal(["Số điểm: 10/10"], text.Contents());
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    private static byte[] Scan(int pages) => Drawn(pdf =>
    {
        for (int i = 0; i < pages; i++)
            pdf.Page().Picture(0, 0, 595, 842);
    });

    private static byte[] Drawn(Action<PdfBuilder> draw)
    {
        using var builder = new PdfBuilder();
        draw(builder);
        return builder.Build();
    }
}
