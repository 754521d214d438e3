using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>Runs external programs, each within bounds of time, memory and output.</summary>
internal static class ToolProcess
{
    private const int ErrorBytes = 64 * 1024;

    /// <summary>How often the folder's size is looked at while a program runs.</summary>
    private static readonly TimeSpan FolderInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Where an administrator may have put a tool's data.</summary>
    private static readonly ImmutableArray<string> Inherited = ["TESSDATA_PREFIX", "FONTCONFIG_PATH", "FONTCONFIG_FILE"];

    /// <summary>A loopback port that nobody listens on (discard), for programs that honour proxies where the network cannot be taken away.</summary>
    private const string DeadProxy = "http://127.0.0.1:9";

    /// <summary>Runs one program to its end. Leaves no process behind.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the program is killed then.</exception>
    public static Task<ToolResult> RunAsync(ToolCall call, CancellationToken cancellationToken) =>
        RunAsync(call, Confinement.OfMachine, cancellationToken);

    /// <summary>The same, with what is taken away from the program.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the program is killed then.</exception>
    public static async Task<ToolResult> RunAsync(ToolCall call, Confinement confinement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (ToolPath.Find(call.Program) is not string program || Start(call, confinement.Words(call, program)) is not Process process)
            return new ToolMissing();
        using (process)
        {
            process.StandardInput.Close();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(call.Patience);
            try
            {
                return await WatchAsync(process, call, patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new ToolTimedOut();
            }
            finally
            {
                ProcessTree.Kill(process, leadsGroup: confinement.Timer is not null);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static async Task<ToolResult> WatchAsync(Process process, ToolCall call, CancellationToken patience)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(patience);
        Task<ReadOnlyMemory<byte>?> output = TakeAsync(process.StandardOutput.BaseStream, call.OutputBytes, ended.Token);
        Task<string> error = DrainAsync(process.StandardError.BaseStream, ended.Token);
        Task<bool> folder = OverflowsAsync(call, ended.Token);
        Task<ToolResult?> run = EndAsync(process, output, error, patience);
        Task first = await Task.WhenAny(run, folder);
        try
        {
            return first == folder && await folder ? new ToolWroteTooMuch() : await run ?? new ToolWroteTooMuch();
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(Quietly(output), Quietly(error), Quietly(folder));
        }
    }

    /// <returns><c>null</c> when it wrote too much.</returns>
    private static async Task<ToolResult?> EndAsync(
        Process process, Task<ReadOnlyMemory<byte>?> output, Task<string> error, CancellationToken patience)
    {
        if (await output is not ReadOnlyMemory<byte> bytes)
            return null;
        string words = await error;
        await process.WaitForExitAsync(patience);
        return new ToolEnded(process.ExitCode, bytes, words);
    }

    private static Process? Start(ToolCall call, ImmutableArray<string> words)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = call.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ChildEnvironment.Inherit(start, Inherited);
        foreach (string name in (string[])["HOME", "TMPDIR", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_RUNTIME_DIR"])
            start.Environment[name] = call.Folder;
        foreach (string name in (string[])["http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
            start.Environment[name] = DeadProxy;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach ((string name, string value) in call.Environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null; // not executable, or not for this machine
        }
    }

    /// <returns>Everything; <c>null</c> as soon as it is more than allowed.</returns>
    private static async Task<ReadOnlyMemory<byte>?> TakeAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (taken.Length + read > most)
                return null;
            taken.Write(chunk, 0, read);
        }
        return taken.GetBuffer().AsMemory(0, (int)taken.Length);
    }

    /// <summary>Reads to the end, so that the program never waits for us, and keeps the beginning.</summary>
    private static async Task<string> DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
            kept.Write(chunk, 0, (int)Math.Min(read, ErrorBytes - kept.Length));
        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private static async Task<bool> OverflowsAsync(ToolCall call, CancellationToken cancellationToken)
    {
        while (ScratchFolder.SizeOf(call.Folder) <= call.FolderBytes)
            await Task.Delay(FolderInterval, TimeProvider.System, cancellationToken);
        return true;
    }

    /// <summary>Waits for a task whose result nobody wants any more.</summary>
    private static Task Quietly(Task task) => task.ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
