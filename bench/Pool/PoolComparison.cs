using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Bench.Pool;

/// <summary>
/// What reading in child processes costs: the same files read and judged in this process and through the pool, turn by
/// turn, so that what else the machine does falls on both. Starting the readers is told apart.
/// </summary>
internal static class PoolComparison
{
    private const int WarmUp = 200;

    public static async Task<int> RunAsync(Options options)
    {
        int jobs = options.Number("jobs", Environment.ProcessorCount);
        byte[][] files = [.. WordFiles.Make(options.Number("files", 1000))];
        await using var desk = new ReadingDesk(new ReadingOptions { Readers = jobs }, Console.Error.WriteLine);

        long started = Stopwatch.GetTimestamp();
        await ByPoolAsync(desk, files[..1], jobs: 1);
        TimeSpan start = Stopwatch.GetElapsedTime(started);
        byte[][] warm = files[..Math.Min(WarmUp, files.Length)];
        await ByPoolAsync(desk, [.. warm, .. warm, .. warm], jobs);
        await HereAsync([.. warm, .. warm, .. warm], jobs);

        List<Round> rounds = [];
        for (int i = 0; i < options.Number("rounds", 5); i++)
        {
            rounds.Add(new Round(await HereAsync(files, jobs), await ByPoolAsync(desk, files, jobs + options.Number("ahead", 0))));
        }
        Print(options, new Result(files.Length, jobs, files.Average(f => f.Length), start.TotalMilliseconds, rounds));
        return 0;
    }

    private static Task<Cost> HereAsync(byte[][] files, int jobs) => TimeAsync(files, jobs, (bytes, stop) =>
        ValueTask.FromResult(DocumentReader.Read(bytes, ReadingLimits.Default, stop)));

    private static Task<Cost> ByPoolAsync(ReadingDesk desk, byte[][] files, int jobs) => TimeAsync(files, jobs, async (bytes, stop) =>
        (await desk.ReadAsync(bytes, stop)).Outcome);

    private static async Task<Cost> TimeAsync(
        byte[][] files, int jobs, Func<byte[], CancellationToken, ValueTask<ReadOutcome>> read)
    {
        TimeSpan used = ProcessorTime.Used();
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = jobs }, async (bytes, stop) =>
        {
            ReadOutcome outcome = await read(bytes, stop);
            CheckedFile file = Checking.Judge("", bytes.Length, MediaType.Word, outcome, RuleSettings.Default);
            if (file.Assessment is null)
                throw new InvalidOperationException("A report was not judged.");
        });
        TimeSpan wall = Stopwatch.GetElapsedTime(started);
        return new Cost(wall.TotalMilliseconds, (ProcessorTime.Used() - used).TotalMilliseconds);
    }

    private static void Print(Options options, Result result)
    {
        if (options.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
            return;
        }
        Console.WriteLine(Line($"{result.Files} Word files of {result.MeanBytes:F0} bytes on average, {result.Jobs} at once, {Environment.ProcessorCount} processors"));
        Console.WriteLine(Line($"first answer of a new reader after {result.StartMilliseconds:F0} ms"));
        Console.WriteLine("          clock, ms                         processor, ms");
        Console.WriteLine("round   in process  in readers   ratio    in process  in readers   ratio");
        foreach ((Round round, int index) in result.Rounds.Select((r, i) => (r, i)))
        {
            Console.WriteLine(Line($"{index + 1,5}   {round.Here.Clock,10:F0}  {round.Readers.Clock,10:F0}   {round.ClockRatio,5:F2}    {round.Here.Processor,10:F0}  {round.Readers.Processor,10:F0}   {round.ProcessorRatio,5:F2}"));
        }
        Console.WriteLine(Line($"median                           {result.ClockRatio,5:F2}                             {result.ProcessorRatio,5:F2}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Clock">Milliseconds on the wall.</param>
    /// <param name="Processor">Milliseconds of processor time, the readers' included.</param>
    private sealed record Cost(double Clock, double Processor);

    private sealed record Round(Cost Here, Cost Readers)
    {
        public double ClockRatio => Readers.Clock / Here.Clock;

        public double ProcessorRatio => Readers.Processor / Here.Processor;
    }

    private sealed record Result(int Files, int Jobs, double MeanBytes, double StartMilliseconds, IReadOnlyList<Round> Rounds)
    {
        public double ClockRatio => Median(r => r.ClockRatio);

        public double ProcessorRatio => Median(r => r.ProcessorRatio);

        private double Median(Func<Round, double> ratio) => Rounds.Select(ratio).Order().ElementAt(Rounds.Count / 2);
    }
}
