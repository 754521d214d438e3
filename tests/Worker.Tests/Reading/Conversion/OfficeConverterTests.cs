using System.Net;
using System.Net.Sockets;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Conversion;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Conversion;

public sealed class OfficeConverterTests : IDisposable
{
    private readonly string _root = Path.Join(Path.GetTempPath(), "ctcpl-converter-test-" + Path.GetRandomFileName());
    private readonly Scratch _scratch;

    public OfficeConverterTests() => _scratch = Scratch.Open(_root);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _scratch.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [Trait("Hostile", "B25")]
    [InlineData("odt", true)]
    [InlineData("odt", false)]
    [InlineData("rtf", true)]
    [InlineData("rtf", false)]
    [InlineData("doc", true)]
    [InlineData("doc", false)]
    public async Task Convert_OfAFileThatLinksToAServer_FetchesNothing(string format, bool isIsolated)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        int port = ((IPEndPoint)server.LocalEndpoint).Port;
        byte[] file = format is "rtf" ? OldFiles.LinkedRichText(port) : OldFiles.LinkedOpenDocument(port);
        if (format is "doc")
        {
            // made while nobody listens, so that making it cannot be taken for reading it
            server.Stop();
            file = await OldFiles.ConvertAsync(file, "odt", "doc", Stop);
            Assert.True(file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("127.0.0.1")) >= 0 || file.AsSpan().IndexOf("127.0.0.1"u8) >= 0, "the link is not in the file");
            server.Server.Dispose();
        }
        using TcpListener listener = format is "doc" ? new TcpListener(IPAddress.Loopback, port) : server;
        listener.Start();
        Confinement confinement = isIsolated ? Confinement.OfMachine : Confinement.OfMachine with { Isolation = [] };

        ConversionOutcome outcome = await Converter(confinement).ConvertAsync(file, MediaType.Of(file), Stop);

        Assert.IsType<Converted>(outcome);
        Assert.False(listener.Pending(), "it connected");
    }

    [Theory]
    [Trait("Hostile", "B20")]
    [InlineData("doc", MediaType.LegacyWord)]
    [InlineData("rtf", MediaType.RichText)]
    [InlineData("odt", MediaType.OpenDocument)]
    public async Task Convert_OfAFileCutOff_IsCorrupt(string format, string mediaType)
    {
        byte[] whole = await OldFiles.ConvertAsync(SampleFolder.Read(SampleReports.Ward), "docx", format, Stop);
        NotConverted not = Assert.IsType<NotConverted>(await Converter().ConvertAsync(whole.AsMemory(0, whole.Length / 3), mediaType, Stop));
        Assert.Equal(RefusalReason.Corrupt, not.Refusal.Reason);
    }

    [Fact]
    [Trait("Hostile", "G73")]
    public async Task Convert_BeyondItsTime_IsATimeoutAndLeavesNothingBehind()
    {
        byte[] file = OldFiles.LinkedRichText(9);
        using var converter = new OfficeConverter(
            new ReadingOptions { ConverterPatience = TimeSpan.FromMilliseconds(100) }, _scratch, Confinement.OfMachine);

        NotConverted not = Assert.IsType<NotConverted>(await converter.ConvertAsync(file, MediaType.RichText, Stop));

        Assert.Equal(RefusalReason.Timeout, not.Refusal.Reason);
        await RunningProcesses.AwaitNoneAsync(_root, Stop);
        Assert.Equal(0, ScratchFolder.SizeOf(_root));
    }

    private OfficeConverter Converter(Confinement? confinement = null) => new(new ReadingOptions(), _scratch, confinement ?? Confinement.OfMachine);
}
