using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CTCPL.Pipeline.Bench.Compare;

/// <summary>One way of getting the text of files.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="RunAsync">Does it for all files.</param>
internal sealed record Contender(string Name, Func<Task> RunAsync)
{
    /// <summary>A program started once for each file, one after the other, as a script of its users does; <c>null</c> when it is not installed.</summary>
    /// <param name="program">Found on the path.</param>
    /// <param name="files">Absolute paths.</param>
    /// <param name="arguments">Its arguments for one file.</param>
    public static Contender? ForEach(string program, IReadOnlyList<string> files, Func<string, string[]> arguments) =>
        Found(program) ? new Contender(program, async () =>
        {
            foreach (string file in files)
                await StartAsync(program, arguments(file));
        })
        : null;

    /// <summary>A program started once for all files.</summary>
    public static Contender? Once(string name, string program, string[] arguments) =>
        Found(program) ? new Contender(name, () => StartAsync(program, arguments)) : null;

    /// <summary>Runs a program to its end; what it prints goes nowhere.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task StartAsync(string program, string[] arguments, params int[] good)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && !good.Contains(process.ExitCode))
            throw new InvalidOperationException($"{program} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}: {await error}");
    }

    private static bool Found(string program)
    {
        bool found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!found)
            Console.Error.WriteLine($"{program} is not installed, so it is left out.");
        return found;
    }
}

/// <summary>What the contenders took in one run, and how often the first of them goes into each.</summary>
/// <param name="What">What was read, for the first line.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Pages">Number of pages; <c>null</c> where there are none.</param>
internal sealed record Race(string What, int Files, int? Pages)
{
    /// <summary>Runs all of them, the rounds one after the other, so that what else the machine does falls on all; prints the middle of the rounds.</summary>
    public async Task RunAsync(IEnumerable<Contender?> contenders, Options options)
    {
        Contender[] all = [.. contenders.OfType<Contender>()];
        int rounds = options.Number("rounds", 3);
        List<double>[] clocks = [.. all.Select(_ => new List<double>())];
        List<double>[] processors = [.. all.Select(_ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < all.Length; i++)
            {
                TimeSpan used = ProcessorTime.Used();
                long started = Stopwatch.GetTimestamp();
                await all[i].RunAsync();
                clocks[i].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds / Files);
                processors[i].Add((ProcessorTime.Used() - used).TotalMilliseconds / Files);
            }
        }
        Print([.. all.Select((c, i) => new Row(c.Name, Middle(clocks[i]), Middle(processors[i])))], options);
    }

    private void Print(Row[] rows, Options options)
    {
        if (options.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { What, Files, Pages, Environment.ProcessorCount, Rows = rows }, JsonSerializerOptions.Web));
            return;
        }
        Console.WriteLine(Line($"{What}; {Environment.ProcessorCount} processors"));
        Console.WriteLine($"| | clock a file, ms | ratio | processor a file, ms | ratio |{(Pages is null ? "" : " clock a page, ms |")}");
        Console.WriteLine($"|---|---|---|---|---|{(Pages is null ? "" : "---|")}");
        foreach (Row row in rows)
        {
            string page = Pages is { } pages ? Line($" {row.Clock * Files / pages:F2} |") : "";
            Console.WriteLine(Line($"| {row.Name} | {row.Clock:F2} | {row.Clock / rows[0].Clock:F2} | {row.Processor:F2} | {row.Processor / rows[0].Processor:F2} |{page}"));
        }
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Milliseconds a file.</summary>
    private sealed record Row(string Name, double Clock, double Processor);
}
