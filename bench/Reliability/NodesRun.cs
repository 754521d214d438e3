using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// Three services on one database and one folder: one is killed at work (SIGKILL), one stands still at work (SIGSTOP) and wakes later.
/// Each report must be judged once in effect, nothing may be stuck, and what the dead one was at must be done soon.
/// </summary>
internal static class NodesRun
{
    /// <summary>Submissions in the jobs that a process has begun and not ended.</summary>
    private static string HeldBy(int process) => string.Create(CultureInfo.InvariantCulture, $$"""
        select distinct ids[1]::bigint
        from hangfire.job j
        join hangfire.state s on s.id = j.stateid
        cross join regexp_matches(split_part(j.arguments::text, ']', 1), '\d+', 'g') as ids
        where j.statename = 'Processing'
          and s.data::jsonb ->> 'ServerId' like '%:{{process}}:%'
        """);

    private const string Judged = "select count(*) from submission where assessment_id is not null";

    public static async Task<int> RunAsync(Options options)
    {
        int files = options.Number("files", 3000);
        var pause = TimeSpan.FromSeconds(options.Number("pause", 180));
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        long started = Stopwatch.GetTimestamp();
        using ServiceProcess dying = place.Serve();
        using ServiceProcess sleeping = place.Serve(("Service__Roles", "intake,jobs"));
        using ServiceProcess steady = place.Serve(("Service__Roles", "jobs,web"));
        foreach (int number in Enumerable.Range(0, files))
            place.Drop(number);

        string[] dead = await SeizeAsync(place, dying, files / 6, p => p.KillAsync(CancellationToken.None));
        long killed = Stopwatch.GetTimestamp();
        Say($"killed after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s with {dead.Length} submissions in its hands");
        Task<double> takenOver = TakenOverAsync(place, dead, killed);
        string[] stopped = await SeizeAsync(place, sleeping, files / 3, p => p.PauseAsync(CancellationToken.None));
        long paused = Stopwatch.GetTimestamp();
        Say($"paused after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s with {stopped.Length} submissions in its hands");
        Task<double> alsoTakenOver = TakenOverAsync(place, stopped, paused);
        await Task.Delay(pause);
        long meanwhile = await place.CountAsync(Judged);
        await sleeping.WakeAsync(CancellationToken.None);
        Say($"woken after {pause.TotalSeconds:F0} s; {meanwhile} reports judged by then");
        await KillRun.FinishAsync(place, files);
        Say($"{files} reports: done after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        Say($"the dead one's work was done after {await takenOver:F0} s, the paused one's after {await alsoTakenOver:F0} s");
        ImmutableArray<string> broken = await Promise.BrokenAsync(place, files);
        if (sleeping.HasExited || steady.HasExited)
            broken = broken.Add("a service ended");
        if (await takenOver > 150)
            broken = broken.Add("the dead one's work was left for longer than two minutes and the time to do it");
        Console.WriteLine(broken.IsEmpty ? "every promise holds" : string.Join('\n', broken) + "\n" + steady.Output);
        return broken.IsEmpty ? 0 : 1;
    }

    /// <summary>Waits until so many are judged and the service is at work, does to it what is to be done, and tells what it had in its hands.</summary>
    private static async Task<string[]> SeizeAsync(Place place, ServiceProcess service, int atLeast, Func<ServiceProcess, Task> act)
    {
        await OutageRun.WaitForAsync(place, Judged, atLeast);
        string query = HeldBy(service.Id);
        long since = Stopwatch.GetTimestamp();
        while ((await place.Database.RowsAsync(query, CancellationToken.None)).Length == 0 && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30))
            await Task.Delay(20);
        await act(service);
        return await place.Database.RowsAsync(query, CancellationToken.None);
    }

    /// <summary>Seconds until all of them are judged.</summary>
    private static async Task<double> TakenOverAsync(Place place, string[] submissions, long since)
    {
        if (submissions.Length == 0)
            return 0;
        string left = $"select count(*) from submission where assessment_id is null and id in ({string.Join(',', submissions)})";
        while (await place.CountAsync(left) > 0 && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(20))
            await Task.Delay(250);
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
