using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("b) Đối với tiêu chí 2:", "b)")]
    [InlineData("b. Tiêu chí 2", "b.")]
    [InlineData("Tiêu chí số 2: Tiếp cận thông tin, phổ biến, giáo dục pháp luật", null)]
    [InlineData("TIÊU CHÍ 2.", null)]
    [InlineData("2.2. Tiêu chí 2: Tiếp cận thông tin", "2.2.")]
    [InlineData("* Tiêu chí 02: Tiếp cận thông tin", "*")]
    [InlineData("b) Về tiêu chí 2 (Tiếp cận thông tin):", "b)")]
    [InlineData("- Đối với tiêu chí thứ hai:", "-")]
    [InlineData("Tiêu chí II", null)]
    [InlineData("b)Đối vớitiêu chí2:", "b)")]
    [InlineData("b) Kết quả tự chấm điểm tiêu chí 2", "b)")]
    [InlineData("b) đối với tiêu chi 2", "b)")]
    [InlineData("b) Đối với tiêu trí 2", "b)")]
    public void Heading_AsWardsWriteIt_GivesItsNumberAndMarker(string heading, string? marker)
    {
        Report report = FormText.Replacing("b) Đối với tiêu chí 2:", heading);
        CriterionHeading stated = Assert.IsType<Stated<CriterionHeading>>(report.Blocks[1].Heading).Value;
        Assert.Equal(2, stated.Number);
        Assert.Equal(marker, stated.Marker);
        Assert.Equal(5, report.Blocks.Length);
        Assert.All(report.Blocks, b => Assert.Equal(4, b.Figures.Length));
    }

    [Fact]
    public void Heading_Deleted_LeavesItsLinesABlockOfTheirOwn()
    {
        Report report = FormText.Replacing("đ) Đối với tiêu chí 5:\n", "");
        Assert.Equal(5, report.Blocks.Length);
        Assert.IsType<Absent<CriterionHeading>>(report.Blocks[4].Heading);
        Assert.Equal(4, report.Blocks[4].Figures.Length);
        Assert.Equal(25, report.Blocks[4].First(Measure.Points)?.Figure.StatedOf);
    }

    [Fact]
    public void Heading_DeletedWithItsLineEnds_LeavesTwoCriteriaInOneLine()
    {
        Report report = FormText.Replacing("\nđ) Đối với tiêu chí 5:\n", " ");
        Assert.Equal(5, report.Blocks.Length);
        Assert.IsType<Absent<CriterionHeading>>(report.Blocks[4].Heading);
        Assert.Equal(25, report.Blocks[4].First(Measure.Points)?.Figure.StatedOf);
    }

    [Fact]
    public void Heading_OnlyANumberBlank_IsGarbled()
    {
        Report report = FormText.Replacing("b) Đối với tiêu chí 2:", "b) Đối với tiêu chí …:");
        Assert.IsType<Garbled<CriterionHeading>>(report.Blocks[1].Heading);
    }

    [Fact]
    public void Heading_GivingOnlyAName_IsKeptAsALineAbove()
    {
        Report report = FormText.Replacing("b) Đối với tiêu chí 2:", "2.2. Tiếp cận thông tin, phổ biến, giáo dục pháp luật");
        Assert.IsType<Absent<CriterionHeading>>(report.Blocks[1].Heading);
        CriterionHeading heading = Assert.Single(report.Blocks[1].LinesAbove).Value;
        Assert.Null(heading.Number);
        Assert.Equal("2.2.", heading.Marker);
        Assert.Equal("Tiếp cận thông tin, phổ biến, giáo dục pháp luật", heading.Text);
    }

    [Theory]
    [InlineData("Tiêu chí 2 còn khó khăn do thiếu kinh phí.")]
    [InlineData("Các tiêu chí 1, 2 và 3 đạt kết quả tốt.")]
    public void Prose_AboutACriterionBehindTheScores_IsNoHeading(string prose)
    {
        Report report = FormText.Replacing("Tiêu chí 2 còn khó khăn do thiếu kinh phí.", prose);
        Assert.Equal(5, report.Blocks.Length);
        Assert.All(report.Blocks, b => Assert.Equal(4, b.Figures.Length));
    }

    [Fact]
    public void Lines_AllDeletedUnderAHeading_LeaveTheHeadingAlone()
    {
        Report report = FormText.Replacing(FormText.Block(3, FormText.Heading(3)), FormText.Heading(3));
        Assert.Equal(5, report.Blocks.Length);
        Assert.Empty(report.Blocks[2].Figures);
        Assert.Equal(3, Assert.IsType<Stated<CriterionHeading>>(report.Blocks[2].Heading).Value.Number);
    }

    [Fact]
    public void Block_Deleted_IsNotThere()
    {
        Report report = FormText.Replacing(FormText.Block(5, FormText.Heading(5)), "");
        Assert.Equal(4, report.Blocks.Length);
    }

    [Fact]
    public void Line_WrittenTwice_StaysInItsBlock()
    {
        const string line = "- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.";
        Report report = FormText.Replacing(line, line + "\n" + line);
        Assert.Equal(5, report.Blocks.Length);
        Assert.Equal(5, report.Blocks[1].Figures.Length);
    }

    [Fact]
    public void HeadingsAllAbsent_BlocksAreToldByTheRepeatedFirstLine()
    {
        string text = FormText.Whole.Replace("{blocks}", string.Join('\n', Enumerable.Range(1, 5).Select(n => FormText.Block(n, heading: null))), StringComparison.Ordinal);
        Report report = FormText.Parse(text);
        Assert.Equal([10m, 30m, 15m, 20m, 25m], report.Blocks.Select(b => b.First(Measure.Points)?.Figure.StatedOf ?? -1));
        Assert.All(report.Blocks, b => Assert.IsType<Absent<CriterionHeading>>(b.Heading));
    }
}
