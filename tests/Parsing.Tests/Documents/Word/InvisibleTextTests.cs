using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "C35")]
public sealed class InvisibleTextTests
{
    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:color w:val=\"FDFDFD\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>")]
    [InlineData("<w:color w:val=\"auto\" w:themeColor=\"background1\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"white\"/>")]
    [InlineData("<w:color w:val=\"FF0000\"/><w:shd w:val=\"clear\" w:fill=\"FF0000\"/>")]
    [InlineData("<w:color w:val=\"000000\"/><w:shd w:val=\"solid\" w:color=\"auto\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:rStyle w:val=\"White\"/>")]
    public void Words_NotToBeSeen_AreLeftOut_AndNotedWhereTheyStood(string properties)
    {
        DocumentText text = Read(properties);
        Assert.Equal("Số điểm: 9/10", Assert.Single(text.Lines).Content);
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.HiddenText, 1, 9, 0, "10/10 "), (note.Code, note.Line, note.Column, note.Length, note.Words));
    }

    [Theory]
    [InlineData("<w:color w:val=\"auto\"/>")]
    [InlineData("<w:color w:val=\"FF0000\"/>")]
    [InlineData("<w:color w:val=\"FFFF00\"/>")]
    [InlineData("<w:color w:val=\"A6A6A6\" w:themeColor=\"background1\" w:themeShade=\"A6\"/>")]
    [InlineData("<w:color w:val=\"auto\" w:themeColor=\"background1\" w:themeShade=\"80\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"pct50\" w:fill=\"FFFFFF\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:themeFill=\"accent1\"/>")]
    [InlineData("<w:rStyle w:val=\"White\"/><w:color w:val=\"auto\"/>")]
    [InlineData("<w:vanish w:val=\"0\"/>")]
    [InlineData("<w:webHidden/>")]
    [InlineData("<w:sz w:val=\"4\"/>")]
    public void Words_ThatCanBeSeen_Stay(string properties)
    {
        DocumentText text = Read(properties);
        Assert.Equal("Số điểm: 10/10 9/10", Assert.Single(text.Lines).Content);
        Assert.Empty(text.Notes);
    }

    [Theory]
    [InlineData("<w:pPr><w:shd w:val=\"clear\" w:fill=\"002060\"/></w:pPr>", "", "")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Dark\"/></w:pPr>", "", "")]
    [InlineData("", "<w:tcPr><w:shd w:val=\"clear\" w:fill=\"002060\"/></w:tcPr>", "")]
    [InlineData("", "", "<w:tblPr><w:shd w:val=\"clear\" w:fill=\"002060\"/></w:tblPr>")]
    [InlineData("", "", "<w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr>")]
    public void WhiteWords_OnADarkParagraphOrCell_Stay(string paragraph, string cell, string table) => Assert.Equal(
        ["trắng"], Reading.Lines(Styled($"<w:tbl>{table}<w:tr><w:tc>{cell}<w:p>{paragraph}{White}</w:p></w:tc></w:tr></w:tbl>")));

    [Theory]
    [InlineData("<w:pPr><w:pStyle w:val=\"DarkRow\"/></w:pPr>")]
    [InlineData("<w:pPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/></w:pPr>")]
    public void WhiteWords_OnALightParagraph_AreLeftOut(string paragraph) =>
        Assert.Equal(["x"], Reading.Lines(Styled($"<w:p>{paragraph}{White}<w:r><w:t>x</w:t></w:r></w:p>")));

    [Fact]
    public void WhiteWords_InATextBox_Stay() => Assert.Equal(["trắng"], Reading.Paragraph(
        $"<w:r><w:pict><v:shape fillcolor=\"navy\"><v:textbox><w:txbxContent><w:p>{White}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"));

    [Fact]
    public void WhiteWords_OnADarkPage_Stay() => Assert.Equal(["trắng"], Reading.Lines(DocxParts.WithBody("")
        .Raw("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:background w:color=\"000033\"/><w:body><w:p>{White}</w:p></w:body></w:document>")
        .Settings("<w:displayBackgroundShape/>")));

    [Fact]
    public void HiddenByStyle_AndBySecondStyle_IsShownAgain()
    {
        string body = "<w:p><w:pPr><w:pStyle w:val=\"HiddenParagraph\"/></w:pPr><w:r><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"HiddenWords\"/></w:rPr><w:t>hiện</w:t></w:r></w:p>";
        Assert.Equal(["hiện"], Reading.Lines(Styled(body)));
    }

    [Fact]
    public void LineOfHiddenWordsOnly_IsNotedOnTheLineBefore()
    {
        DocumentText text = Reading.TextOf($"<w:p><w:r><w:t>trên</w:t></w:r></w:p><w:p>{White}</w:p>");
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((1, null, "trắng"), (note.Line, note.Column, note.Words));
    }

    private const string White = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>trắng</w:t></w:r>";

    private static DocumentText Read(string properties) => Reading.Text(Styled(
        $"<w:p><w:r><w:t xml:space=\"preserve\">Số điểm: </w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">10/10 </w:t></w:r><w:r><w:t>9/10</w:t></w:r></w:p>"));

    private static DocxParts Styled(string body) => DocxParts.WithBody(body).Styles(
        Style("character", "White", "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>")
        + Style("character", "HiddenWords", "<w:rPr><w:vanish/></w:rPr>")
        + Style("paragraph", "HiddenParagraph", "<w:rPr><w:vanish/></w:rPr>")
        + Style("paragraph", "Dark", "<w:pPr><w:shd w:val=\"clear\" w:fill=\"002060\"/></w:pPr>")
        + Style("paragraph", "DarkRow", "<w:pPr><w:shd w:val=\"clear\" w:fill=\"F2F2F2\"/></w:pPr>")
        + Style("table", "Grid", "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr>"));

    private static string Style(string type, string id, string content) => $"<w:style w:type=\"{type}\" w:styleId=\"{id}\">{content}</w:style>";
}
