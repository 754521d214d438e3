using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class PdfLineTests
{
    [Fact]
    public void Lines_DrawnFromTheBottomUp_AreReadFromTheTopDown()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .Text(60, 600, "- Số điểm đạt được của tiêu chí: 29/30 điểm.")
            .Text(60, 640, "b. Đối với tiêu chí 2:"));

        Assert.Equal(["b. Đối với tiêu chí 2:", "- Số điểm đạt được của tiêu chí: 29/30 điểm."], text.Contents());
        Assert.Equal((ReadingMethod.Pdf, 1, ReadingQuality.Good), (text.Method, text.Pages, text.Quality));
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void Line_WithItsTonedLettersDrawnAfterTheRestInAnotherFont_IsWhole()
    {
        const string line = "- Số chỉ tiêu đạt điểm tối đa: 05/06 chỉ tiêu.";
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page();
            double x = 60;
            var later = new List<(double X, char Letter)>();
            foreach (char letter in line)
            {
                bool toned = letter > '\u1E9F';
                if (toned)
                    later.Add((x, letter));
                else
                    pdf.Text(x, 700, letter.ToString());
                x += pdf.Width(letter.ToString(), font: toned ? PdfFont.Sans : PdfFont.Serif);
            }
            foreach ((double at, char letter) in later)
                pdf.Text(at, 700, letter.ToString(), font: PdfFont.Sans);
        });

        Assert.Equal([line], text.Contents());
    }

    [Theory]
    [InlineData("ĐIỀ|U KHO|ẢN thi hành và trách nhiệm của các", "ĐIỀU KHOẢN thi hành và trách nhiệm của các")]
    [InlineData("Số điể|m đạ|t được của tiêu chí", "Số điểm đạt được của tiêu chí")]
    [InlineData("đạt 1|0 điểm của các tiêu chí và 03/|03 điều", "đạt 1 0 điểm của các tiêu chí và 03/ 03 điều")]
    [Trait("Hostile", "D44")]
    public void Line_WithGapsWithinWords_IsRejoined_ButNeverItsFigures(string drawn, string line)
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page();
            double x = 60;
            foreach (string part in drawn.Split(' '))
            {
                foreach (string piece in part.Split('|'))
                {
                    pdf.Text(x, 700, piece);
                    x += pdf.Width(piece) + 2.2;
                }
                x += 3.8 - 2.2;
            }
        });

        Assert.Equal([line], text.Contents());
    }

    [Fact]
    [Trait("Hostile", "D48")]
    public void Line_OverprintedToLookBold_IsCountedOnce()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .Text(60, 700, "Tổng điểm: 55/100, tất cả 11 chỉ tiêu")
            .Text(60.4, 700, "Tổng điểm: 55/100, tất cả 11 chỉ tiêu")
            .Text(60.4, 700.4, "Tổng điểm: 55/100, tất cả 11 chỉ tiêu"));

        Assert.Equal(["Tổng điểm: 55/100, tất cả 11 chỉ tiêu"], text.Contents());
    }

    [Fact]
    [Trait("Hostile", "D44")]
    public void Line_WithMarksDrawnByThemselves_IsComposed()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page().Text(60, 700, "Tông").Text(60 + pdf.Width("Tô"), 700, "\u0309");
            pdf.Text(60 + pdf.Width("Tông "), 700, "điêm").Text(60 + pdf.Width("Tông điê"), 700, "\u0309");
        });

        string line = Assert.Single(text.Contents());
        Assert.Equal("Tổng điểm", line);
        Assert.True(line.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void Line_WithOiInPlaceOfHornedU_ShowsTheHornedU()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Text(60, 700, "SỞ TƢ PHÁP, PHƢỜNG, đƣợc"));

        Assert.Equal(["SỞ TƯ PHÁP, PHƯỜNG, được"], text.Contents());
    }

    [Fact]
    [Trait("Hostile", "D46")]
    public void Line_WithNoSpaceGlyphs_IsSpacedByItsGaps()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page();
            double x = 60;
            foreach (string word in "Số điểm đạt được: 100 000 đồng".Split(' '))
            {
                pdf.Text(x, 700, word);
                x += pdf.Width(word) + 3;
            }
        });

        Assert.Equal(["Số điểm đạt được: 100 000 đồng"], text.Contents());
    }

    [Fact]
    public void Line_SetWithWideLetters_HasSpacesBetweenItsWordsOnly()
    {
        DocumentText text = Reading.Drawn(pdf =>
        {
            pdf.Page();
            double x = 60;
            foreach (char letter in "BÁO CÁO")
            {
                if (letter != ' ')
                    pdf.Text(x, 700, letter.ToString());
                x += pdf.Width(letter.ToString()) + 4;
            }
        });

        Assert.Equal(["BÁO CÁO"], text.Contents());
    }

    [Fact]
    public void Line_WithRaisedNoteMark_DoesNotReadItAsADigit()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page()
            .Text(60, 718, "a. Đối với tiêu chí 1:")
            .Text(60, 700, "đạt 85")
            .Text(60 + pdf.Width("đạt 85"), 704.5, "1", size: 7)
            .Text(60 + pdf.Width("đạt 85") + 8, 700, "điểm"));

        Assert.Equal(["a. Đối với tiêu chí 1:", "đạt 85¹ điểm"], text.Contents());
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [Trait("Hostile", "D46")]
    public void Lines_OnARotatedPage_AreInOrder(int rotation)
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page(rotation)
            .Text(60, 700, "a. Đối với tiêu chí 1:").Text(60, 680, "- Số điểm: 10/10 điểm."));

        Assert.Equal(["a. Đối với tiêu chí 1:", "- Số điểm: 10/10 điểm."], text.Contents());
    }

    [Fact]
    public void Box_OfALine_EnclosesItsLettersOnly()
    {
        DocumentText text = Reading.Drawn(pdf => pdf.Page().Text(60, 700, "Điểm đg"));

        Box box = text.Line(1).Box!;
        Assert.InRange(box.Left, 59.5, 62);
        Assert.InRange(box.Right, 95, 115);
        Assert.InRange(box.Bottom, 696, 700);
        Assert.InRange(box.Top, 708, 714);
    }
}
