using CTCPL.Pipeline.Parsing.Documents;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class PdfLayoutTests
{
    [Fact]
    [Trait("Hostile", "D46")]
    public void Letterhead_InTwoColumns_IsNotRunTogether()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .Text(60, 780, "ỦY BAN NHÂN DÂN").Text(300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 11)
            .Text(80, 764, "XÃ AN BÌNH").Text(340, 765, "Độc lập - Tự do - Hạnh phúc")
            .Text(60, 740, "Số:    /BC-UBND").Text(300, 740, "An Bình, ngày    tháng 01 năm 2025"));

        Assert.Equal(
            [
                "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ AN BÌNH", "Độc lập - Tự do - Hạnh phúc",
                "Số: /BC-UBND", "An Bình, ngày tháng 01 năm 2025",
            ],
            text.Contents());
        Assert.All(text.Lines, line => Assert.False(line.ContinuesParagraph));
    }

    [Theory]
    [InlineData("Tổng điểm số đạt được:", "95/100 điểm", "Tổng điểm số đạt được: 95/100 điểm")]
    [InlineData("Tổng điểm .....................................", "95/100", "Tổng điểm ..................................... 95/100")]
    public void Row_OfALabelAndItsValueAfterATab_StaysTogether(string label, string value, string line)
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .Text(60, 700, label).TextEndingAt(pdf.Width(label) + (label.EndsWith(':') ? 240 : 110), 700, value));

        Assert.Equal([line], text.Contents());
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void TableRow_WithRightAlignedFigures_GivesEachCellFromLeftToRight()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .TextEndingAt(400, 700, "10").TextEndingAt(500, 700, "9,75").Text(60, 700, "Tiêu chí 1")
            .TextEndingAt(400, 680, "30").TextEndingAt(500, 680, "28,5").Text(60, 680, "Tiêu chí 2"));

        Assert.Equal(["Tiêu chí 1", "10", "9,75", "Tiêu chí 2", "30", "28,5"], text.Contents());
        Assert.True(text.Line(2).Box!.Left > text.Line(1).Box!.Right);
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void Body_InTwoColumns_IsReadColumnByColumn()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page().Text(60, 780, "BÁO CÁO của Ủy ban nhân dân xã về kết quả thực hiện trong năm");
            for (int row = 0; row < 12; row++)
            {
                pdf.Text(60, 740 - (16 * row), Invariant($"trái {row} nội dung của cột này"), size: 10);
                pdf.Text(330, 740 - (16 * row), Invariant($"phải {row} nội dung của cột kia"), size: 10);
            }
        });

        Assert.Equal(25, text.Lines.Length);
        Assert.Equal(
            [.. Enumerable.Range(0, 12).Select(row => Invariant($"trái {row} nội dung của cột này")), .. Enumerable.Range(0, 12).Select(row => Invariant($"phải {row} nội dung của cột kia"))],
            text.Contents().Skip(1));
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void Rows_OfTwoColumnsOfFigures_StayRows()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page();
            for (int row = 0; row < 12; row++)
                pdf.Text(60, 740 - (16 * row), Invariant($"Số điểm đạt được của tiêu chí {row}")).Text(400, 740 - (16 * row), Invariant($"{row}/10"));
        });

        Assert.Equal(["Số điểm đạt được của tiêu chí 0", "0/10", "Số điểm đạt được của tiêu chí 1", "1/10"], text.Contents().Take(4));
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void Watermark_AcrossThePage_DoesNotMixWithItsFigures()
    {
        byte[] plain;
        using (var builder = new Testing.Documents.PdfBuilder())
        {
            plain = builder.Page().Lines("a. Đối với tiêu chí 1:", "- Số điểm đạt được của tiêu chí: 10/10 điểm.")
                .Slanted(100, 560, 45, "DỰ THẢO", size: 60).Build();
        }

        Assert.Equal(
            ["a. Đối với tiêu chí 1:", "- Số điểm đạt được của tiêu chí: 10/10 điểm.", "DỰ THẢO"], Reading.Text(plain).Contents());
    }

    [Fact]
    [Trait("Hostile", "D50")]
    public void PageNumbers_AtTheEdges_AreHeadersAndFooters()
    {
        DocumentText text = Reading.Drawn(pdf => pdf
            .Page().Text(60, 780, "Trang đầu").Text(60, 760, "Dòng hai").Text(60, 740, "2").Text(300, 30, "Trang 1/2")
            .Page().Text(300, 810, "- 2 -").Text(60, 780, "Trang sau").Text(60, 760, "Hết"));

        Assert.Equal([DocumentPart.Header, DocumentPart.Footer], Parts(text, "- 2 -", "Trang 1/2"));
        Assert.Equal([DocumentPart.Body, DocumentPart.Body, DocumentPart.Body], Parts(text, "2", "Trang đầu", "Hết"));
    }

    [Fact]
    [Trait("Hostile", "D50")]
    public void RunningHead_OnEveryPage_IsAHeader_ButTheSameFigureLinesAreNot()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            foreach (string part in (string[])["một", "hai", "ba", "bốn"])
            {
                pdf.Page().Text(60, 815, "UBND xã An Bình").Text(60, 770, $"Mục {part}: nội dung");
                pdf.Text(60, 400, "- Số chỉ tiêu đạt điểm 0: 0/05 chỉ tiêu.").Text(60, 100, $"Đoạn cuối {part}");
            }
        });

        Assert.Equal(4, text.Lines.Count(line => line is { Content: "UBND xã An Bình", Part: DocumentPart.Header }));
        Assert.Equal(12, text.Lines.Count(line => line.Part == DocumentPart.Body));
    }

    [Fact]
    [Trait("Hostile", "D50")]
    public void Score_InTheLastRowOfATable_IsNotAPageNumber()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .Text(60, 780, "Bảng điểm").Text(60, 100, "Tiêu chí 1").Text(400, 100, "1").Text(500, 60, "10/10"));

        Assert.All(text.Lines, line => Assert.Equal(DocumentPart.Body, line.Part));
    }

    [Fact]
    public void WrappedSentence_GoesOn_ButTheNextListItemAndShortLinesDoNot()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Lines(
            "- Trong năm không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền",
            "cấp xã bị xử lý kỷ luật hành chính.",
            "- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.",
            "còn lại là đạt."));

        Assert.Equal([false, true, false, false], text.Lines.Select(line => line.ContinuesParagraph));
    }

    [Fact]
    public void WrappedSentence_OverAPageWithANumber_GoesOn()
    {
        DocumentText text = Reading.Drawn(pdf => pdf
            .Page().Text(60, 60, "- Trong năm không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền")
            .Page().Text(300, 815, "2").Text(60, 780, "cấp xã bị xử lý kỷ luật hành chính."));

        Assert.Equal([(DocumentPart.Body, false), (DocumentPart.Header, false), (DocumentPart.Body, true)],
            text.Lines.Select(line => (line.Part, line.ContinuesParagraph)));
    }

    private static DocumentPart[] Parts(DocumentText text, params ReadOnlySpan<string> contents)
    {
        var parts = new List<DocumentPart>();
        foreach (string content in contents)
            parts.Add(text.Lines.Single(line => string.Equals(line.Content, content, StringComparison.Ordinal)).Part);
        return [.. parts];
    }
}
