using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Worker.Commands.Check;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Bench.Dossier;

/// <summary>
/// What it costs to lay files beside each other: the same generated reports checked together and each by itself, turn by
/// turn, so that what else the machine does falls on both.
/// </summary>
internal static class TogetherComparison
{
    private const int WarmUp = 300;

    public static async Task<int> RunAsync(Options options)
    {
        int jobs = options.Number("jobs", Environment.ProcessorCount);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ctcpl-bench-");
        try
        {
            ImmutableArray<InputFile> files = Write(folder.FullName, options.Number("files", 1000), options.Number("seed", 1));
            await using var desk = new ReadingDesk(new ReadingOptions { Readers = jobs }, Console.Error.WriteLine);
            ImmutableArray<InputFile> warm = files[..Math.Min(WarmUp, files.Length)];
            await MeasureAsync(desk, warm, jobs, together: true);
            await MeasureAsync(desk, warm, jobs, together: false);
            Console.WriteLine(Line($"{files.Length} generated Word files, {files.Average(f => new FileInfo(f.Path).Length):F0} bytes on average, {jobs} at once, {Environment.ProcessorCount} processors"));
            Console.WriteLine("round   alone: processor, ms   clock, ms   first line, ms   together: processor, ms   clock, ms   first line, ms   memory, MiB   ratio");
            List<double> ratios = [];
            for (int round = 1; round <= options.Number("rounds", 5); round++)
            {
                Cost alone = await MeasureAsync(desk, files, jobs, together: false);
                Cost together = await MeasureAsync(desk, files, jobs, together: true);
                ratios.Add(together.Processor / alone.Processor);
                Console.WriteLine(Line($"{round,5}{alone.Processor,24:F0}{alone.Clock,12:F0}{alone.FirstLine,17:F0}{together.Processor,26:F0}{together.Clock,12:F0}{together.FirstLine,17:F0}{together.Memory,14:F0}{ratios[^1],8:F2}"));
            }
            Console.WriteLine(Line($"in the middle: {ratios.Order().ElementAt(ratios.Count / 2):F2}"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImmutableArray<InputFile> Write(string folder, int count, int firstSeed)
    {
        ImmutableArray<InputFile>.Builder files = ImmutableArray.CreateBuilder<InputFile>(count);
        for (int i = 0; i < count; i++)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:0000}.docx"));
            File.WriteAllBytes(path, GeneratedReport.Of(firstSeed + i).PlainWord);
            files.Add(new InputFile(path, IsFromFolder: true));
        }
        return files.MoveToImmutable();
    }

    private static async Task<Cost> MeasureAsync(ReadingDesk desk, ImmutableArray<InputFile> files, int jobs, bool together)
    {
        GC.Collect();
        var run = new CheckRun(new FileCheck(desk, Parsing.Documents.ReadingLimits.Default, RuleSettings.Default), new CheckJsonLines(), Severity.Notice, jobs)
        {
            IsTogether = together,
        };
        double first = 0;
        double memory = 0;
        TimeSpan used = ProcessorTime.Used();
        long started = Stopwatch.GetTimestamp();
        var progress = new ShownProgress(Read: static _ => { }, Written: written =>
        {
            if (first == 0 && written > 0)
            {
                first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                memory = GC.GetTotalMemory(forceFullCollection: false) / (double)(1 << 20);
            }
        });
        await run.RunAsync(files, TextWriter.Null, Console.Error, progress, CancellationToken.None);
        return new Cost((ProcessorTime.Used() - used).TotalMilliseconds, Stopwatch.GetElapsedTime(started).TotalMilliseconds, first, memory);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Processor">Milliseconds of this process and the readers.</param>
    /// <param name="Clock">Milliseconds by the clock.</param>
    /// <param name="FirstLine">Milliseconds until the first result was written.</param>
    /// <param name="Memory">MiB of objects at that instant.</param>
    private sealed record Cost(double Processor, double Clock, double FirstLine, double Memory);
}
