using System.Globalization;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>
/// Thousands of spoilt files through <c>check</c>: each must get exactly one outcome, within its time, and none may bring
/// the program down, make it grow, or leave anything behind. <c>./ctcpl bench fuzz</c>.
/// </summary>
internal static class FuzzRun
{
    /// <summary>A file's limit is kept by steps of reading (reader, converter, recogniser); each may take as long.</summary>
    private const int Steps = 3;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(Options options)
    {
        int files = options.Number("files", 20_000);
        int size = options.Number("batch", 500);
        int first = options.Number("first", 0);
        var patience = TimeSpan.FromSeconds(options.Number("patience", 20));
        string kept = Path.GetFullPath(options.Text("keep", Path.Join(Path.GetTempPath(), "ctcpl-fuzz-kept")));
        var spoiler = new Spoiler(await GoodFiles.MakeAsync(CancellationToken.None), options.Number("seed", 1), options.Number("slow", 25));
        var table = new FuzzTable();
        var gate = new Lock();
        await Parallel.ForEachAsync(
            Enumerable.Range(first, files).Chunk(size),
            new ParallelOptions { MaxDegreeOfParallelism = options.Number("jobs", Environment.ProcessorCount) },
            async (numbers, cancellationToken) =>
            {
                using var folder = new TemporaryFolder();
                using var scratch = new TemporaryFolder();
                SpoiltFile[] spoilt = [.. numbers.Select(spoiler.Make)];
                foreach (SpoiltFile file in spoilt)
                    folder.Write(file.Name, file.Bytes);
                CheckedBatch batch = await CheckedBatch.RunAsync(folder.Path, scratch.Path, patience, !options.Has("no-tools"), cancellationToken);
                lock (gate)
                {
                    table.Add(spoilt, batch);
                    Keep(kept, spoilt, batch, table, patience);
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Files}/{files} files, {table.Faults.Count} faults"));
                }
            });
        Console.WriteLine(table.Text());
        return table.Faults.Count == 0 ? 0 : 1;
    }

    /// <summary>What went wrong, by file; the files are kept.</summary>
    private static void Keep(string kept, SpoiltFile[] spoilt, CheckedBatch batch, FuzzTable table, TimeSpan patience)
    {
        if (batch.ExitCode is not (0 or 1))
            table.Faults.Add(string.Create(CultureInfo.InvariantCulture, $"batch from {spoilt[0].Number} on ended with {batch.ExitCode}: {batch.Errors}"));
        foreach (string left in batch.Left)
            table.Faults.Add(string.Create(CultureInfo.InvariantCulture, $"batch from {spoilt[0].Number} on left {left} behind"));
        foreach (SpoiltFile file in spoilt)
        {
            string? fault = batch.Results.GetValueOrDefault(file.Name) switch
            {
                null => "no outcome",
                { } result when result.Took > (patience * Steps) + Grace => string.Create(CultureInfo.InvariantCulture, $"took {result.Took.TotalSeconds:F0} s"),
                { Outcome: "unreadable: crashed" or "unreadable: timeout" or "unreadable: unavailable" } result => result.Outcome,
                _ => null,
            };
            if (fault is null)
                continue;
            Directory.CreateDirectory(kept);
            File.WriteAllBytes(Path.Join(kept, file.Name), file.Bytes);
            if (fault.StartsWith("unreadable", StringComparison.Ordinal))
                table.Contained.Add($"{file.Name}: {fault}");
            else
                table.Faults.Add($"{file.Name}: {fault}");
        }
    }
}
