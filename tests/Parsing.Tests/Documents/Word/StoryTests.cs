using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

public sealed class StoryTests
{
    [Fact]
    public void Table_IsReadCellByCell_WithOneBasedPlaces()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph("trước").Table(["a\nb", "c"], ["", "d"]).Paragraph("sau"));
        Assert.Equal(["trước", "a", "b", "c", "d", "sau"], Reading.Contents(text));
        Assert.Equal([null, new(1, 1, 1), new(1, 1, 1), new(1, 1, 2), new(1, 2, 2), null], text.Lines.Select(l => l.Cell));
        Assert.Equal([1, 2, 3, 4, 6, 7], text.Lines.Select(l => l.Paragraph));
    }

    [Fact]
    public void Table_NestedInACell_HasTheNextIndex()
    {
        const string Inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        DocumentText text = Reading.Text(DocxParts.WithBody(
            $"<w:tbl><w:tr><w:tc>{Inner}<w:p><w:r><w:t>ngoài</w:t></w:r></w:p></w:tc></w:tr></w:tbl>{Inner}").ToBytes());
        Assert.Equal([new(2, 1, 1), new(1, 1, 1), new(3, 1, 1)], text.Lines.Select(l => l.Cell));
    }

    [Fact]
    public void Table_WithContentControlsAroundRowAndCell_KeepsTheCount()
    {
        const string Cell = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
        const string Control = "<w:sdt><w:sdtPr/><w:sdtContent>{0}</w:sdtContent></w:sdt>";
        DocumentText text = Reading.Text(DocxParts.WithBody(
            $"<w:tbl><w:tr>{Cell}{Wrapped(Cell)}</w:tr>{Wrapped($"<w:tr>{Cell}</w:tr>")}</w:tbl>").ToBytes());
        Assert.Equal([new(1, 1, 1), new(1, 1, 2), new(1, 2, 1)], text.Lines.Select(l => l.Cell));

        static string Wrapped(string content) => Control.Replace("{0}", content, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Hostile", "B24")]
    public void TextBox_WrittenTwiceByWord_IsReadOnceBehindItsAnchor()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph(p => p.Text("neo").TextBox("hộp & chữ")).Paragraph("sau"));
        Assert.Equal(["neo", "hộp & chữ", "sau"], Reading.Contents(text));
        Assert.Equal([DocumentPart.Body, DocumentPart.TextBox, DocumentPart.Body], text.Lines.Select(l => l.Part));
        Assert.Equal([1, 1, 2], text.Lines.Select(l => l.Paragraph));
    }

    [Fact]
    public void TextBox_InVmlAlone_IsRead() => Assert.Equal(["hộp"], Reading.Paragraph(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"));

    [Fact]
    public void HeaderAndFooter_StandBehindTheBody()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Header("đầu").Footer("cuối").Paragraph("thân"));
        Assert.Equal(["thân", "đầu", "cuối"], Reading.Contents(text));
        Assert.Equal([DocumentPart.Body, DocumentPart.Header, DocumentPart.Footer], text.Lines.Select(l => l.Part));
        Assert.Equal([1, null, null], text.Lines.Select(l => l.Paragraph));
    }

    [Theory]
    [InlineData("", "", new[] { "thân" })]
    [InlineData("<w:titlePg/>", "", new[] { "thân", "đầu một" })]
    [InlineData("", "<w:evenAndOddHeaders/>", new[] { "thân", "đầu chẵn" })]
    public void Header_ThatWordDoesNotShow_IsLeftOut(string section, string settings, string[] expected) => Assert.Equal(expected, Reading.Lines(
        DocxParts.WithBody("<w:p><w:r><w:t>thân</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/>"
            + $"<w:headerReference w:type=\"even\" r:id=\"h2\"/><w:headerReference w:type=\"default\" r:id=\"gone\"/>{section}</w:sectPr>")
            .Header("h1", "<w:p><w:r><w:t>đầu một</w:t></w:r></w:p>")
            .Header("h2", "<w:p><w:r><w:t>đầu chẵn</w:t></w:r></w:p>")
            .Settings(settings)));

    [Fact]
    public void Footnote_IsANote_AndItsSeparatorIsNot()
    {
        DocumentText text = Reading.Text(DocxParts.WithBody("<w:p><w:r><w:t>thân</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>").Footnotes(
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>").ToBytes());
        Assert.Equal(["thân", "chú thích"], Reading.Contents(text));
        Assert.Equal(DocumentPart.Note, text.Line(2).Part);
    }
}
