using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>Files that stray from what Word writes today, through the front door.</summary>
public sealed class PackageTests
{
    private const string Paragraph = "<w:p><w:r><w:t>Số điểm: 9/10</w:t></w:r></w:p>";

    [Theory, Trait("Hostile", "B20")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    public void MainPart_OfEveryKind_AndUnderAnyName_IsRead(string contentType)
    {
        DocxParts document = DocxParts.WithBody("")
            .Raw("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/noi-dung/van-ban.xml\" ContentType=\"{contentType}\"/></Types>")
            .Raw("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"noi-dung/van-ban.xml\"/></Relationships>")
            .Raw("noi-dung/van-ban.xml", Document("http://schemas.openxmlformats.org/wordprocessingml/2006/main"))
            .Raw("word/vbaProject.bin", "Sub AutoOpen(): Shell \"calc\": End Sub");
        byte[] bytes = DocxArchive.Pack(DocxArchive.Unpack(document.ToBytes()).Where(p => p.Key is not "word/document.xml"));
        Assert.Equal(["Số điểm: 9/10"], Lines(bytes));
    }

    [Fact, Trait("Hostile", "B24")]
    public void StrictDocument_WithItsOwnNamesForEverything_IsRead()
    {
        const string Strict = "http://purl.oclc.org/ooxml/";
        DocxParts document = DocxParts.WithBody("")
            .Raw("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Strict}officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
            .Raw("word/_rels/document.xml.rels", $"<Relationships><Relationship Id=\"n\" Type=\"{Strict}officeDocument/relationships/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"h\" Type=\"{Strict}officeDocument/relationships/header\" Target=\"h.xml\"/></Relationships>")
            .Raw("word/numbering.xml", $"<w:numbering xmlns:w=\"{Strict}wordprocessingml/main\">{ListSpec.List(1, "decimal Tiêu chí %1:")}</w:numbering>")
            .Raw("word/h.xml", $"<w:hdr xmlns:w=\"{Strict}wordprocessingml/main\"><w:p><w:r><w:t>đầu</w:t></w:r></w:p></w:hdr>")
            .Raw("word/document.xml", $"<w:document w:conformance=\"strict\" xmlns:w=\"{Strict}wordprocessingml/main\" xmlns:r=\"{Strict}officeDocument/relationships\"><w:body><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>9/10</w:t></w:r></w:p>"
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr></w:body></w:document>");
        Assert.Equal(["Tiêu chí 1: 9/10", "đầu"], Lines(document.ToBytes()));
    }

    [Theory, Trait("Hostile", "B24")]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    [InlineData("word/h1.xml")]
    [InlineData("word/footnotes.xml")]
    public void MissingPart_CostsNoWordOfTheBody(string part)
    {
        byte[] whole = DocxParts.WithBody(Paragraph + "<w:p><w:pPr><w:pStyle w:val=\"S\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>")
            .Styles("").Numbering("").Header("h1", Paragraph).Footnotes("").ToBytes();
        byte[] bytes = DocxArchive.Pack(DocxArchive.Unpack(whole).Where(p => !string.Equals(p.Key, part, StringComparison.Ordinal)));
        Assert.Equal(["Số điểm: 9/10", "x"], Lines(bytes).Take(2));
    }

    [Theory, Trait("Hostile", "B24")]
    [InlineData("image", "../NULL")]
    [InlineData("image", "NULL")]
    [InlineData("styles", "../../../../styles.xml")]
    [InlineData("hyperlink", "mailto:a@b@c: d")]
    [InlineData("hyperlink", "http://[::bad")]
    [InlineData("hyperlink", "%zz%%%")]
    [InlineData("theme", "")]
    public void Relationship_ThatIsMalformed_CostsNothing(string kind, string target) => Assert.Equal(["Số điểm: 9/10"], Lines(
        DocxParts.WithBody($"<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>Số điểm: 9/10</w:t></w:r></w:hyperlink></w:p>").Link("x", kind, target).ToBytes()));

    [Theory, Trait("Hostile", "B24")]
    [InlineData("<mc:Choice Requires=\"wps\">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>")]
    [InlineData("<mc:Choice Requires=\"future\"/><mc:Choice Requires=\"wps\">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>")]
    [InlineData("<mc:Choice Requires=\"future\"/><mc:Fallback>{0}</mc:Fallback>")]
    [InlineData("<mc:Fallback>{0}</mc:Fallback>")]
    public void AlternateContent_IsReadOnce_OnEveryLevel(string sides)
    {
        string Alternate(string content) => "<mc:AlternateContent>" + sides.Replace("{0}", content, StringComparison.Ordinal) + "</mc:AlternateContent>";
        const string Run = "<w:r><w:t>một</w:t></w:r>";
        Assert.Equal(["một"], Reading.Body(Alternate($"<w:p>{Run}</w:p>")));
        Assert.Equal(["một"], Reading.Body($"<w:p>{Alternate(Run)}</w:p>"));
        Assert.Equal(["một"], Reading.Body($"<w:p><w:r>{Alternate("<w:t>một</w:t>")}</w:r></w:p>"));
        Assert.Equal(["một"], Reading.Body($"<w:tbl>{Alternate($"<w:tr><w:tc><w:p>{Run}</w:p></w:tc></w:tr>")}</w:tbl>"));
    }

    [Fact, Trait("Hostile", "B25")]
    public void EverythingThatPointsOutside_IsNeverFetched_AndStopsNothing()
    {
        // Nothing in the reading can open a file or a connection; this shows that it does not need to.
        string[] kinds = ["attachedTemplate", "image", "oleObject", "hyperlink", "subDocument", "aFChunk", "frame", "styles", "numbering", "header", "footnotes", "comments", "theme", "settings"];
        var document = DocxParts.WithBody(Paragraph + "<w:altChunk r:id=\"aFChunk\"/><w:p><w:r><w:drawing><a:blip r:link=\"image\"/></w:drawing></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>");
        foreach (string kind in kinds)
            document.Link(kind, kind, "file://203.0.113.1/share/" + kind + ".xml", external: true).Link(kind + "2", kind, "\\\\203.0.113.1\\share\\x.xml");
        Assert.Equal(["Số điểm: 9/10"], Lines(document.ToBytes()));
    }

    [Fact]
    public void GlossaryDocument_IsNoPartOfTheText() => Assert.Equal(["Số điểm: 9/10"], Lines(
        DocxParts.WithBody(Paragraph).Link("g", "glossaryDocument", "glossary/document.xml")
            .Raw("word/glossary/document.xml", "<w:glossaryDocument xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docParts><w:docPart><w:docPartBody><w:p><w:r><w:t>mẫu 10/10</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>").ToBytes()));

    private static string Document(string space) =>
        $"<w:document xmlns:w=\"{space}\"><w:body>{Paragraph}</w:body></w:document>";

    private static string[] Lines(byte[] bytes) =>
        Reading.Contents(Assert.IsType<Readable>(DocumentReader.Read(bytes, ReadingLimits.Default, TestContext.Current.CancellationToken)).Text);
}
