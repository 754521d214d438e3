using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>One run of the program's <c>check</c> over a folder of spoilt files, one file after the other, watched from outside.</summary>
/// <param name="Results">By file name.</param>
/// <param name="ExitCode">Of the program.</param>
/// <param name="Errors">What it said on standard error.</param>
/// <param name="PeakKilobytes">Its own peak memory (VmHWM, proc(5)), without its readers.</param>
/// <param name="ResidentKilobytes">Its memory (VmRSS) after each tenth of the files.</param>
/// <param name="Left">Processes and temporary files that it left behind.</param>
internal sealed record CheckedBatch(
    IReadOnlyDictionary<string, FileResult> Results,
    int ExitCode,
    string Errors,
    long PeakKilobytes,
    IReadOnlyList<long> ResidentKilobytes,
    IReadOnlyList<string> Left)
{
    /// <param name="folder">Holds the spoilt files and nothing else.</param>
    /// <param name="scratch">An empty folder for the program's temporary files.</param>
    /// <param name="patience">Its time limit for one file.</param>
    /// <param name="withTools">Whether it finds its tools: without, what would be converted or recognised is refused.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public static async Task<CheckedBatch> RunAsync(
        string folder, string scratch, TimeSpan patience, bool withTools, CancellationToken cancellationToken)
    {
        int files = Directory.GetFiles(folder).Length;
        using Process program = Start(folder, scratch, patience, withTools);
        try
        {
            Task<string> errors = program.StandardError.ReadToEndAsync(cancellationToken);
            var results = new Dictionary<string, FileResult>(StringComparer.Ordinal);
            List<long> resident = [];
            long peak = 0;
            long before = Stopwatch.GetTimestamp();
            while (await program.StandardOutput.ReadLineAsync(cancellationToken) is string line)
            {
                long now = Stopwatch.GetTimestamp();
                var result = FileResult.Read(line, Stopwatch.GetElapsedTime(before, now));
                before = now;
                results.Add(result.Name, result);
                peak = Math.Max(peak, Memory(program.Id, "VmHWM:"));
                if (results.Count % Math.Max(1, files / 10) == 0)
                    resident.Add(Memory(program.Id, "VmRSS:"));
            }
            await program.WaitForExitAsync(cancellationToken);
            return new CheckedBatch(results, program.ExitCode, await errors, peak, resident, [.. Processes(program.Id), .. Directory.GetFileSystemEntries(scratch)]);
        }
        finally
        {
            if (!program.HasExited)
                program.Kill(entireProcessTree: true);
        }
    }

    /// <summary>In a session of its own (setsid(1)), so that whatever it starts can be told from others' processes.</summary>
    private static Process Start(string folder, string scratch, TimeSpan patience, bool withTools)
    {
        var start = new ProcessStartInfo("setsid", [Environment.ProcessPath!, "exec", typeof(CheckJson).Assembly.Location, "check", "--format", "jsonl", "--jobs", "1", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string limit = patience.ToString("c", CultureInfo.InvariantCulture);
        start.Environment["Reading__Patience"] = limit;
        start.Environment["Reading__ConverterPatience"] = limit;
        start.Environment["Reading__PagePatience"] = limit;
        start.Environment["Reading__ScratchFolder"] = scratch;
        if (!withTools)
            start.Environment["PATH"] = scratch; // which is empty
        return Process.Start(start)!;
    }

    private static long Memory(int process, string field)
    {
        try
        {
            string line = File.ReadLines(Proc(process, "status")).First(l => l.StartsWith(field, StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0; // it has ended: the last line came when it had
        }
    }

    /// <summary>The processes of a session that are still there (proc(5): the session is field 6 of stat).</summary>
    private static IEnumerable<string> Processes(int session)
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id))
                continue;
            string stat;
            try
            {
                stat = File.ReadAllText(Proc(id, "stat"));
            }
            catch (IOException)
            {
                continue; // it has ended since
            }
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            if (int.Parse(fields[3], CultureInfo.InvariantCulture) == session && fields[0] is not "Z")
                yield return stat[..(stat.LastIndexOf(')') + 1)];
        }
    }

    private static string Proc(int process, string file) => string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}");
}

/// <summary>What <c>check</c> said of one file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Outcome">"checked", "notAReport", or "unreadable: " with its reason.</param>
/// <param name="Took">Time since the line before.</param>
internal sealed record FileResult(string Name, string Outcome, TimeSpan Took)
{
    public static FileResult Read(string line, TimeSpan took)
    {
        using var json = JsonDocument.Parse(line);
        string outcome = json.RootElement.GetProperty("outcome").GetString()!;
        if (outcome is "unreadable")
            outcome += ": " + json.RootElement.GetProperty("reason").GetProperty("code").GetString();
        return new FileResult(Path.GetFileName(json.RootElement.GetProperty("file").GetProperty("path").GetString()!), outcome, took);
    }
}
