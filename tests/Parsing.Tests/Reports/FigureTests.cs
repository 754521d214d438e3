using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

public sealed class FigureTests
{
    private const string Line = "- Số điểm đạt được của tiêu chí: 30/30 điểm.";

    [Theory]
    [InlineData("- Số điểm đạt được của tiêu chí: 29/30 điểm.", "29", "30", "29/30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 9,75/30 điểm", "9.75", "30", "9,75/30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 27.5/30 điểm", "27.5", "30", "27.5/30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 03/ 30", "3", "30", "03/ 30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28 / 30 điểm.", "28", "30", "28 / 30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28 điểm/30 điểm.", "28", "30", "28 điểm/30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28 điểm trên tổng số 30 điểm.", "28", "30", "28 điểm trên tổng số 30")]
    [InlineData("- Số điểm đạt được của tiêu chí: đạt 28,25/30 điểm (93%)", "28.25", "30", "28,25/30")]
    [InlineData("- Số điểm đạt được của tiêu chí 2: 28/30 điểm", "28", "30", "28/30")]
    [InlineData("- Số điểm đạt được của tiêu chí28/30 điểm", "28", "30", "28/30")]
    [InlineData("Số điểm đạt được của tiêu chí:28/30điểm", "28", "30", "28/30")]
    [InlineData("+ Số điểm đạt được của tiêu chí là 28/30", "28", "30", "28/30")]
    [InlineData("- Số điểm đạt đựơc của tiêu chi : 28/30 điểm", "28", "30", "28/30")]
    [InlineData("- so diem dat duoc cua tieu chi: 28/30 diem", "28", "30", "28/30")]
    [InlineData("- SỐ ĐIỂM ĐẠT ĐƯỢC CỦA TIÊU CHÍ: 28/30 ĐIỂM", "28", "30", "28/30")]
    [InlineData("- Tổng số điểm đạt được của tiêu chí: 28/30 điểm", "28", "30", "28/30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28⁄30 điểm", "28", "30", "28⁄30")]
    [InlineData("- Số điểm đạt được của tiêu chí: -1/30 điểm", "-1", "30", "-1/30")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28 điểm.", "28", null, "28")]
    [InlineData("- Số điểm đạt được của tiêu chí 2: 28 điểm.", "28", null, "28")]
    public void Points_AsWardsWriteThem_AreStated(string line, string value, string? of, string figure)
    {
        Figure points = Points(line);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), points.StatedValue);
        Assert.Equal(of is null ? null : decimal.Parse(of, System.Globalization.CultureInfo.InvariantCulture), points.StatedOf);
        Assert.Equal(figure, points.At.In(Document(line)));
        Assert.Equal(line.Trim(), points.Quote);
    }

    [Theory]
    [InlineData("- Số điểm đạt được của tiêu chí: …/30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí: ....../30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí:    /30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí: __/30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí: 2O/30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí: l8/30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí: 1.000/30 điểm.", 30)]
    [InlineData("- Số điểm đạt được của tiêu chí:    điểm.", null)]
    [InlineData("- Số điểm đạt được của tiêu chí:", null)]
    public void Points_WithoutALegibleNumber_AreGarbledNeverGuessed(string line, int? of)
    {
        Figure points = Points(line);
        Garbled<decimal> garbled = Assert.IsType<Garbled<decimal>>(points.Value);
        Assert.Equal("con số", garbled.Expected);
        Assert.Equal(of, points.StatedOf);
    }

    [Fact]
    public void Points_WithoutALegibleMaximum_KeepTheValue()
    {
        Figure points = Points("- Số điểm đạt được của tiêu chí: 28/… điểm.");
        Assert.Equal(28, points.StatedValue);
        Assert.IsType<Garbled<decimal>>(points.Of);
    }

    [Theory]
    [InlineData("- Số chỉ tiêu đạt điểm 0: 0/06 chỉ tiêu.", 0)]
    [InlineData("- Số chỉ tiêu đạt điểm 0: không có.", 0)]
    [InlineData("- Số chỉ tiêu đạt điểm 0: Không", 0)]
    [InlineData("- Số chỉ tiêu đạt 0 điểm: 01/06 chỉ tiêu", 1)]
    [InlineData("- Số chỉ tiêu đạt điểm không: 02/06 chỉ tiêu", 2)]
    [InlineData("- Số chỉ tiêu đạt điểm  0 : 02 / 06", 2)]
    [InlineData("- Số chỉ tiêu đạt điểm 0 1/6", 1)]
    public void IndicatorsAtZero_AsWardsWriteThem_AreStated(string line, int value)
    {
        Report report = FormText.Replacing("- Số chỉ tiêu đạt điểm 0: 0/06 chỉ tiêu.", line);
        Assert.Equal(value, report.Blocks[1].First(Measure.IndicatorsAtZero)?.Figure.StatedValue);
        Assert.Equal(5, report.Blocks.Length);
    }

    [Theory]
    [InlineData("Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.")]
    [InlineData("Số chỉ tiêu đạt từ 50 % số điểm tối đa trở lên:06/06")]
    [InlineData("số chỉ tiêu đạt từ 50% điểm tối đa trở lên 06/06 chỉ tiêu")]
    [InlineData("Số chỉ tiêuđạt từ 50%số điểm tối đa trở lên: 06/06 chỉ tiêu")]
    [InlineData("Số chỉ tiêu đạt trên 50% số điểm tối đa: 06/06 chỉ tiêu")]
    [InlineData("Sô chi tiêu đat từ 50% sô điêm tôi đa trơ lên: 06/06 chi tiêu")]
    public void IndicatorsAtLeastHalf_AsWardsWriteThem_AreStated(string line)
    {
        Report report = FormText.Replacing("Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.", line);
        Assert.Equal(6, report.Blocks[1].First(Measure.IndicatorsAtLeastHalf)?.Figure.StatedValue);
        Assert.Equal(6, report.Blocks[1].First(Measure.IndicatorsAtMaximum)?.Figure.StatedValue);
    }

    [Fact]
    public void IndicatorsAtLeastHalf_WithAnotherPercentage_IsAnotherLine()
    {
        Report report = FormText.Replacing(
            "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.",
            "Số chỉ tiêu đạt từ 40% số điểm tối đa trở lên: 06/06 chỉ tiêu.");
        Assert.Null(report.Blocks[1].First(Measure.IndicatorsAtLeastHalf));
    }

    [Fact]
    public void Measures_WrappedInAPdf_AreReadOverTheLineBreak()
    {
        string text = FormText.Standard.Replace("tối đa trở lên: ", "tối đa\ntrở lên: ", StringComparison.Ordinal).Replace("tiêu chí: 30/30", "tiêu chí:\n30/30", StringComparison.Ordinal).Replace("tiêu chí: 15/15", "tiêu chí: 15/\n15", StringComparison.Ordinal);
        Report report = ((ParsedReport)ReportParser.Parse(CTCPL.Pipeline.Testing.Reports.PlainText.PdfLines(text))).Report;
        Assert.All(report.Blocks, b => Assert.Equal(4, b.Figures.Length));
        Assert.Equal(30, report.Blocks[1].First(Measure.Points)?.Figure.StatedValue);
        Assert.Equal((15m, 15m), (report.Blocks[2].First(Measure.Points)?.Figure.StatedValue, report.Blocks[2].First(Measure.Points)?.Figure.StatedOf));
        Assert.Equal("trở lên: 06/06 chỉ tiêu.", report.Blocks[1].First(Measure.IndicatorsAtLeastHalf)?.Figure.Quote);
        Assert.Equal(5, Assert.Single(report.CriteriaAtLeastHalf).StatedValue);
    }

    [Fact]
    public void Measures_InOneParagraph_AreToldApart()
    {
        string block = FormText.Block(2, FormText.Heading(2));
        string joined = block.Replace("\n- ", " ", StringComparison.Ordinal);
        Report report = FormText.Replacing(block, joined);
        Assert.Equal(5, report.Blocks.Length);
        Assert.Equal([6m, 6m, 0m, 30m], report.Blocks[1].Figures.Select(f => f.Figure.StatedValue ?? -1));
        Assert.Equal(2, Assert.IsType<Stated<CriterionHeading>>(report.Blocks[1].Heading).Value.Number);
    }

    private static Figure Points(string line)
    {
        Report report = FormText.Replacing(Line, line);
        Assert.Equal(5, report.Blocks.Length);
        return Assert.Single(report.Blocks[1].Figures, f => f.Measure == Measure.Points).Figure;
    }

    private static Parsing.Documents.DocumentText Document(string line) => FormText.Replacing(Line, line).Document;
}
