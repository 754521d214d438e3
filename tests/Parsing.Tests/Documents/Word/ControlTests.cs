using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "C38")]
public sealed class ControlTests
{
    [Theory]
    [InlineData("☒", "☑ Đạt")]
    [InlineData("☐", "☐ Đạt")]
    [InlineData("x", "x Đạt")]
    public void CheckBoxControl_ShowsItsSign(string sign, string expected) => Assert.Equal([expected], Reading.Paragraph(
        $"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"
        + "<w:r><w:t xml:space=\"preserve\"> Đạt</w:t></w:r>"));

    [Fact]
    public void CheckBoxControl_WithSignsOfItsOwn_IsReadByThem() => Assert.Equal(["☑", "☐"], Reading.Body(
        Paragraph("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>") + Paragraph("<w:sym w:font=\"Wingdings\" w:char=\"F0FB\"/>")));

    [Fact]
    public void CheckBoxControl_AroundACell_IsRead()
    {
        DocumentText text = Reading.TextOf("<w:tbl><w:tr><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:tc><w:p><w:r><w:t>☒</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>");
        Assert.Equal(("☑", new TableCell(1, 1, 1)), (text.Line(1).Content, text.Line(1).Cell));
    }

    [Theory]
    [InlineData("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "☑ Đạt")]
    [InlineData("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "☑ Đạt")]
    [InlineData("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "☐ Đạt")]
    [InlineData("<w:checkBox/>", "☐ Đạt")]
    [InlineData(List, "Đạt Đạt")]
    [InlineData("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Đạt\"/><w:listEntry w:val=\"Không đạt\"/></w:ddList>", "Không đạt Đạt")]
    [InlineData("<w:ddList><w:result w:val=\"9\"/><w:listEntry w:val=\"Đạt\"/></w:ddList>", "Đạt")]
    public void FormField_ShowsItsState(string data, string expected) => Assert.Equal([expected], Reading.Paragraph(Field(data, "") + After).Select(l => l.Trim()));

    [Fact]
    public void FormField_WithItsEntryAsResult_ShowsItOnce() => Assert.Equal(["Đạt Đạt"], Reading.Paragraph(Field(List, "<w:r><w:t>Đạt</w:t></w:r>") + After));

    [Fact]
    public void TextFormField_ShowsItsResult() => Assert.Equal(["29 Đạt"], Reading.Paragraph(Field("<w:textInput/>", "<w:r><w:t>29</w:t></w:r>") + After));

    [Fact]
    public void DropDownAndDataBoundControl_ShowTheirContent() => Assert.Equal(["Đạt 2024"], Reading.Paragraph(
        "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"Không đạt\" w:value=\"0\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">Đạt </w:t></w:r></w:sdtContent></w:sdt>"
        + "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent><w:r><w:t>2024</w:t></w:r></w:sdtContent></w:sdt>"));

    [Theory]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "☑")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>", "☐")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FD\"/>", "☒")]
    [InlineData("<w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/>", "☑")]
    [InlineData("<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/>", "☐")]
    [InlineData("<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>\uF0FE</w:t>", "☑")]
    [InlineData("<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>þ</w:t>", "☑")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Sign\"/></w:rPr><w:t>\uF0FC</w:t>", "✓")]
    [InlineData("<w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/></w:rPr><w:t>\uF0FC</w:t>", "✓")]
    public void MarkOfASymbolFont_IsReadByTheFont_HoweverItIsGiven(string run, string expected) => Assert.Equal([expected], Reading.Lines(
        DocxParts.WithBody($"<w:p><w:r>{run}</w:r></w:p>").Theme("Wingdings").Styles(
            "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Sign\"><w:basedOn w:val=\"Base\"/></w:style>")));

    private const string List = "<w:ddList><w:listEntry w:val=\"Đạt\"/><w:listEntry w:val=\"Không đạt\"/></w:ddList>";

    private const string After = "<w:r><w:t xml:space=\"preserve\"> Đạt</w:t></w:r>";

    private static string Field(string data, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Paragraph(string content) =>
        "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checkedState w14:val=\"00FC\" w14:font=\"Wingdings\"/><w14:uncheckedState w14:val=\"00FB\" w14:font=\"Wingdings\"/></w14:checkbox></w:sdtPr>"
        + $"<w:sdtContent><w:r>{content}</w:r></w:sdtContent></w:sdt></w:p>";
}
