using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// The service killed once between every pair of steps of taking, judging and showing a file. A trigger makes the database wait
/// at the step; when the service is seen waiting there it is killed (SIGKILL), once so that the step is undone with it (its
/// connection is cut) and once so that the step is done although nobody was left to hear of it.
/// </summary>
internal static class StepRun
{
    private const int Reports = 6;

    private const string Sleeping = "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()";

    private const string Cut = """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where wait_event = 'PgSleep' and datname = current_database()
        """;

    /// <summary>What the service writes on a file's way, in order.</summary>
    private static readonly ImmutableArray<Step> Steps =
    [
        new("the file is seen", "before insert on ledger_file"),
        new("its bytes are kept", "before insert on content"),
        new("it is submitted", "before insert on submission"),
        new("the ledger says taken", "before update of sha256 on ledger_file"),
        new("taking is committed, the file not moved", "after insert on submission", AtCommit: true),
        new("the file is moved, the ledger does not know", "before update of moved_to on ledger_file"),
        new("a job is asked for", "before update of queued_at on submission"),
        new("a job begins", "before update of attempts on submission"),
        new("the reading is kept", "before insert on reading"),
        new("the assessment is written", "before insert on assessment"),
        new("the findings are written", "before insert on finding"),
        new("judging is committed", "after insert on assessment", AtCommit: true),
        new("the sheet is written, the database does not know", "before update of sheet_of on submission"),
    ];

    public static async Task<int> RunAsync(Options options)
    {
        int failed = 0;
        foreach (Step step in Steps)
        {
            foreach (bool undone in (bool[])[true, false])
                failed += await TryAsync(step, undone, options.Has("verbose")) ? 0 : 1;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Steps.Length * 2} kills between steps, {failed} with a broken promise"));
        return failed == 0 ? 0 : 1;
    }

    private static async Task<bool> TryAsync(Step step, bool undone, bool verbose)
    {
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        await place.Database.ExecuteAsync(step.Trap, CancellationToken.None);
        foreach (int number in Enumerable.Range(0, Reports))
            place.Drop(number);
        bool met;
        using (ServiceProcess first = place.Serve())
        {
            met = await SeeAsync(place, asleep: true);
            await first.KillAsync(CancellationToken.None);
        }
        if (undone)
            await place.CountAsync(Cut);
        await SeeAsync(place, asleep: false);
        await place.Database.ExecuteAsync(step.Release, CancellationToken.None);
        using ServiceProcess second = place.Serve();
        await KillRun.FinishAsync(place, Reports);
        ImmutableArray<string> broken = await Promise.BrokenAsync(place, Reports);
        if (!met)
            broken = broken.Insert(0, "the step was never met");
        Console.WriteLine($"{(broken.IsEmpty ? "holds " : "BROKEN")} {step.Name}, {(undone ? "undone" : "done unheard")}{string.Concat(broken.Select(b => "\n  " + b))}");
        if (verbose && !broken.IsEmpty)
            Console.WriteLine(second.Output);
        return broken.IsEmpty;
    }

    /// <summary>Waits until the database waits at the step, or no longer does.</summary>
    private static async Task<bool> SeeAsync(Place place, bool asleep)
    {
        long since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1))
        {
            if (await place.CountAsync(Sleeping) > 0 == asleep)
                return true;
            await Task.Delay(50);
        }
        return false;
    }

    /// <param name="Name">What is about to happen.</param>
    /// <param name="Event">The trigger's event.</param>
    /// <param name="AtCommit">The wait is part of the commit, with everything else done.</param>
    private sealed record Step(string Name, string Event, bool AtCommit = false)
    {
        private string Table => Event[(Event.LastIndexOf(' ') + 1)..];

        /// <summary>Only the first to come waits: the others would wait one after the other.</summary>
        public string Trap => $"""
            create sequence trap_met;
            create function trap() returns trigger language plpgsql as $body$
            begin
              if nextval('trap_met') = 1 then perform pg_sleep(8); end if;
              return new;
            end $body$;
            create {(AtCommit ? "constraint " : "")}trigger trap {Event}
            {(AtCommit ? "deferrable initially deferred " : "")}for each row execute function trap()
            """;

        public string Release => $"drop trigger trap on {Table}; drop function trap(); drop sequence trap_met";
    }
}
