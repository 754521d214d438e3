using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "C34")]
public sealed class TrackedChangeTests
{
    [Fact]
    public void Change_InAFigure_TellsItsStretchAndWhatStoodThere()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph(p => p.Text("Số điểm: 8").Deleted("5").Inserted("6").Text("/100")));
        Assert.Equal("Số điểm: 86/100", text.Line(1).Content);
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.TrackedChange, 1, 10, 1, "5"), (note.Code, note.Line, note.Column, note.Length, note.Words));
        Assert.Equal("6", Reading.At(text, note));
    }

    [Theory]
    [InlineData(Before + Ins + "9" + End + After, 12, "9", null)]
    [InlineData(Before + Del + "8" + End + After, 12, "", "8")]
    [InlineData(Before + Ins + "9" + End + Del + "8" + End + After, 12, "9", "8")]
    [InlineData(Ins + "Tổng " + End + Before + After, 0, "Tổng ", null)]
    [InlineData(Before + After + Del + " (cũ 27/30)" + End, 15, "", " (cũ 27/30)")]
    public void Change_OfEachKind_HasItsColumn(string content, int column, string inserted, string? deleted)
    {
        DocumentText text = Reading.TextOf($"<w:p>{Marked(content)}</w:p>");
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((column, inserted, deleted), (note.Column, Reading.At(text, note), note.Words));
    }

    [Fact]
    public void Columns_CountTheAutomaticNumberInFront()
    {
        DocumentText text = Reading.Text(DocxParts.WithBody(
            $"<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>{Marked(Del + "1" + End + Ins + "2" + End)}</w:p>").Numbering(ListSpec.List(1, "decimal Tiêu chí %1:")));
        Assert.Equal("Tiêu chí 1: 2", text.Line(1).Content);
        Assert.Equal("2", Reading.At(text, Assert.Single(text.Notes)));
    }

    [Fact]
    public void Columns_CountComposedLetters()
    {
        // "điểm" decomposed, its last mark in a run of its own inside the insertion
        DocumentText text = Reading.TextOf($"<w:p>{Marked("Sô\u0301 đie\u0302" + Ins + "\u0309m 9" + End + "/10")}</w:p>");
        Assert.Equal("Số điểm 9/10", text.Line(1).Content);
        Assert.Equal("ểm 9", Reading.At(text, Assert.Single(text.Notes)));
    }

    [Fact]
    public void TwoChanges_InOneLine_AreTwoNotes()
    {
        DocumentText text = Reading.TextOf($"<w:p>{Marked(Del + "05" + End + Ins + "06" + End + "/06; " + Del + "29" + End + Ins + "30" + End + "/30")}</w:p>");
        Assert.Equal(["06", "30"], text.Notes.Select(n => Reading.At(text, n)));
        Assert.Equal(["05", "29"], text.Notes.Select(n => n.Words), StringComparer.Ordinal);
    }

    [Fact]
    public void SpaceInserted_IsNoted_OnlyBetweenDigits()
    {
        Assert.Empty(Reading.TextOf($"<w:p>{Marked("a" + Ins + " " + End + "b" + Ins + "  " + End)}</w:p>").Notes);
        Assert.Single(Reading.TextOf($"<w:p>{Marked("9" + Ins + " " + End + "5")}</w:p>").Notes);
    }

    [Fact]
    public void ParagraphEnd_DeletedBetweenFigures_IsNotedWhereItStood()
    {
        DocumentText text = Reading.TextOf(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Số điểm: 9</w:t></w:r></w:p><w:bookmarkStart w:id=\"7\"/><w:p><w:r><w:t>5/100</w:t></w:r></w:p>");
        Assert.Equal("Số điểm: 95/100", Assert.Single(text.Lines).Content);
        Assert.Equal((10, 0, "¶"), (text.Notes[0].Column, text.Notes[0].Length, text.Notes[0].Words));
    }

    [Fact]
    public void LineBreak_Deleted_JoinsTheLineAndIsNoted()
    {
        DocumentText text = Reading.TextOf("<w:p><w:r><w:t>9</w:t></w:r><w:del w:id=\"1\"><w:r><w:br/></w:r></w:del><w:r><w:t>5</w:t></w:r></w:p>");
        Assert.Equal("95", Assert.Single(text.Lines).Content);
        Assert.Equal((1, "↵"), (text.Notes[0].Column, text.Notes[0].Words));
    }

    [Fact]
    public void Paragraph_DeletedAltogether_IsNotCountedByItsList()
    {
        const string Number = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
        string deleted = $"<w:p><w:pPr>{Number}<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Marked(Del + "bỏ" + End)}</w:p>";
        string kept = $"<w:p><w:pPr>{Number}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        string table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        Assert.Equal(["1. x", "2. x", "3. x"], Reading.Lines(DocxParts.WithBody(kept + deleted + kept + deleted + table + kept).Numbering(ListSpec.List(1, "decimal %1."))));
    }

    [Fact]
    public void Row_DeletedOrInserted_IsNoted()
    {
        DocumentText text = Reading.TextOf("<w:p><w:r><w:t>trên</w:t></w:r></w:p><w:tbl>"
            + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:del w:id=\"3\"><w:r><w:delText>Tiêu chí 1</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:p><w:r><w:t>10/10</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr><w:tc><w:p><w:r><w:t>9/10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        Assert.Equal(["trên", "9/10"], Reading.Contents(text));
        Assert.Equal(new TableCell(1, 1, 1), text.Line(2).Cell);
        Assert.Equal([(1, null, "Tiêu chí 1 10/10"), (2, 0, null)], text.Notes.Select(n => (n.Line ?? 0, n.Column, n.Words)));
        Assert.Equal("9/10", Reading.At(text, text.Notes[1]));
    }

    [Fact]
    public void Cell_Deleted_IsNotCounted()
    {
        DocumentText text = Reading.TextOf("<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr><w:p><w:r><w:t>cũ 8</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>mới</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        Assert.Equal(new TableCell(1, 1, 1), Assert.Single(text.Lines).Cell);
        Assert.Equal("cũ 8", Assert.Single(text.Notes).Words);
    }

    [Fact]
    public void Move_IsNotedAtBothPlaces()
    {
        DocumentText text = Reading.TextOf("<w:p><w:r><w:t>x</w:t></w:r><w:moveFrom w:id=\"1\"><w:r><w:t>9/10</w:t></w:r></w:moveFrom></w:p>"
            + "<w:p><w:moveTo w:id=\"2\"><w:r><w:t>9/10</w:t></w:r></w:moveTo></w:p>");
        Assert.Equal(["x", "9/10"], Reading.Contents(text));
        Assert.Equal(["", "9/10"], text.Notes.Select(n => Reading.At(text, n)));
        Assert.Equal(["9/10", null], text.Notes.Select(n => n.Words));
    }

    [Fact]
    public void FormattingChange_IsNoChangeOfWords() => Assert.Empty(Reading.TextOf(
        "<w:p><w:pPr><w:pPrChange w:id=\"3\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>"
        + "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>9/10</w:t></w:r></w:p>").Notes);

    private const string Before = "Số điểm đạt ";
    private const string After = "/30";
    private const string Ins = "[+";
    private const string Del = "[-";
    private const string End = "]";

    /// <summary>Runs of "text[+inserted][-deleted]".</summary>
    private static string Marked(string content) => string.Concat(content.Split('[').SelectMany((part, i) => i == 0
        ? new[] { Run(part) }
        : [$"<w:{Kind(part)} w:id=\"1\">{Run(part[1..part.IndexOf(']')])}</w:{Kind(part)}>", Run(part[(part.IndexOf(']') + 1)..])]));

    private static string Kind(string part) => part[0] == '+' ? "ins" : "del";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
