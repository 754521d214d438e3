using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>Headings and numbers that stand where, or are cut as, nobody would expect.</summary>
public sealed class HardTextTests
{
    private const string Heading = "<w:p><w:r><w:t>Đối với tiêu chí 1</w:t></w:r></w:p>";

    [Theory, Trait("Hostile", "C33")]
    [InlineData("<w:tbl><w:tr><w:tc>{0}</w:tc></w:tr></w:tbl>", DocumentPart.Body)]
    [InlineData("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", DocumentPart.TextBox)]
    [InlineData("<w:p><w:r><w:pict><v:group><v:group><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></v:group></v:group></w:pict></w:r></w:p>", DocumentPart.TextBox)]
    [InlineData("<w:p><w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wpg:wgp><wpg:grpSp><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></wpg:grpSp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>", DocumentPart.TextBox)]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:tbl><w:tr><w:tc>{0}</w:tc></w:tr></w:tbl></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p></w:tc></w:tr></w:tbl>", DocumentPart.TextBox)]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>", DocumentPart.Body)]
    [InlineData("<w:customXml>{0}</w:customXml>", DocumentPart.Body)]
    public void Heading_InAnyFrame_IsRead(string frame, DocumentPart part)
    {
        TextLine line = Assert.Single(Reading.TextOf(frame.Replace("{0}", Heading, StringComparison.Ordinal)).Lines);
        Assert.Equal(("Đối với tiêu chí 1", part), (line.Content, line.Part));
    }

    [Fact, Trait("Hostile", "C33")]
    public void Heading_InTheHeader_OrInATextBoxOfIt_StaysThere()
    {
        DocumentText text = Reading.Text(DocxParts.WithBody("<w:p><w:r><w:t>thân</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>")
            .Header("h1", Heading + $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Heading}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"));
        Assert.Equal([DocumentPart.Body, DocumentPart.Header, DocumentPart.Header], text.Lines.Select(l => l.Part));
    }

    [Theory, Trait("Hostile", "C33")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Đầu mục 1\"/></w:pPr>", "")]
    [InlineData("", "<w:rPr><w:b/></w:rPr>")]
    [InlineData("", "<w:rPr><w:caps/></w:rPr>")]
    [InlineData("", "<w:rPr><w:smallCaps/></w:rPr>")]
    public void Heading_OfAnyStyle_ReadsAsTyped(string paragraph, string run) =>
        Assert.Equal(["Tiêu chí 1"], Reading.Body($"<w:p>{paragraph}<w:r>{run}<w:t>Tiêu chí 1</w:t></w:r></w:p>"));

    [Theory, Trait("Hostile", "C40")]
    [InlineData("<w:t>Tiêu chí</w:t><w:br/><w:t>1</w:t>", "Tiêu chí|1")]
    [InlineData("<w:t>05</w:t><w:tab/><w:t>/06</w:t>", "05\t/06")]
    [InlineData("<w:t>05</w:t><w:cr/><w:t>/06</w:t>", "05|/06")]
    [InlineData("<w:t>05</w:t><w:softHyphen/><w:t>/06</w:t>", "05/06")]
    [InlineData("<w:t>25</w:t><w:noBreakHyphen/><w:t>QĐ</w:t>", "25-QĐ")]
    [InlineData("<w:t>1</w:t><w:lastRenderedPageBreak/><w:t>00</w:t>", "100")]
    [InlineData("<w:t>1</w:t><w:br w:type=\"page\"/><w:t>00</w:t>", "1|00")]
    public void BreakOrTab_InsideANumberOrHeading_IsKeptAsOne(string run, string expected)
    {
        DocumentText text = Reading.TextOf($"<w:p><w:r>{run}</w:r></w:p>");
        Assert.Equal(expected, string.Join('|', Reading.Contents(text)));
        Assert.All(text.Lines.Skip(1), l => Assert.True(l.ContinuesParagraph));
    }

    [Theory, Trait("Hostile", "C41")]
    [InlineData("<w:r><w:t>1</w:t></w:r><w:r><w:t>0</w:t></w:r><w:r><w:t>0</w:t></w:r>")]
    [InlineData("<w:r><w:t>1</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>0</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>0</w:t></w:r>")]
    [InlineData("<w:r><w:t>1</w:t></w:r><w:hyperlink><w:r><w:t>0</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>0</w:t></w:r></w:smartTag>")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>0</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>0</w:t></w:r></w:sdtContent></w:sdt>")]
    [InlineData("<w:dir w:val=\"ltr\"><w:r><w:t>1</w:t></w:r><w:bdo><w:r><w:t>00</w:t></w:r></w:bdo></w:dir>")]
    public void NumberInPieces_IsOneNumber(string runs) => Assert.Equal(["100"], Reading.Paragraph(runs));

    [Fact]
    public void Ruby_ReadsItsBaseOnly() => Assert.Equal(["85"], Reading.Paragraph(
        "<w:r><w:ruby><w:rt><w:r><w:t>99</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>85</w:t></w:r></w:rubyBase></w:ruby></w:r>"));

    [Fact, Trait("Hostile", "C42")]
    public void TwoReportsInOneFile_AreBothRead_InTheirOrder()
    {
        string[] first = ["UBND XÃ A", "Tổng điểm: 90/100"];
        string[] second = ["UBND XÃ B", "Tổng điểm: 85/100"];
        Assert.Equal([.. first, .. second], Reading.Body(string.Concat(first.Select(Line))
            + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" + string.Concat(second.Select(Line)) + "<w:sectPr/>"));

        static string Line(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
    }

    [Theory, Trait("Hostile", "E51")]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void Letters_InEitherForm_AreComposed(NormalizationForm form) =>
        Assert.Equal(["Điều kiện đạt chuẩn"], Reading.Lines(new DocxBuilder().Paragraph("Điều kiện đạt chuẩn".Normalize(form))));

    [Fact, Trait("Hostile", "E51")]
    public void Letters_InBothFormsInOneWord_CutAnywhere_AreComposed()
    {
        string mixed = "tiêu ch" + "í".Normalize(NormalizationForm.FormD) + " đie\u0302\u0309m " + "to\u0302\u0301i";
        for (int cut = 1; cut < mixed.Length; cut++)
            Assert.Equal(["tiêu chí điểm tối"], Reading.Lines(new DocxBuilder().Runs(mixed[..cut], mixed[cut..])));
    }

    [Theory, Trait("Hostile", "E51")]
    [InlineData("ðiểm"), InlineData("Ðiểm"), InlineData("điểm"), InlineData("ĐIỂM"), InlineData("điêm")]
    public void LetterD_InAnyDisguise_FoldsTheSame(string word) => Assert.Equal("diem", Folding.Fold(word));

    [Theory, Trait("Hostile", "E56")]
    [InlineData("８５／１００"), InlineData("85\u2044100"), InlineData("85/1\u200B00"), InlineData("85/10\u00AD0"), InlineData("\u200E85/100\u200F")]
    public void Number_InUnusualCharacters_FoldsToTheSame(string written) =>
        Assert.Equal("85/100", Folding.FoldInPlace(Assert.Single(Reading.Paragraph($"<w:r><w:t>{written}</w:t></w:r>"))));

    [Theory, Trait("Hostile", "E56")]
    [InlineData('\u00A0'), InlineData('\u2009'), InlineData('\u202F'), InlineData('\u3000'), InlineData('\u2007')]
    public void SpaceOfAnyKind_FoldsToASpace(char space) =>
        Assert.Equal("100 000", Folding.FoldInPlace(Assert.Single(Reading.Paragraph($"<w:r><w:t>100{space}000</w:t></w:r>"))));

    [Theory, Trait("Hostile", "E56")]
    [InlineData('\u2212'), InlineData('\u2010'), InlineData('\u2011'), InlineData('\u2013'), InlineData('-')]
    public void MinusOfAnyKind_FoldsToAHyphen(char minus) =>
        Assert.Equal("-5", Folding.FoldInPlace(Assert.Single(Reading.Paragraph($"<w:r><w:t>{minus}5</w:t></w:r>"))));
}
