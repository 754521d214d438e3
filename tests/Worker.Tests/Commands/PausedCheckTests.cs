using System.Text;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>The program stopped again and again for longer than its patterns' bounds says the same as when it is left alone.</summary>
public sealed class PausedCheckTests : IDisposable
{
    private static readonly Dictionary<string, string?> NoSettings = [];

    private readonly TestFolders _folders = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Check_PausedManyTimes_RefusesNoSoundReport()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes are paused by signals of Unix.");
        for (int i = 0; i < 60; i++)
            _folders.Drop(FormattableString.Invariant($"{i:D2}.docx"), TestSubmissions.Docx(TestSubmissions.WrongTotal, i));
        string[] arguments = ["check", "--format", "jsonl", _folders.Inbox];
        (int code, byte[] expected, _) = await WorkerProcess.RunAsync(NoSettings, arguments);

        await using var paused = WorkerProcess.Start(NoSettings, arguments);
        using var output = new MemoryStream();
        Task reading = paused.Output.CopyToAsync(output, Token);
        for (int i = 0; i < 8 && !reading.IsCompleted; i++)
        {
            await Task.Delay(60 * (i + 1), Token); // somewhere else each time
            await paused.SignalAsync("STOP", Token);
            await Task.Delay(1300, Token); // longer than a pattern may take
            await paused.SignalAsync("CONT", Token);
        }
        await reading;
        Assert.Equal(code, await paused.ExitAsync(Token));
        Assert.Equal(Lines(expected), Lines(output.ToArray()));
    }

    /// <summary>In order: they come as they finish.</summary>
    private static string[] Lines(byte[] output) => [.. Encoding.UTF8.GetString(output).Split('\n').Order(StringComparer.Ordinal)];
}
