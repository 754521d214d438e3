using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Bench.Reliability;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Pages;

/// <summary>The time of the pages of the running service over a full database, one request after the other.</summary>
internal static class PagesRun
{
    private static readonly string[] Filters =
    [
        "/?muc-do=error", "/?tieu-chi=3", "/?trang-thai=open&muc-do=warning", "/?nam=2023", "/?quy-tac=points-total-mismatch", "/?nhom=da-xong",
        "/?tuoi=lau-hon", "/?giao-cho=chi.lan", "/?nhom=tat-ca&gop=quy-tac", "/?xep=nang-nhat", "/?xep=don-vi", "/?nam=2024&tieu-chi=1&muc-do=error",
    ];

    // Words of every finding, of many, and of few.
    private static readonly string[] Searches =
        ["/?q=tieu+chi", "/?q=tổng+điểm", "/?q=khong+khop", "/?q=xã", "/?q=phuong+17", "/?q=chỉ+tiêu+đạt+0", "/?q=27,5", "/?q=thi+tran+5", "/?q=khongcogihet", "/?q=tong&muc-do=error"];

    public static async Task<int> RunAsync(Options options)
    {
        int requests = options.Number("requests", 200);
        foreach (int findings in options.Values.ContainsKey("findings") ? [options.Number("findings", 0)] : (int[])[1_000, 10_000, 100_000])
        {
            await using Place place = await Place.CreateAsync(CancellationToken.None);
            await ManyReports.FillAsync(place, findings);
            using ServiceProcess service = place.Serve([]);
            using Desk desk = await Desk.OpenAsync(place, service);
            long reports = await place.CountAsync("select count(*) from submission");
            long found = await place.CountAsync("select count(*) from finding");
            Console.WriteLine(Invariant($"{found} findings of {reports} reports, {requests} requests each:"));
            Console.WriteLine("page                 median ms   95 % ms   most ms   KB");
            var random = new Random(1);
            try
            {
                await TellAsync(desk, "list", requests, _ => "/", options);
                await TellAsync(desk, "list, filtered", requests, i => Filters[i % Filters.Length], options);
                await TellAsync(desk, "list, later pages", requests, _ => Invariant($"/?trang={random.Next(2, Math.Max(3, findings / 100))}"), options);
                await TellAsync(desk, "search", requests, i => Searches[i % Searches.Length], options);
                await TellAsync(desk, "report", requests, _ => Invariant($"/bao-cao/{random.NextInt64(1, reports + 1)}"), options);
            }
            catch (HttpRequestException)
            {
                Console.Error.WriteLine(service.Output);
                throw;
            }
            await service.KillAsync(CancellationToken.None);
        }
        return 0;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static async Task TellAsync(Desk desk, string page, int requests, Func<int, string> address, Options options)
    {
        for (int i = 0; i < 24; i++)
            await desk.GetAsync(address(i)); // compiled and cached, as in a service that runs for days
        double[] times = new double[requests];
        var slowest = new SortedDictionary<double, string>();
        int bytes = 0;
        for (int i = 0; i < requests; i++)
        {
            string asked = address(i);
            long begun = Stopwatch.GetTimestamp();
            bytes = Math.Max(bytes, await desk.GetAsync(asked));
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            slowest[times[i]] = asked;
        }
        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{page,-20} {times[requests / 2],9:F1} {times[(int)Math.Ceiling(requests * 0.95) - 1],9:F1} {times[^1],9:F1} {bytes / 1024,5}"));
        if (options.Has("slowest"))
            Console.WriteLine("  " + string.Join("  ", slowest.Reverse().Take(8).Select(s => Invariant($"{s.Value} {s.Key:F0}"))));
    }
}
