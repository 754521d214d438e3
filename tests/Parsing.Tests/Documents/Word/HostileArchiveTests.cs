using System.IO.Compression;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>Each through the front door, so that telling the type of the file is under fire too.</summary>
public sealed class HostileArchiveTests
{
    private const string Main = "word/document.xml";

    private static readonly byte[] Whole = DocxParts.WithBody("<w:p><w:r><w:t>một</w:t></w:r></w:p>").Styles("").ToBytes();

    [Fact, Trait("Hostile", "B21")]
    public void Archive_CutOff_IsTruncated() => Refuses(RefusalReason.Truncated, Whole[..(Whole.Length / 2)]);

    [Theory, Trait("Hostile", "B21")]
    [InlineData(0U)]
    [InlineData(100U)]
    [InlineData(0x7FFFFFFFU)]
    [InlineData(0xFFFFFFFEU)]
    public void Directory_ThatPointsElsewhere_IsCorrupt(uint offset) => Refuses(RefusalReason.Corrupt, ZipSurgery.WithDirectoryAt(Whole, offset));

    [Fact, Trait("Hostile", "B21")]
    public void TwoEntries_OfOneName_AreCorrupt()
    {
        KeyValuePair<string, byte[]> second = DocxArchive.Part("Word\\Document.xml", "<x/>");
        Refuses(RefusalReason.Corrupt, DocxArchive.Pack([.. DocxArchive.Unpack(Whole), second]));
    }

    [Theory, Trait("Hostile", "B21")]
    [InlineData("../../../etc/cron.d/x")]
    [InlineData("..\\..\\x.xml")]
    [InlineData("/word/../../x.xml")]
    [InlineData("C:\\Windows\\x.xml")]
    [InlineData("\\\\server\\share\\x.xml")]
    public void Entry_WithAPathOutside_IsAName_NothingElse(string name)
    {
        byte[] bytes = DocxArchive.Pack([.. DocxArchive.Unpack(Whole), DocxArchive.Part(name, "<w:document/>")]);
        Assert.Equal(["một"], Reading.Contents(Assert.IsType<Readable>(Read(bytes)).Text));
    }

    [Theory, Trait("Hostile", "B21")]
    [InlineData(Main)]
    [InlineData("word/styles.xml")]
    public void Entry_Encrypted_IsEncrypted(string entry) => Refuses(RefusalReason.Encrypted, ZipSurgery.With(Whole, entry, ZipSurgery.Flags, 1));

    [Theory, Trait("Hostile", "B21")]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(93)]
    [InlineData(99)]
    [InlineData(0xFFFF)]
    public void Entry_PackedInAnUnknownWay_IsCorrupt(int method) =>
        Refuses(RefusalReason.Corrupt, ZipSurgery.With(Whole, Main, ZipSurgery.Method, (ushort)method));

    [Fact, Trait("Hostile", "B21")]
    public void Zip64Archive_IsRead() =>
        Assert.Equal(["một"], Reading.Contents(Assert.IsType<Readable>(Read(ZipSurgery.AsZip64(Whole))).Text));

    [Theory, Trait("Hostile", "B22")]
    [InlineData(1U)]
    [InlineData(0x7FFFFFFFU)]
    public void Entry_ThatLiesAboutItsLength_NeverGivesOtherWords(uint length)
    {
        ReadOutcome outcome = Read(ZipSurgery.WithInflatedLength(Whole, Main, length));
        if (outcome is Readable readable)
            Assert.Equal(["một"], Reading.Contents(readable.Text));
        else
            Assert.Equal(RefusalReason.Corrupt, Assert.IsType<Refused>(outcome).Reason);
    }

    [Fact, Trait("Hostile", "B22")]
    public void OneHugePart_IsTooComplex_ByWhatItReallyInflatesTo()
    {
        byte[] bomb = ZipSurgery.WithInflatedLength(WithPart("word/media/image1.emz", new byte[8_000_000]), "word/media/image1.emz", 10);
        Assert.True(bomb.Length < 20_000);
        ReadOutcome outcome = DocumentReader.Read(bomb, new ReadingLimits { InflatedBytes = 4_000_000 }, TestContext.Current.CancellationToken);
        Assert.Contains(Assert.IsType<Refused>(outcome).Reason, new[] { RefusalReason.TooComplex, RefusalReason.Corrupt });
    }

    [Fact, Trait("Hostile", "B22")]
    public void ManyParts_AreTooComplex_InSum()
    {
        byte[] zeros = new byte[500_000];
        byte[] bomb = DocxArchive.Pack([.. DocxArchive.Unpack(Whole), .. Enumerable.Range(0, 20).Select(i => KeyValuePair.Create(Invariant($"word/media/{i:D2}.png"), zeros))]);
        ReadOutcome outcome = DocumentReader.Read(bomb, new ReadingLimits { InflatedBytes = 4_000_000 }, TestContext.Current.CancellationToken);
        Assert.Equal(RefusalReason.TooComplex, Assert.IsType<Refused>(outcome).Reason);
    }

    [Fact, Trait("Hostile", "B22")]
    public void MoreEntriesThanAllowed_AreTooComplex() => Refuses(RefusalReason.TooComplex, DocxArchive.Pack(
        [.. DocxArchive.Unpack(Whole), .. Enumerable.Range(0, 10_001).Select(i => KeyValuePair.Create(Invariant($"x/{i:D5}"), Array.Empty<byte>()))]));

    [Fact, Trait("Hostile", "B22")]
    public void ArchiveInsideTheArchive_IsNotOpened()
    {
        byte[] inner = WithPart("word/media/0.png", new byte[8_000_000]);
        byte[] outer = WithPart("word/embeddings/bomb.docx", inner);
        var limits = new ReadingLimits { InflatedBytes = 4_000_000 };
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(inner, limits).Reason);
        Assert.IsType<Readable>(DocumentReader.Read(outer, limits, TestContext.Current.CancellationToken));
    }

    [Fact, Trait("Hostile", "B22")]
    public void GzipInsideAPicture_IsNotInflated()
    {
        using var emz = new MemoryStream();
        using (var gzip = new GZipStream(emz, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[8_000_000]);
        byte[] bytes = WithPart("word/media/image1.emz", emz.ToArray());
        Assert.IsType<Readable>(DocumentReader.Read(bytes, new ReadingLimits { InflatedBytes = 4_000_000 }, TestContext.Current.CancellationToken));
    }

    [Theory, Trait("Hostile", "B23")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\"><x/>")]
    public void Dtd_OfAnyKind_IsTooComplex(string xml)
    {
        Refuses(RefusalReason.TooComplex, WithPart(Main, Encoding.UTF8.GetBytes(xml)));
        Refuses(RefusalReason.TooComplex, WithPart(Main, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml)]));
        Refuses(RefusalReason.TooComplex, WithPart("word/styles.xml", Encoding.UTF8.GetBytes(xml)));
    }

    [Theory, Trait("Hostile", "B23")]
    [InlineData("w:p")]
    [InlineData("w:tbl")]
    [InlineData("w:sdt")]
    public void Nesting_AHundredThousandDeep_IsTooComplex(string name)
    {
        string deep = string.Concat(Enumerable.Repeat($"<{name}>", 100_000)) + string.Concat(Enumerable.Repeat($"</{name}>", 100_000));
        Refuses(RefusalReason.TooComplex, DocxParts.WithBody(deep).ToBytes());
        Refuses(RefusalReason.TooComplex, DocxParts.WithBody("").Numbering(deep).ToBytes());
    }

    [Fact, Trait("Hostile", "B23")]
    public void HugeAttribute_IsTooComplex() =>
        Refuses(RefusalReason.TooComplex, DocxParts.WithBody($"<w:p><w:pPr><w:pStyle w:val=\"{new string('x', 2_000_000)}\"/></w:pPr></w:p>").ToBytes());

    [Fact, Trait("Hostile", "B23")]
    public void ManyAttributes_AreTooComplex() => Refuses(RefusalReason.TooComplex, DocxParts.WithBody(
        $"<w:p {string.Concat(Enumerable.Range(0, 50_000).Select(i => Invariant($"a{i}=\"\" ")))}/>").ToBytes());

    [Fact, Trait("Hostile", "B23")]
    public void HugeText_IsTooComplex() =>
        Refuses(RefusalReason.TooComplex, DocxParts.WithBody($"<w:p><w:r><w:t>{new string('x', 2_000_000)}</w:t></w:r></w:p>").ToBytes());

    [Fact, Trait("Hostile", "B23")]
    public void MillionsOfEmptyRuns_AreTooComplex() => Refuses(RefusalReason.TooComplex, DocxParts.WithBody(
        $"<w:p>{string.Concat(Enumerable.Repeat("<w:r/>", 1_100_000))}</w:p>").ToBytes());

    [Theory, Trait("Hostile", "B23")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-thing\"?><x/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><x/>")]
    [InlineData("<?xml version=\"9.9\"?><x/>")]
    [InlineData("<x>&#xD800;</x>")]
    [InlineData("<x>\u0001</x>")]
    [InlineData("<a:x/>")]
    public void Xml_ThatIsNone_IsCorrupt(string xml) => Refuses(RefusalReason.Corrupt, WithPart(Main, Encoding.UTF8.GetBytes(xml)));

    private static byte[] WithPart(string name, byte[] content) => DocxArchive.Pack(
        [.. DocxArchive.Unpack(Whole).Where(p => !string.Equals(p.Key, name, StringComparison.Ordinal)), KeyValuePair.Create(name, content)]);

    private static ReadOutcome Read(byte[] bytes) => DocumentReader.Read(bytes, ReadingLimits.Default, TestContext.Current.CancellationToken);

    private static void Refuses(RefusalReason reason, byte[] bytes) => Assert.Equal(reason, Assert.IsType<Refused>(Read(bytes)).Reason);
}
