using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "C39")]
public sealed class NoteAndCommentTests
{
    private const string Figure = "<w:comment w:id=\"5\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Sửa lại: 28/30</w:t></w:r></w:p></w:comment>";

    [Fact]
    public void CommentWithAFigure_IsNotedOnTheWordsItIsAbout()
    {
        DocumentText text = Reading.Text(DocxParts.WithBody(
            "<w:p><w:r><w:t xml:space=\"preserve\">Số điểm: </w:t></w:r><w:commentRangeStart w:id=\"5\"/><w:r><w:t>29/30</w:t></w:r><w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>")
            .Comments(Figure));
        Assert.Equal("Số điểm: 29/30.", Assert.Single(text.Lines).Content);
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.CommentWithFigure, "Sửa lại: 28/30", "29/30"), (note.Code, note.Words, Reading.At(text, note)));
    }

    [Theory]
    [InlineData("<w:comment w:id=\"5\"><w:p><w:r><w:t>Xem lại câu này</w:t></w:r></w:p></w:comment>")]
    [InlineData("<w:comment w:id=\"6\"><w:p><w:r><w:t>28/30</w:t></w:r></w:p></w:comment>")]
    public void CommentWithoutAFigure_OrOfAnotherPlace_IsNotNoted(string comments) => Assert.Empty(Reading.Text(
        DocxParts.WithBody("<w:p><w:r><w:t>29/30</w:t><w:commentReference w:id=\"5\"/></w:r></w:p>").Comments(comments)).Notes);

    [Fact]
    public void CommentReference_WithoutItsPart_IsNoFault() =>
        Assert.Equal(["29/30"], Reading.Paragraph("<w:r><w:t>29/30</w:t><w:commentReference w:id=\"5\"/></w:r>"));

    [Fact]
    public void NotesAtFootAndEnd_AreKeptApart_AndGlueNothingToTheFigure()
    {
        DocumentText text = Reading.Text(DocxParts.WithBody(
            "<w:p><w:r><w:t>85</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>/100</w:t><w:endnoteReference w:id=\"3\"/></w:r></w:p>")
            .Footnotes("<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Đính chính: 84</w:t></w:r></w:p></w:footnote>")
            .Endnotes("<w:endnote w:id=\"3\"><w:p><w:r><w:t>Cuối</w:t></w:r></w:p></w:endnote>"));
        Assert.Equal(["85/100", "Đính chính: 84", "Cuối"], Reading.Contents(text));
        Assert.Equal([DocumentPart.Body, DocumentPart.Note, DocumentPart.Note], text.Lines.Select(l => l.Part));
    }

    [Theory, Trait("Hostile", "E56")]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "1", "85¹")]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "(12)", "85⁽¹²⁾")]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "*", "85*")]
    [InlineData("<w:vertAlign w:val=\"subscript\"/>", "2", "85₂")]
    [InlineData("<w:vertAlign w:val=\"baseline\"/>", "1", "851")]
    [InlineData("<w:position w:val=\"8\"/>", "1", "85¹")]
    [InlineData("<w:position w:val=\"-8\"/>", "1", "851")]
    [InlineData("<w:rStyle w:val=\"Mark\"/>", "1", "85¹")]
    public void RaisedDigit_BehindANumber_IsNoDigitOfIt(string properties, string raised, string expected) => Assert.Equal([expected], Reading.Lines(
        DocxParts.WithBody($"<w:p><w:r><w:t>85</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t>{raised}</w:t></w:r></w:p>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>")));

    [Fact]
    public void NumberRaisedAltogether_ToLineUp_StaysANumber() => Assert.Equal(["Số: 12/BC-UBND"], Reading.Paragraph(
        "<w:r><w:t xml:space=\"preserve\">Số: </w:t></w:r><w:r><w:rPr><w:position w:val=\"6\"/></w:rPr><w:t>12/BC-UBND</w:t></w:r>"));

    [Fact]
    public void PowerInAnEquation_IsRaised() => Assert.Equal(["10² m₁ √9"], Reading.Paragraph(
        "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t xml:space=\"preserve\"> </m:t></m:r>"
        + "<m:sSub><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sub><m:r><m:t>1</m:t></m:r></m:sub></m:sSub><m:r><m:t xml:space=\"preserve\"> </m:t></m:r><m:rad><m:e><m:r><m:t>9</m:t></m:r></m:e></m:rad></m:oMath>"));
}
