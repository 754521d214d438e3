using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>What <see cref="TableCell"/> counts: rows and cells as they stand in the file's final view, one-based; a merged cell is
/// one cell, and each table of the document has a number of its own, in reading order.</summary>
[Trait("Hostile", "C36")]
public sealed class TableTests
{
    [Theory]
    [InlineData("a b|c d", "a@1.1.1 b@1.1.2 c@1.2.1 d@1.2.2")]
    [InlineData("a*2 b|c d e", "a@1.1.1 b@1.1.2 c@1.2.1 d@1.2.2 e@1.2.3")]
    [InlineData("a^ b|~ c", "a@1.1.1 b@1.1.2 c@1.2.2")]
    [InlineData(">a b|c d e", "a@1.1.1 b@1.1.2 c@1.2.1 d@1.2.2 e@1.2.3")]
    [InlineData("a>|c d", "a@1.1.1 c@1.2.1 d@1.2.2")]
    [InlineData("!a b|!c d|1 2", "a@1.1.1 b@1.1.2 c@1.2.1 d@1.2.2 1@1.3.1 2@1.3.2")]
    public void Cell_OfAnyShape_HasItsPlace(string table, string expected) => Assert.Equal(expected, Places(Table(table)));

    [Fact]
    public void HeaderRow_RepeatedOnEveryPage_StandsInTheFileOnce() => Assert.Equal(
        "TT@1.1.1 Điểm@1.1.2 1@1.2.1 10@1.2.2", Places(Table("!TT Điểm|1 10")));

    [Fact]
    public void TableContinuedInASecondOne_HasTwoNumbers_WithItsHeaderTwice() => Assert.Equal(
        "TT@1.1.1 1@1.2.1 TT@2.1.1 2@2.2.1", Places(Table("TT|1") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + Table("TT|2")));

    [Fact]
    public void TwoTablesSideBySide_AreReadOneAfterTheOther()
    {
        string floating = Table("a b|c d").Replace("<w:tbl>", "<w:tbl><w:tblPr><w:tblpPr w:horzAnchor=\"page\"/></w:tblPr>", StringComparison.Ordinal);
        Assert.Equal("a@1.1.1 b@1.1.2 c@1.2.1 d@1.2.2 e@2.1.1 f@2.1.2", Places(floating + Table("e f")));
    }

    [Fact]
    public void TwoTablesInTheCellsOfAThird_KeepTheirRowsTogether() => Assert.Equal(
        "a@2.1.1 b@2.2.1 c@3.1.1 d@3.2.1",
        Places($"<w:tbl><w:tr><w:tc>{Table("a|b")}<w:p/></w:tc><w:tc>{Table("c|d")}<w:p/></w:tc></w:tr></w:tbl>"));

    [Fact]
    public void RotatedCell_IsReadAsAnyOther() => Assert.Equal("Chữ@1.1.1", Places(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:textDirection w:val=\"btLr\"/></w:tcPr><w:p><w:r><w:t>Chữ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    [Fact]
    public void NumberSplitOverParagraphsOfACell_IsTwoLines() => Assert.Equal(
        "05/@1.1.1 06@1.1.1", Places("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>05/</w:t></w:r></w:p><w:p><w:r><w:t>06</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    [Theory]
    [InlineData("<w:drawing><wp:inline><wp:extent cx=\"5400000\" cy=\"1800000\"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>", true)]
    [InlineData("<w:drawing><wp:anchor><wp:extent cx=\"5400000\" cy=\"1800000\"/><a:graphic><a:graphicData><c:chart r:id=\"x\"/></a:graphicData></a:graphic></wp:anchor></w:drawing>", true)]
    [InlineData("<w:drawing><wp:inline><wp:extent cx=\"1200000\" cy=\"1200000\"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>", false)]
    [InlineData("<w:drawing><wp:anchor><wp:extent cx=\"5400000\" cy=\"0\"/><a:graphic><a:graphicData/></a:graphic></wp:anchor></w:drawing>", false)]
    [InlineData("<w:object><v:shape style=\"width:415.3pt;height:90pt\"><v:imagedata r:id=\"x\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\" r:id=\"y\"/></w:object>", true)]
    [InlineData("<w:object><v:shape style=\"width:16cm; height:3cm\"><v:imagedata r:id=\"x\"/></v:shape></w:object>", true)]
    [InlineData("<w:pict><v:shape style=\"position:absolute;width:2in;height:.2in\"><v:imagedata r:id=\"x\"/></v:shape></w:pict>", false)]
    [InlineData("<w:pict><v:line style=\"width:500pt;height:90pt\"/></w:pict>", false)]
    public void PictureOrObject_IsNoted_WhenItMayHoldFigures(string content, bool expected)
    {
        DocumentText text = Reading.TextOf($"<w:p><w:r><w:t>Bảng điểm:</w:t></w:r></w:p><w:p><w:r>{content}</w:r></w:p>");
        Assert.Equal(expected ? [(NoteCodes.EmbeddedContent, 1)] : [], text.Notes.Select(n => (n.Code, n.Line ?? 0)));
    }

    [Fact]
    public void DocumentEmbedded_IsNotedAndNotRead()
    {
        DocumentText text = Reading.Text(DocxParts.WithBody("<w:p><w:r><w:t>trên</w:t></w:r></w:p><w:altChunk r:id=\"chunk\"/><w:p><w:r><w:t>dưới</w:t></w:r><w:subDoc r:id=\"sub\"/></w:p>")
            .Link("chunk", "aFChunk", "chunk.html").Raw("word/chunk.html", "<html><body>10/10</body></html>").Link("sub", "subDocument", "file:///C:/x.docx", external: true));
        Assert.Equal(["trên", "dưới"], Reading.Contents(text));
        Assert.Equal([(NoteCodes.EmbeddedContent, 1), (NoteCodes.EmbeddedContent, 2)], text.Notes.Select(n => (n.Code, n.Line ?? 0)));
    }

    private static string Places(string body) => string.Join(' ', Reading.TextOf(body).Lines
        .Select(l => FormattableString.Invariant($"{l.Content}@{l.Cell?.Index}.{l.Cell?.Row}.{l.Cell?.Cell}")));

    /// <summary>Rows between bars, cells between blanks; "!" a header row, "x*2" over two columns, "x^" begins and "~" goes on with a cell
    /// over rows, "&gt;" in front or behind leaves a column of the grid free.</summary>
    private static string Table(string rows) => $"<w:tbl>{string.Concat(rows.Split('|').Select(Row))}</w:tbl>";

    private static string Row(string row)
    {
        string properties = (row.StartsWith('!') ? "<w:tblHeader/>" : "") + (row.StartsWith('>') ? "<w:gridBefore w:val=\"1\"/>" : "")
            + (row.EndsWith('>') ? "<w:gridAfter w:val=\"1\"/>" : "");
        return $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(row.Trim('!', '>').Split(' ').Select(Cell))}</w:tr>";
    }

    private static string Cell(string cell)
    {
        string properties = cell.EndsWith("*2", StringComparison.Ordinal) ? "<w:gridSpan w:val=\"2\"/>"
            : cell.EndsWith('^') ? "<w:vMerge w:val=\"restart\"/>"
            : cell is "~" ? "<w:vMerge/>" : "";
        return $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{cell.Replace("*2", "", StringComparison.Ordinal).Trim('^', '~')}</w:t></w:r></w:p></w:tc>";
    }
}
