using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.")]
    [InlineData("b. Tổng số điểm đạt được của các tiêu chí: 93,5/100")]
    [InlineData("- Tổng điểm đạt được của các tiêu chí: 93,5 điểm/100 điểm")]
    [InlineData("b) Tổng điểm số đạt được của tiêu chí: 93,5/100 điểm")]
    [InlineData("b) Tổng số điểm đạt được: 93.5/100 điểm")]
    [InlineData("b) Tông điểm sô đạt được của các tiêu chi 93,5 / 100 điểm")]
    public void Total_AsWardsWriteIt_IsStated(string line)
    {
        Report report = FormText.Replacing("b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.", line);
        Figure total = Assert.Single(report.TotalPoints);
        Assert.Equal(93.5m, total.StatedValue);
        Assert.Equal(100, total.StatedOf);
        Assert.All(report.Blocks, b => Assert.Equal(4, b.Figures.Length));
    }

    [Theory]
    [InlineData("d) Mức độ đáp ứng các điều kiện: Đáp ứng được 03/ 03 điều kiện.")]
    [InlineData("d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: 03/03 điều kiện")]
    [InlineData("d. Đáp ứng được 3/3 điều kiện.")]
    [InlineData("d) Số điều kiện đáp ứng: 03/03")]
    public void ConditionsMet_AsWardsWriteThem_AreStated(string line)
    {
        Report report = FormText.Replacing("d) Mức độ đáp ứng các điều kiện: Đáp ứng được 03/03 điều kiện.", line);
        Figure met = Assert.Single(report.ConditionsMet);
        Assert.Equal(3, met.StatedValue);
        Assert.Equal(3, met.StatedOf);
    }

    [Fact]
    public void ConditionsMet_LeftBlank_IsGarbled()
    {
        Report report = FormText.Replacing("Đáp ứng được 03/03 điều kiện.", "Đáp ứng được …/03 điều kiện.");
        Assert.IsType<Garbled<decimal>>(Assert.Single(report.ConditionsMet).Value);
    }

    [Fact]
    public void Total_RepeatedInTheRequest_IsKeptBehindThatOfTheConditions()
    {
        Report report = FormText.Replacing("UBND xã Tân Phú kính đề nghị", "Với tổng số điểm đạt được 94/100 điểm, UBND xã Tân Phú kính đề nghị");
        Assert.Equal([93.5m, 94m], report.TotalPoints.Select(t => t.StatedValue ?? -1));
    }

    [Fact]
    public void Plans_ForNextYear_AreNoTotals() =>
        Assert.Single(FormText.Replacing("Phấn đấu năm 2024 đạt 98 điểm.", "Phấn đấu năm 2024 tổng điểm đạt trên 98 điểm.").TotalPoints);

    [Fact]
    public void Markers_OfCriteriaAndConditions_AreReadInOrder()
    {
        Report report = FormText.Parse(FormText.Standard);
        Assert.Equal(["a)", "b)", "c)", "d)", "đ)"], report.Markers.Where(m => m.List == MarkedList.Criteria).Select(m => m.Marker));
        Assert.Equal(["a)", "b)", "c)", "d)"], report.Markers.Where(m => m.List == MarkedList.Conditions).Select(m => m.Marker));
    }

    [Fact]
    public void Sections_OfTheForm_AreAllFound() =>
        Assert.Equal([Section.SelfScores, Section.Conditions, Section.Request], FormText.Parse(FormText.Standard).Sections.Select(s => s.Value));
}
