using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// What the night's reprocessing costs: nothing changed since the service judged everything, one threshold of a standard changed, and
/// nothing changed since that. Also whether a row was touched that should not have been.
/// </summary>
internal static class NightRun
{
    private const string Findings = "select md5(string_agg(xmin || ' ' || ctid, ',' order by ctid)) from finding";

    private const string Readings = "select md5(string_agg(xmin || ' ' || ctid, ',' order by ctid)) from reading";

    private const string LastRun = "select submissions, assessed, read, findings_new, findings_changed, findings_gone from run order by id desc limit 1";

    public static async Task<int> RunAsync(Options options)
    {
        int files = options.Number("files", 2000);
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        foreach (int number in Enumerable.Range(0, files))
            place.Drop(number);
        using (ServiceProcess service = place.Serve([]))
        {
            await KillRun.FinishAsync(place, files);
            await service.KillAsync(CancellationToken.None);
        }
        DirectoryInfo standards = Directory.CreateTempSubdirectory("ctcpl-night-");
        string readings = await OneAsync(place, Readings);
        string findings = await OneAsync(place, Findings);
        await TellAsync(place, "nothing changed", []);
        bool isKept = string.Equals(findings, await OneAsync(place, Findings), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(standards.FullName, "own.json"), Stricter());
        await TellAsync(place, "one threshold changed", [("Standards__Folder", standards.FullName)]);
        await TellAsync(place, "nothing changed since", [("Standards__Folder", standards.FullName)]);
        isKept &= string.Equals(readings, await OneAsync(place, Readings), StringComparison.Ordinal);
        standards.Delete(recursive: true);
        Console.WriteLine(isKept ? "no reading, and no finding of a night without changes, was touched" : "ROWS WERE TOUCHED");
        return isKept ? 0 : 1;
    }

    private static async Task TellAsync(Place place, string what, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "CTCPL.Pipeline.Worker"), ["reprocess"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Pipeline"] = place.Database.ConnectionString;
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        string run = await OneAsync(place, LastRun);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {seconds:F1} s with the program's start; submissions|judged|read|new|changed|gone: {run}"));
    }

    private static async Task<string> OneAsync(Place place, string sql) => (await place.Database.RowsAsync(sql, CancellationToken.None)).Single();

    private static string Stricter()
    {
        System.Reflection.Assembly assembly = typeof(StandardLibrary).Assembly;
        using Stream stream = assembly.GetManifestResourceStream(
            assembly.GetManifestResourceNames().Single(n => n.EndsWith("qd-25-2021.json", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\"criterionShare\": { \"value\": 0.5", "\"criterionShare\": { \"value\": 0.93", StringComparison.Ordinal);
    }
}
