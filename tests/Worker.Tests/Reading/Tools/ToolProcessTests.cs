using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Tools;

public sealed class ToolProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctcpl-tool-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_OfAProgramThatEnds_GivesItsCodeAndWhatItWrote()
    {
        ToolEnded ended = Assert.IsType<ToolEnded>(await ToolProcess.RunAsync(Shell("echo ệ; echo oops >&2; exit 3"), Stop));

        Assert.Equal(3, ended.ExitCode);
        Assert.Equal("ệ\n", Encoding.UTF8.GetString(ended.Output.Span));
        Assert.Equal("oops\n", ended.Error);
    }

    [Fact]
    public async Task Run_OfAProgramThatIsNotInstalled_SaysSo() =>
        Assert.IsType<ToolMissing>(await ToolProcess.RunAsync(new ToolCall("no-such-program-anywhere", [], _folder.FullName), Stop));

    [Fact]
    public async Task Run_OfAProgramThatReadsItsInput_FindsItEmpty()
    {
        ToolEnded ended = Assert.IsType<ToolEnded>(await ToolProcess.RunAsync(Shell("cat; pwd; echo $HOME $TMPDIR"), Stop));

        Assert.Equal($"{_folder.FullName}\n{_folder.FullName} {_folder.FullName}\n", Encoding.UTF8.GetString(ended.Output.Span));
    }

    [Fact]
    public async Task Run_OfAProgram_ShowsItNothingOfOurEnvironmentButWhatItNeeds()
    {
        Environment.SetEnvironmentVariable("CTCPL_SECRET_OF_THIS_TEST", "tell-nobody");
        ToolCall call = Shell("env") with { Environment = ImmutableDictionary.CreateRange([KeyValuePair.Create("OMP_THREAD_LIMIT", "1")]) };

        ToolEnded ended = Assert.IsType<ToolEnded>(await ToolProcess.RunAsync(call, Stop));

        string seen = Encoding.UTF8.GetString(ended.Output.Span);
        Assert.DoesNotContain("tell-nobody", seen, StringComparison.Ordinal);
        Assert.Contains("OMP_THREAD_LIMIT=1", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OfAProgramThatHangs_EndsItWithAllItStarted()
    {
        string mark = "31536" + Random.Shared.Next(1000, 9999).ToString(CultureInfo.InvariantCulture);

        ToolResult result = await ToolProcess.RunAsync(
            Shell($"setsid sleep {mark} & sleep {mark}") with { Patience = TimeSpan.FromMilliseconds(300) }, Stop);

        Assert.IsType<ToolTimedOut>(result);
        await RunningProcesses.AwaitNoneAsync(mark, Stop);
    }

    [Fact]
    public async Task Run_OfAProgramThatLeavesAChildBehind_EndsTheChild()
    {
        string mark = "31537" + Random.Shared.Next(1000, 9999).ToString(CultureInfo.InvariantCulture);

        await ToolProcess.RunAsync(Shell($"sleep {mark} >/dev/null 2>&1 & exit 0"), Stop);

        await RunningProcesses.AwaitNoneAsync(mark, Stop);
    }

    [Fact]
    public async Task Run_WhenTheCallerGivesUp_EndsTheProgramAndSaysSo()
    {
        string mark = "31538" + Random.Shared.Next(1000, 9999).ToString(CultureInfo.InvariantCulture);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ToolProcess.RunAsync(Shell($"sleep {mark}"), giveUp.Token));

        await RunningProcesses.AwaitNoneAsync(mark, Stop);
    }

    [Fact]
    public async Task Run_OfAProgramThatFloodsItsOutput_EndsIt() =>
        Assert.IsType<ToolWroteTooMuch>(await ToolProcess.RunAsync(Shell("yes") with { OutputBytes = 100_000 }, Stop));

    [Fact]
    public async Task Run_OfAProgramThatFloodsItsErrors_KeepsTheBeginning()
    {
        ToolEnded ended = Assert.IsType<ToolEnded>(await ToolProcess.RunAsync(Shell("yes | head -c 1000000 >&2"), Stop));

        Assert.Equal(64 * 1024, ended.Error.Length);
    }

    [Fact]
    public async Task Run_OfAProgramThatFillsItsFolder_EndsIt() =>
        Assert.IsType<ToolWroteTooMuch>(await ToolProcess.RunAsync(
            Shell("i=0; while :; do i=$((i+1)); head -c 100000 /dev/zero > part$i; sleep 0.01; done") with { FolderBytes = 1_000_000 }, Stop));

    [Fact]
    public async Task Run_OfAProgramThatWantsTooMuchMemory_LetsItFail()
    {
        Assert.SkipWhen(Confinement.OfMachine.Limiter is null, "prlimit (util-linux) is not there");
        ToolCall call = new("dd", ["if=/dev/zero", "of=/dev/null", "bs=900M", "count=1"], _folder.FullName) { MemoryBytes = 500L << 20 };

        ToolEnded ended = Assert.IsType<ToolEnded>(await ToolProcess.RunAsync(call, Stop));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("memory exhausted", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OfAProgramThatConnects_ReachesNobody()
    {
        Assert.SkipWhen(Confinement.OfMachine.Isolation.IsEmpty, "unshare is not permitted here");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        ToolEnded ended = Assert.IsType<ToolEnded>(await ToolProcess.RunAsync(
            new ToolCall("bash", ["-c", string.Create(CultureInfo.InvariantCulture, $"exec 3<>/dev/tcp/127.0.0.1/{port}")], _folder.FullName), Stop));

        Assert.NotEqual(0, ended.ExitCode);
        Assert.False(listener.Pending());
    }

    private ToolCall Shell(string script) => new("sh", ["-c", script], _folder.FullName);
}
