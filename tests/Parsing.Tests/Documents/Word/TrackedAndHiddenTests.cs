using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

public sealed class TrackedAndHiddenTests
{
    private const string DeletedMark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";

    [Fact]
    public void TrackedChange_InAFigure_GivesTheFinalViewAndANote()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph("một").Paragraph(p => p.Text("Số điểm: ").Deleted("28").Inserted("29").Text("/30")));
        Assert.Equal("Số điểm: 29/30", text.Line(2).Content);
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal(("tracked-change", 2), (note.Code, note.Line));
        Assert.Equal("Còn sửa đổi chưa chấp nhận, xóa «28», chèn «29»; đã đọc theo bản cuối.", note.Message);
    }

    [Fact]
    public void Deletion_OfAWholeParagraph_LeavesANoteWithoutALine()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph(p => p.Deleted("bỏ")).Paragraph("còn"));
        Assert.Equal("còn", Assert.Single(text.Lines).Content);
        Assert.Null(Assert.Single(text.Notes).Line);
    }

    [Fact]
    public void MovedText_StandsAtItsNewPlaceOnly() => Assert.Equal(["b", "a"], Reading.Body(
        "<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"
        + "<w:p><w:moveTo w:id=\"2\"><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>"));

    [Fact]
    public void DeletedParagraphMark_JoinsTheNextParagraph() =>
        Assert.Equal(["ab"], Reading.Body($"<w:p>{DeletedMark}<w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"));

    [Fact]
    public void DeletedParagraphMark_AtTheEnd_KeepsItsText() =>
        Assert.Equal(["a"], Reading.Body($"<w:p>{DeletedMark}<w:r><w:t>a</w:t></w:r></w:p>"));

    [Fact]
    public void DeletedRow_IsLeftOut() => Assert.Equal(["b"], Reading.Body(
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    [Fact]
    public void HiddenText_IsLeftOutWithANote()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph(p => p.Text("9").Hidden("10/10").Text("/10")));
        Assert.Equal("9/10", Assert.Single(text.Lines).Content);
        Assert.Equal(
            new ReadingNote("hidden-text", 1, "Có chữ ẩn hoặc không nhìn thấy «10/10», không được tính.") { Column = 1, Words = "10/10" },
            Assert.Single(text.Notes));
    }

    [Theory]
    [InlineData("<w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr>", "x")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Child\"/></w:rPr>", "x")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Ghost\"/><w:vanish w:val=\"0\"/></w:rPr>", "ax")]
    [InlineData("<w:rPr><w:vanish w:val=\"false\"/></w:rPr>", "ax")]
    public void HiddenText_ThroughAStyle_FollowsTheChain(string properties, string expected) => Assert.Equal([expected], Reading.Lines(
        DocxParts.WithBody($"<w:p><w:r>{properties}<w:t>a</w:t></w:r><w:r><w:t>x</w:t></w:r></w:p>").Styles(
            "<w:style w:type=\"character\" w:styleId=\"Ghost\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Child\"><w:basedOn w:val=\"Ghost\"/></w:style>")));
}
