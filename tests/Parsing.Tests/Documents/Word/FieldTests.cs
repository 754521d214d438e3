using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "C37")]
public sealed class FieldTests
{
    [Theory]
    [InlineData("10 28,5 20 {=SUM(ABOVE)|58,5}", null)]
    [InlineData("10 28,5 20 {=SUM(ABOVE)|57,5}", "58,5")]
    [InlineData("10 28.5 20 {=SUM(ABOVE)|57}", "58,5")]
    [InlineData("Điểm 10 20 { =sum(above) \\* MERGEFORMAT |31}", "30")]
    [InlineData("10 28,5 {=SUM(ABOVE) \\# \"0\"|39}", null)]
    [InlineData("10 28,5 {=SUM(ABOVE) \\# \"0,00\"|38}", "38,50")]
    [InlineData("10 20 {=SUM(A1:A2)|29}", "30")]
    [InlineData("10 20 {=SUM(A1;A2)|29}", "30")]
    [InlineData("10 20 {=A1+A2|29}", "30")]
    [InlineData("2024 10 20 {=SUM(ABOVE)|30}", null)]
    [InlineData("2024 10 20 {=SUM(ABOVE)|31}", "2054")]
    public void Sum_InATable_IsHeldAgainstItsCells(string column, string? right)
    {
        DocumentText text = Reading.TextOf(Column(column));
        ReadingNote? note = text.Notes.SingleOrDefault();
        Assert.Equal(right, note?.Words);
        if (note is not null)
        {
            Assert.Equal((NoteCodes.StaleField, text.Lines.Length), (note.Code, note.Line));
            Assert.Equal(text.Lines[^1].Content, Reading.At(text, note));
        }
    }

    [Theory]
    [InlineData("10 1.000 {=SUM(ABOVE)|9}")]
    [InlineData("10 (2) {=SUM(ABOVE)|9}")]
    [InlineData("10 85đ {=SUM(ABOVE)|9}")]
    [InlineData("10 - 5 {=SUM(ABOVE)|9}")]
    [InlineData("{=SUM(ABOVE)|9}")]
    [InlineData("10 20 {=AVERAGE(ABOVE)|9}")]
    [InlineData("10 20 {=SUM(BELOW)|9}")]
    [InlineData("10 20 {=SUM(A1:A9)|9}")]
    [InlineData("10 20 {=A1*A2|9}")]
    [InlineData("10 20 {=SUM(A2:A1)|9}")]
    [InlineData("10 20 {=SUM(ABOVE)|!Lỗi cú pháp}")]
    [InlineData("10 20 {PAGE|9}")]
    public void Result_ThatCannotBeDoneAgainForSure_IsLeftAlone(string column) => Assert.Empty(Reading.TextOf(Column(column)).Notes);

    [Fact]
    public void Sum_OfARow_IsHeldAgainstIt()
    {
        DocumentText text = Reading.TextOf($"<w:tbl><w:tr>{string.Concat("Điểm 10 20 {=SUM(LEFT)|29}".Split(' ').Select(Cell))}</w:tr></w:tbl>");
        Assert.Equal((4, 0, 2, "30"), (text.Notes[0].Line, text.Notes[0].Column, text.Notes[0].Length, text.Notes[0].Words));
    }

    [Fact]
    public void Sum_UnderMergedCells_IsLeftAlone() => Assert.Empty(Reading.TextOf(
        $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr><w:tr>{Cell("10")}{Cell("10")}</w:tr><w:tr>{Cell("{=SUM(ABOVE)|9}")}{Cell("x")}</w:tr></w:tbl>").Notes);

    [Fact]
    public void SimpleField_IsASumToo() => Assert.Equal("30", Assert.Single(Reading.TextOf(
        $"<w:tbl><w:tr>{Cell("10")}</w:tr><w:tr>{Cell("20")}</w:tr><w:tr><w:tc><w:p><w:fldSimple w:instr=\"=SUM(ABOVE)\"><w:r><w:t>29</w:t></w:r></w:fldSimple></w:p></w:tc></w:tr></w:tbl>").Notes).Words);

    [Fact]
    public void FieldOverSeveralParagraphs_ShowsItsResult() => Assert.Equal(["Mục lục", "I. Kết quả 1", "II. Kiến nghị 2", "sau"], Reading.Body(
        $"<w:p>{Begin("TOC \\o")}<w:r><w:t>Mục lục</w:t></w:r></w:p><w:p><w:r><w:t>I. Kết quả 1</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>II. Kiến nghị 2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:p><w:r><w:t>sau</w:t></w:r></w:p>"));

    [Theory, Trait("Hostile", "B25")]
    [InlineData("DDEAUTO excel C:\\\\x.xls Sheet1!R1C1")]
    [InlineData("INCLUDETEXT http://localhost/x.docx")]
    [InlineData("INCLUDEPICTURE \\\\\\\\server\\\\x.png")]
    [InlineData("LINK Excel.Sheet.12 x.xlsx")]
    public void FieldThatWouldFetch_ShowsWhatIsKept(string instruction) => Assert.Equal(["95"], Reading.Paragraph(
        $"{Begin(instruction)}<w:r><w:t>95</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));

    private static string Column(string cells) => $"<w:tbl>{string.Concat(Split(cells).Select(c => $"<w:tr>{Cell(c)}</w:tr>"))}</w:tbl>";

    private static IEnumerable<string> Split(string cells)
    {
        int field = cells.IndexOf('{', StringComparison.Ordinal);
        return [.. cells[..field].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[field..]];
    }

    /// <summary>A cell of this text; "{instruction|result}" is a field.</summary>
    private static string Cell(string text)
    {
        string[] field = text.Trim('{', '}').Split('|');
        string run = $"<w:r><w:t>{field[^1]}</w:t></w:r>";
        string content = field.Length == 1 ? run : $"{Begin(field[0])}{run}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return $"<w:tc><w:p>{(text is "-" ? "" : content)}</w:p></w:tc>";
    }

    private static string Begin(string instruction) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + $"<w:r><w:instrText xml:space=\"preserve\">{System.Security.SecurityElement.Escape(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
}
