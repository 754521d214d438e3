using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>
/// What the machine can take away from a program we start, found out once by trying. All three are of the system's own
/// packages (coreutils, util-linux); where one is missing or not permitted, the program runs without that bound.
/// </summary>
/// <param name="Timer"><c>timeout</c>: a group of its own, and an end even when this process is no more; <c>null</c> = none.</param>
/// <param name="Limiter"><c>prlimit</c>: bounds memory and file sizes; <c>null</c> = none.</param>
/// <param name="Isolation">The words of an <c>unshare</c> that takes the network away and ends all processes with the first; empty = not permitted.</param>
internal sealed record Confinement(string? Timer, string? Limiter, ImmutableArray<string> Isolation)
{
    private static readonly Lazy<Confinement> Found = new(Find);

    /// <summary>How long the timer waits after our own patience is over: it is for the case that we are no more.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>This machine's.</summary>
    public static Confinement OfMachine => Found.Value;

    /// <summary>The program's words with those in front that confine it.</summary>
    public ImmutableArray<string> Words(ToolCall call, string program)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        if (Timer is not null)
            words.AddRange(Timer, "--signal=KILL", string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling((call.Patience + Grace).TotalSeconds)}"));
        if (Limiter is not null)
        {
            words.AddRange(
                Limiter,
                string.Create(CultureInfo.InvariantCulture, $"--as={call.MemoryBytes}"),
                string.Create(CultureInfo.InvariantCulture, $"--fsize={call.FolderBytes}"),
                "--core=0",
                "--");
        }
        words.AddRange(Isolation);
        words.Add(program);
        words.AddRange(call.Arguments);
        return words.ToImmutable();
    }

    private static Confinement Find()
    {
        if (!OperatingSystem.IsLinux())
            return new Confinement(Timer: null, Limiter: null, []);
        ImmutableArray<string>[] isolations = ToolPath.Find("unshare") is string unshare
            ? [
                [unshare, "--net", "--pid", "--fork", "--kill-child", "--"],
                [unshare, "--map-current-user", "--net", "--pid", "--fork", "--kill-child", "--"],
            ]
            : [];
        return new Confinement(
            Timer: ToolPath.Find("timeout") is string timer && Works([timer, "--signal=KILL", "9"]) ? timer : null,
            Limiter: ToolPath.Find("prlimit") is string limiter && Works([limiter, "--core=0", "--"]) ? limiter : null,
            isolations.FirstOrDefault(Works, []));
    }

    /// <summary>Whether these words in front of a program let it run.</summary>
    private static bool Works(ImmutableArray<string> words)
    {
        var start = new ProcessStartInfo(words[0], [.. words[1..], "/bin/true"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var trial = Process.Start(start);
            return trial is not null && trial.WaitForExit(TimeSpan.FromSeconds(10)) && trial.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
