using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>What a reader of the paper does not see is not the report's text.</summary>
public sealed class PdfShownTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("90")]
    public void Letters_OutsideTheCropBox_AreNotPartOfThePage(string rotation)
    {
        byte[] pdf = new PdfObjects().Page("CropBox", "[50 500 550 800]").Page("Rotate", rotation)
            .Text(60, 700, "10/10").Text(60, 400, "9/10").Text(700, 700, "8/10").Build();

        DocumentText text = Reading.Text(pdf);

        Assert.Equal(["10/10"], text.Contents());
        Box box = text.Line(1).Box!;
        Assert.InRange(rotation is "0" ? box.Left : 500 - box.Top, 9, 12);
    }

    [Theory]
    [InlineData("1 g")]
    [InlineData("1 1 1 rg")]
    [InlineData("0 0 0 0 k")]
    [Trait("Hostile", "C35")]
    public void WhiteWords_AreLeftOutAndTold(string white)
    {
        byte[] pdf = new PdfObjects().Text(60, 720, "Tong diem").Text(60, 700, "95/100", white).Text(60, 680, "Het", "0 g").Build();

        DocumentText text = Reading.Text(pdf);

        Assert.Equal(["Tong diem", "Het"], text.Contents());
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.HiddenText, 1, "95/100"), (note.Code, note.Line, note.Words));
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    [Fact]
    public void WhiteWords_OnAFilledShape_ArePartOfThePage()
    {
        byte[] pdf = new PdfObjects().Draw("0 0 1 rg 50 690 200 30 re f").Text(60, 700, "Tieu chi 1", "1 g").Build();

        DocumentText text = Reading.Text(pdf);

        Assert.Equal(["Tieu chi 1"], text.Contents());
        Assert.Empty(text.Notes);
    }

    [Fact]
    [Trait("Hostile", "D47")]
    public void InvisibleWords_OnAPageOfText_AreLeftOutAndTold()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Text(60, 700, "Số điểm: 10/10").Invisible(60, 680, "Số điểm: 99/99"));

        Assert.Equal(["Số điểm: 10/10"], text.Contents());
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.InvisibleText, 1, "Số điểm: 99/99"), (note.Code, note.Line, note.Words));
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void WordsAlongTheMargin_DoNotMixWithTheLines()
    {
        byte[] pdf = new PdfObjects().Text(60, 700, "Tieu chi 1: 10/10").Text(60, 680, "Tieu chi 2: 30/30")
            .Draw("BT /F1 12 Tf 0 1 -1 0 50 650 Tm (So 15/BC) Tj ET").Build();

        Assert.Equal(["Tieu chi 1: 10/10", "Tieu chi 2: 30/30", "So 15/BC"], Reading.Text(pdf).Contents());
    }

    [Theory]
    [InlineData("0 1 -1 0 300 100 Tm")]
    [InlineData("-1 0 0 -1 500 500 Tm")]
    [Trait("Hostile", "D46")]
    public void Text_DrawnTurned_ReadsAlongItsLines(string matrix)
    {
        byte[] pdf = new PdfObjects().Draw($"BT /F1 12 Tf 14 TL {matrix} (Tieu chi 1: 10/10) Tj T* (Tieu chi 2: 30/30) Tj ET").Build();

        Assert.Equal(["Tieu chi 1: 10/10", "Tieu chi 2: 30/30"], Reading.Text(pdf).Contents());
    }
}
