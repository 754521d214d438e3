using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Service;
using Npgsql;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// What the service stands on is taken away while it works, and given back: it must go on by itself, lose nothing, do nothing
/// twice, and say meanwhile that it is not ready. Linux, as root (mounts, another user's server).
/// </summary>
internal static class OutageRun
{
    /// <param name="Name">What is taken away.</param>
    /// <param name="Ready">Whether <c>/health/ready</c> may say meanwhile that all is well.</param>
    /// <param name="Happen">Takes it away, waits, gives it back; is told how to ask for the service's health.</param>
    private sealed record Outage(string Name, bool Ready, Func<Place, Func<Task<string>>, Task<string>> Happen);

    private static readonly ImmutableArray<Outage> Outages =
    [
        new("PostgreSQL stopped for 30 seconds", Ready: false, (place, health) => ServerAsync(place, health, s => s.StopAsync(), TimeSpan.FromSeconds(30))),
        new("PostgreSQL killed, back after 5 seconds", Ready: false, (place, health) => ServerAsync(place, health, s => s.KillAsync(), TimeSpan.FromSeconds(5))),
        new("no connection left for 20 seconds", Ready: true, NoConnectionAsync),
        new("every connection cut, ten times", Ready: true, CutAsync),
        new("rows locked crosswise, 40 times", Ready: true, DeadlocksAsync),
    ];

    public static async Task<int> RunAsync(Options options)
    {
        int failed = 0;
        string only = options.Text("only", "");
        foreach (Outage outage in Outages.Where(o => o.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            failed += await TryAsync(outage, options.Number("files", 400)) ? 0 : 1;
        if (only.Length == 0)
            failed += await FullDiskRun.RunAsync(options.Number("files", 400));
        return failed == 0 ? 0 : 1;
    }

    private static async Task<bool> TryAsync(Outage outage, int files)
    {
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        using ServiceProcess service = place.Serve();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        foreach (int number in Enumerable.Range(0, files))
            place.Drop(number);
        await WaitForAsync(place, "select count(*) from assessment", files / 10);
        string health = await outage.Happen(place, () => HealthAsync(http, service));
        long back = Stopwatch.GetTimestamp();
        await KillRun.FinishAsync(place, files);
        string seconds = Stopwatch.GetElapsedTime(back).TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        ImmutableArray<string> broken = await Promise.BrokenAsync(place, files);
        if (!outage.Ready && health.Contains("200", StringComparison.Ordinal))
            broken = broken.Add("/health/ready said all was well");
        if (service.HasExited)
            broken = broken.Add("the service ended");
        Console.WriteLine($"{(broken.IsEmpty ? "holds " : "BROKEN")} {outage.Name}: meanwhile /health/ready {health}; all done {seconds} s after it was over{string.Concat(broken.Select(b => "\n  " + b))}");
        if (!broken.IsEmpty)
            Console.WriteLine(service.Output);
        return broken.IsEmpty;
    }

    internal static async Task WaitForAsync(Place place, string count, long atLeast)
    {
        long since = Stopwatch.GetTimestamp();
        while (await place.CountAsync(count) < atLeast && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(2))
            await Task.Delay(50);
    }

    internal static async Task<string> HealthAsync(HttpClient http, ServiceProcess service)
    {
        if (service.Address is not { } address)
            return "no address yet";
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(address + "/health/ready"));
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return "no answer";
        }
    }

    private static async Task<string> ServerAsync(Place place, Func<Task<string>> health, Func<DatabaseServer, Task> end, TimeSpan away)
    {
        DatabaseServer server = await DatabaseServer.FindAsync(place.Database);
        await end(server);
        await Task.Delay(away / 2);
        string said = await health();
        await Task.Delay(away / 2);
        await server.StartAsync();
        NpgsqlConnection.ClearAllPools();
        return said;
    }

    private static async Task<string> NoConnectionAsync(Place place, Func<Task<string>> health)
    {
        List<NpgsqlConnection> taken = [];
        var settings = new NpgsqlConnectionStringBuilder(place.Database.ConnectionString) { Pooling = false };
        long since = Stopwatch.GetTimestamp();
        string said = "";
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20))
        {
            var connection = new NpgsqlConnection(settings.ConnectionString);
            try
            {
                await connection.OpenAsync();
                taken.Add(connection);
            }
            catch (PostgresException e) when (string.Equals(e.SqlState, PostgresErrorCodes.TooManyConnections, StringComparison.Ordinal))
            {
                await connection.DisposeAsync();
                await CutOthersAsync(taken[0]);
                said = await health();
                await Task.Delay(100);
            }
        }
        foreach (NpgsqlConnection connection in taken)
            await connection.DisposeAsync();
        return said;
    }

    /// <summary>The connections of the service, so that it must ask for new ones.</summary>
    private static async Task CutOthersAsync(NpgsqlConnection own)
    {
        await using var cut = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name <> '' and backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'", own);
        await cut.ExecuteScalarAsync();
    }

    private static async Task<string> CutAsync(Place place, Func<Task<string>> health)
    {
        for (int i = 0; i < 10; i++)
        {
            await place.CountAsync("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            await Task.Delay(700);
        }
        return await health();
    }

    /// <summary>The service locks a submission, then its ledger row; this locks them the other way round.</summary>
    private static async Task<string> DeadlocksAsync(Place place, Func<Task<string>> health)
    {
        for (int i = 0; i < 40; i++)
        {
            try
            {
                await place.Database.ExecuteAsync(
                    """
                    do $$
                    declare next submission;
                    begin
                      select * into next from submission where assessment_id is null order by id limit 1;
                      perform 1 from ledger_file where id = next.ledger_id for update;
                      perform pg_sleep(0.2);
                      perform 1 from submission where id = next.id for update;
                    end $$
                    """,
                    CancellationToken.None);
            }
            catch (PostgresException e) when (string.Equals(e.SqlState, PostgresErrorCodes.DeadlockDetected, StringComparison.Ordinal))
            {
                // this side was chosen to give way
            }
        }
        return await health();
    }
}
