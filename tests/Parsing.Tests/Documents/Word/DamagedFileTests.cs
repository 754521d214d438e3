using CsCheck;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

public sealed class DamagedFileTests
{
    private const string Paragraph = "<w:p><w:r><w:t>một</w:t></w:r></w:p>";

    private static readonly byte[] Whole = new DocxBuilder().List((DocumentFormat.OpenXml.Wordprocessing.NumberFormatValues.Decimal, "%1."))
        .Header("đầu").Numbered(1, 0, "một").Table(["a", "b"]).ToBytes();

    [Fact]
    public void File_CutOffAnywhere_IsTruncatedWord()
    {
        for (int length = 4; length < Whole.Length - 1; length += 7)
        {
            byte[] cut = Whole[..length];
            Assert.Equal(RefusalReason.Truncated, Reading.Refusal(cut).Reason);
            if (length > 60) // the first entry's name is there
                Assert.Equal(MediaType.Word, MediaType.Of(cut));
        }
    }

    [Fact]
    public void File_WithAnyByteFlipped_NeverGivesOtherWords()
    {
        string[] words = Reading.Contents(Reading.Text(Whole));
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[1, 255]).Sample(
            (at, mask) =>
            {
                byte[] flipped = [.. Whole];
                flipped[at] ^= (byte)mask;
                return Reading.Outcome(flipped) is not Readable readable || IsWithout(words, Reading.Contents(readable.Text));
            },
            iter: 400,
            seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void Bomb_OfInflatedBytes_IsTooComplex()
    {
        byte[] bomb = DocxParts.WithBody(Paragraph).Raw("word/media/image1.png", new string('0', 3_000_000)).ToBytes();
        Assert.True(bomb.Length < 10_000);
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(bomb, new ReadingLimits { InflatedBytes = 2_000_000 }).Reason);
        Assert.IsType<Readable>(Reading.Outcome(bomb));
    }

    [Fact]
    public void Bomb_InOneXmlPart_IsTooComplex() => Assert.Equal(
        RefusalReason.TooComplex,
        Reading.Refusal(DocxParts.WithBody(new string(' ', 100_000)).ToBytes(), new ReadingLimits { PartBytes = 50_000 }).Reason);

    [Fact]
    public void Archive_WithTooManyEntries_IsTooComplex() => Assert.Equal(
        RefusalReason.TooComplex,
        Reading.Refusal(DocxParts.WithBody(Paragraph).ToBytes(), new ReadingLimits { Entries = 3 }).Reason);

    [Fact]
    public void Nesting_OverTheLimit_IsTooComplex()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300));
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(DocxParts.WithBody(deep).ToBytes()).Reason);
    }

    [Fact]
    public void Document_WithTooManyLines_IsTooComplex() => Assert.Equal(
        RefusalReason.TooComplex,
        Reading.Refusal(DocxParts.WithBody(Paragraph + Paragraph + Paragraph).ToBytes(), new ReadingLimits { Lines = 2 }).Reason);

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    public void Dtd_InAnyPart_IsTooComplex(string part) => Assert.Equal(
        RefusalReason.TooComplex,
        Reading.Refusal(DocxParts.WithBody(Paragraph).Styles("").Raw(part, "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").ToBytes()).Reason);

    [Theory]
    [InlineData("word/document.xml", "<w:document")]
    [InlineData("word/document.xml", "<x/>")]
    [InlineData("word/document.xml", "")]
    [InlineData("word/styles.xml", "<w:styles>&nbsp;</w:styles>")]
    public void Part_ThatIsNotWhatItShouldBe_IsCorrupt(string part, string content) => Assert.Equal(
        RefusalReason.Corrupt, Reading.Refusal(DocxParts.WithBody(Paragraph).Styles("").Raw(part, content).ToBytes()).Reason);

    [Fact]
    public void Entries_OfOneName_AreCorrupt() => Assert.Equal(RefusalReason.Corrupt, Reading.Refusal(DocxArchive.Pack(
        [.. DocxArchive.Unpack(DocxParts.WithBody(Paragraph).ToBytes()), DocxArchive.Part("WORD/document.xml", "<x/>")])).Reason);

    [Theory]
    [InlineData("styles", "styles.xml", false)]
    [InlineData("numbering", "numbering.xml", false)]
    [InlineData("image", "../NULL", false)]
    [InlineData("image", "../../../x.png", false)]
    [InlineData("hyperlink", "http://[bad", true)]
    [InlineData("hyperlink", "mailto:a@b@c:x y", true)]
    [InlineData("hyperlink", "%zz%00:\\", false)]
    [Trait("Hostile", "B24")]
    public void Relationship_ThatLeadsNowhere_DoesNotStopTheFile(string kind, string target, bool external) =>
        Assert.Equal(["một"], Reading.Lines(DocxParts.WithBody(Paragraph).Link("x", kind, target, external).Link("x", kind, target, external)));

    [Fact]
    [Trait("Hostile", "B24")]
    public void MainPart_UnderAnotherName_IsFoundByItsRelationship() => Assert.Equal(["hai"], Reading.Lines(
        DocxParts.WithBody(Paragraph)
            .Raw("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>")
            .Raw("word/document2.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:body></w:document>")));

    [Fact]
    [Trait("Hostile", "B24")]
    public void StrictDocument_IsReadAsTheTransitionalOne() => Assert.Equal(["a\tb"], Reading.Lines(DocxParts.WithBody("")
        .Raw("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t xml:space=\"preserve\">a</w:t><w:tab/><w:t>b</w:t></w:r></w:p></w:body></w:document>")));

    [Theory]
    [InlineData("<w:p/>", RefusalReason.Empty)]
    [InlineData("<w:p><w:r><w:drawing/></w:r></w:p>", RefusalReason.NoText)]
    public void Document_WithoutAWord_IsRefused(string body, RefusalReason expected) =>
        Assert.Equal(expected, Reading.Refusal(DocxParts.WithBody(body).ToBytes()).Reason);

    [Fact]
    public void Cancellation_IsNotARefusal()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => CTCPL.Pipeline.Parsing.Documents.Word.WordReader.Read(Whole, ReadingLimits.Default, cancelled.Token));
    }

    /// <summary>A flipped bit may cost a part its name, and so a list number or a header, but never change a word.</summary>
    private static bool IsWithout(string[] words, string[] read) =>
        read.All(line => Array.Exists(words, word => word.EndsWith(line, StringComparison.Ordinal)));
}
