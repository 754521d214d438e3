using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// Reports dropped in a burst while the service is killed (SIGKILL) again and again at random moments and started anew; in the
/// end each must have been taken and judged exactly once.
/// </summary>
internal static class KillRun
{
    /// <summary>For a broken program, not a measure: no progress for so long means that none will come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string States = "select state, count(*) from ledger_file group by state order by state";

    public static async Task<int> RunAsync(Options options)
    {
        (int files, int kills, int seed) = (options.Number("files", 2000), options.Number("kills", 20), options.Number("seed", 0));
        (string, string)[] settings = options.Has("no-events") ? [("Intake__Watch", "Polling")] : [];
        var random = new Random(seed);
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        long started = Stopwatch.GetTimestamp();
        var dropping = Task.Run(() =>
        {
            foreach (int number in Enumerable.Range(0, files))
                place.Drop(number);
        });
        for (int kill = 1; kill <= kills; kill++)
        {
            using ServiceProcess service = place.Serve(settings);
            await WaitForWorkAsync(place, service, random);
            await service.KillAsync(CancellationToken.None);
            string[] states = await place.Database.RowsAsync(States, CancellationToken.None);
            Console.WriteLine(Line($"kill {kill,2} after {Stopwatch.GetElapsedTime(started).TotalSeconds,6:F1} s: {string.Join(", ", states.Select(s => s.Replace('|', ' ')))}"));
        }
        await dropping;
        using ServiceProcess last = place.Serve(settings);
        await FinishAsync(place, files);
        Console.WriteLine(Line($"{files} reports, {kills} kills: done after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s"));
        ImmutableArray<string> broken = await Promise.BrokenAsync(place, files);
        Console.WriteLine(broken.IsEmpty ? "every promise holds" : string.Join('\n', broken) + "\n" + last.Output);
        return broken.IsEmpty ? 0 : 1;
    }

    /// <summary>Until it has begun to work (or works no more), and a random while longer.</summary>
    private static async Task WaitForWorkAsync(Place place, ServiceProcess service, Random random)
    {
        long before = await ProgressAsync(place);
        long since = Stopwatch.GetTimestamp();
        while (!service.HasExited && await ProgressAsync(place) == before && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20))
            await Task.Delay(20);
        await Task.Delay(random.Next(0, 5000));
    }

    /// <summary>Returns when nothing is to be done any more, or when nothing has moved for too long.</summary>
    internal static async Task FinishAsync(Place place, int files)
    {
        (long seen, long since) = (-1, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(since) < Patience)
        {
            long rows = await place.CountAsync("select count(*) from ledger_file");
            if (rows >= files && await Promise.UnfinishedAsync(place) == 0)
                return;
            long now = await ProgressAsync(place);
            if (now != seen)
                (seen, since) = (now, Stopwatch.GetTimestamp());
            await Task.Delay(200);
        }
    }

    /// <summary>Grows with every step done.</summary>
    private static Task<long> ProgressAsync(Place place) => place.CountAsync("""
        select (select count(*) from ledger_file) + (select count(*) from submission) + (select count(*) from reading)
          + (select count(*) from assessment) + (select count(*) from submission where sheet_of is not null)
          + (select count(*) from ledger_file where moved_to is not null)
        """);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
