using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Reading.Conversion;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

public sealed class ReadingDeskTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctcpl-desk-");
    private readonly ReadingDesk _desk;

    public ReadingDeskTests() => _desk = new ReadingDesk(
        new ReadingOptions { Readers = 1, ScratchFolder = _folder.FullName }, static fault => Assert.Fail(fault));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The name of a file plays no part here: a .doc renamed to .docx is this very case.</summary>
    [Theory]
    [Trait("Hostile", "B19")]
    [Trait("Hostile", "B20")]
    [InlineData("doc")]
    [InlineData("rtf")]
    [InlineData("odt")]
    public async Task Read_OfAnOldFormat_ReadsWhatTheWordFileSays(string format)
    {
        byte[] word = SampleFolder.Read(SampleReports.Ward);
        byte[] old = await OldFiles.ConvertAsync(word, "docx", format, Stop);

        DeskReading reading = await _desk.ReadAsync(old, Stop);

        DocumentText text = Assert.IsType<Readable>(reading.Outcome).Text;
        Assert.Equal((ReadingMethod.Converted, ReadingMeans.Conversion), (text.Method, reading.Means));
        Readable direct = Assert.IsType<Readable>((await _desk.ReadAsync(word, Stop)).Outcome);
        Assert.Equal(direct.Text.Lines.Select(l => l.Content), text.Lines.Select(l => l.Content));
    }

    [Fact]
    [Trait("Hostile", "B20")]
    public async Task Read_OfALockedOpenDocument_IsEncrypted() =>
        Assert.Equal(RefusalReason.Encrypted, Assert.IsType<Refused>((await _desk.ReadAsync(OldFiles.LockedOpenDocument(), Stop)).Outcome).Reason);

    /// <summary>Bit 8 of the flags in the information block of a document that LibreOffice wrote ([MS-DOC] 2.5.2).</summary>
    [Fact]
    [Trait("Hostile", "B20")]
    public async Task Read_OfALockedLegacyWordFile_IsEncrypted()
    {
        byte[] file = await OldFiles.ConvertAsync(SampleFolder.Read(SampleReports.Ward), "docx", "doc", Stop);
        int block = Enumerable.Range(1, file.Length / 512 - 1).Select(sector => sector * 512).First(at => file[at] == 0xEC && file[at + 1] == 0xA5);
        file[block + 11] |= 1;

        Assert.Equal(RefusalReason.Encrypted, Assert.IsType<Refused>((await _desk.ReadAsync(file, Stop)).Outcome).Reason);
    }

    [Theory]
    [Trait("Hostile", "B19")]
    [InlineData("<html><body>báo cáo</body></html>", "trang web")]
    [InlineData("From: xa\r\nTo: huyen\r\nSubject: bao cao\r\n", "thư điện tử")]
    public async Task Read_OfSomethingElseSavedAsDoc_SaysWhatItIs(string content, string words)
    {
        Refused refused = Assert.IsType<Refused>((await _desk.ReadAsync(System.Text.Encoding.UTF8.GetBytes(content), Stop)).Outcome);
        Assert.Equal(RefusalReason.UnsupportedType, refused.Reason);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Hostile", "B25")]
    public async Task Read_OfAWordFileThatLinksToAServer_FetchesNothing()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        string address = "http://" + server.LocalEndpoint;
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        KeyValuePair<string, byte[]> links = DocxArchive.Part("word/_rels/document.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="{Office}image" Target="{address}/a.png" TargetMode="External"/>
                <Relationship Id="b" Type="{Office}styles" Target="{address}/styles.xml" TargetMode="External"/>
                <Relationship Id="c" Type="{Office}attachedTemplate" Target="{address}/t.dotm" TargetMode="External"/>
                <Relationship Id="d" Type="{Office}aFChunk" Target="{address}/x.html" TargetMode="External"/>
                </Relationships>
                """);
        byte[] word = DocxArchive.Pack(DocxArchive.Unpack(new DocxBuilder().Paragraph("Số điểm: 10/10").ToBytes())
            .Where(part => !string.Equals(part.Key, links.Key, StringComparison.Ordinal))
            .Append(links));

        Assert.IsType<Readable>((await _desk.ReadAsync(word, Stop)).Outcome);

        Assert.False(server.Pending(), "it connected");
    }

    [Fact]
    public async Task Check_WithABoundOfTheEnvironment_KeepsIt()
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reading__Lines"] = "100", ["Reading__FileBytes"] = "1024" },
            "check", "--format", "json", Path.Join(SampleFolder.Path, SampleReports.Ward));

        Assert.Equal((1, ""), (code, error));
        Assert.Equal("tooLarge", JsonDocument.Parse(output).RootElement[0].GetProperty("reason").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Check_OfAnOldFormatWithoutAConverter_SaysWhatToInstall()
    {
        string file = Path.Join(_folder.FullName, "old.doc");
        await File.WriteAllBytesAsync(file, "{\\rtf1 10/10}"u8.ToArray(), Stop);

        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = "/nowhere" }, "check", "--format", "json", file);

        Assert.Equal((1, ""), (code, error));
        JsonElement reason = JsonDocument.Parse(output).RootElement[0].GetProperty("reason");
        Assert.Equal("converterMissing", reason.GetProperty("code").GetString());
        Assert.Contains("libreoffice-writer-nogui", reason.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
