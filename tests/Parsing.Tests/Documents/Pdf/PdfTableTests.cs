using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

[Trait("Hostile", "D46")]
public sealed class PdfTableTests
{
    [Fact]
    public void CellsWrappedOverSeveralLines_AreReadCellByCell()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Text(60, 760, "Bảng điểm")
            .Grid([50, 250, 320, 400], [600, 650, 700, 740])
            .Text(55, 722, "Tiêu chí, chỉ tiêu").Text(255, 722, "Tối đa").Text(325, 722, "Tự chấm")
            .Text(55, 686, "1. Ban hành văn bản theo thẩm").TextEndingAt(315, 678, "10").TextEndingAt(395, 678, "9,75").Text(55, 670, "quyền")
            .Text(55, 636, "2. Tiếp cận thông tin").TextEndingAt(315, 628, "30").TextEndingAt(395, 628, "28,5").Text(55, 620, "Phổ biến pháp luật")
            .Text(60, 560, "Hết"));

        Assert.Equal(
            [
                "Bảng điểm", "Tiêu chí, chỉ tiêu", "Tối đa", "Tự chấm", "1. Ban hành văn bản theo thẩm", "quyền", "10", "9,75",
                "2. Tiếp cận thông tin", "Phổ biến pháp luật", "30", "28,5", "Hết",
            ],
            text.Contents());
        Assert.Equal(new TableCell(1, 2, 1), text.Line(6).Cell);
        Assert.Equal(new TableCell(1, 3, 3), text.Line(12).Cell);
        Assert.Null(text.Line(13).Cell);
        Assert.Equal([6], text.Lines.Where(line => line.ContinuesParagraph).Select(line => line.Number));
    }

    [Fact]
    public void FiguresOfTouchingColumns_AreTwoFigures()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Grid([300, 340, 380], [690, 720, 750])
            .TextEndingAt(339, 700, "10").Text(341, 700, "975").TextEndingAt(339, 730, "30").Text(341, 730, "28"));

        Assert.Equal(["30", "28", "10", "975"], text.Contents());
    }

    [Fact]
    public void FrameAroundAPage_IsNoTable()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Grid([30, 560], [30, 810])
            .Text(60, 780, "UBND XÃ").Text(300, 780, "CỘNG HÒA").Text(60, 760, "Số: 12").Text(300, 760, "Độc lập"));

        Assert.Equal(["UBND XÃ", "CỘNG HÒA", "Số: 12", "Độc lập"], text.Contents());
        Assert.All(text.Lines, line => Assert.Null(line.Cell));
    }

    [Fact]
    public void TwoTablesOfADocument_AreCounted()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            for (int page = 0; page < 2; page++)
                pdf.Page().Text(60, 760, "Bảng").Grid([50, 250, 320], [700, 740]).Text(55, 712, "Tiêu chí").Text(255, 712, "10");
        });

        Assert.Equal([1, 1, 2, 2], text.Lines.Where(line => line.Cell is not null).Select(line => line.Cell!.Index));
    }

    [Theory]
    [InlineData("chromium")]
    [InlineData("libreoffice")]
    public async Task TableOfAProgram_IsReadCellByCell(string program)
    {
        const string html = """
            <!doctype html><meta charset=utf-8><style>table{border-collapse:collapse}td{border:1px solid black;padding:3px}</style>
            <body><p>Bảng điểm</p><table border=1 style="width:9cm" width=340><tr><td width=240>Ban hành văn bản theo thẩm quyền để tổ chức và bảo đảm thi hành Hiến pháp<td>10<td>9,75
            <tr><td>Tiếp cận thông tin, phổ biến, giáo dục pháp luật trên địa bàn<td>30<td>28,5</table><p>Hết</p></body>
            """;
        using var pdfs = new OfficePdfs();
        byte[] pdf = program is "chromium"
            ? await pdfs.ChromiumAsync("table", html, TestContext.Current.CancellationToken)
            : (await pdfs.LibreOfficeAsync([("table.html", System.Text.Encoding.UTF8.GetBytes(html))], TestContext.Current.CancellationToken))[0];

        string[] cells = [.. Reading.Text(pdf).Lines.Where(line => line.Cell is not null)
            .GroupBy(line => (line.Cell!.Row, line.Cell.Cell)).Select(cell => string.Join(' ', cell.Select(line => line.Content)))];

        Assert.Equal(
            [
                "Ban hành văn bản theo thẩm quyền để tổ chức và bảo đảm thi hành Hiến pháp", "10", "9,75",
                "Tiếp cận thông tin, phổ biến, giáo dục pháp luật trên địa bàn", "30", "28,5",
            ],
            cells);
    }
}
