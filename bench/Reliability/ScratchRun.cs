using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// The disk of the temporary files full for a minute while reports in an old format wait to be converted: none may be refused for it, the
/// service says so, and all are judged by themselves when there is room again. Linux, as root (a small tmpfs).
/// </summary>
internal static class ScratchRun
{
    public static async Task<int> RunAsync(Options options)
    {
        int files = options.Number("files", 20);
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        DirectoryInfo mount = Directory.CreateTempSubdirectory("ctcpl-scratch-");
        await FullDiskRun.RunAsync("mount", "-t", "tmpfs", "-o", "size=200m,mode=777", "tmpfs", mount.FullName);
        try
        {
            using ServiceProcess service = place.Serve(("Reading__ScratchFolder", Path.Combine(mount.FullName, "scratch")));
            using var http = new HttpClient();
            await WaitForAsync(http, service, "healthy");
            string filler = Path.Combine(mount.FullName, "filler");
            await FullDiskRun.FillAsync(filler);
            foreach (int number in Enumerable.Range(0, files))
                place.DropRichText(number);
            await Task.Delay(TimeSpan.FromMinutes(1));
            string said = await SaidAsync(http, service);
            long judged = await place.CountAsync("select count(*) from assessment");
            File.Delete(filler);
            long back = Stopwatch.GetTimestamp();
            await KillRun.FinishAsync(place, files);
            ImmutableArray<string> broken = await Promise.BrokenAsync(place, files);
            if (judged > 0)
                broken = broken.Add(string.Create(CultureInfo.InvariantCulture, $"{judged} were judged without what they needed"));
            if (!said.Contains("Thư mục tạm", StringComparison.Ordinal))
                broken = broken.Add("/health/ready did not say what was wrong");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(broken.IsEmpty ? "holds " : "BROKEN")} scratch full for a minute, {files} reports as RTF: all done {Stopwatch.GetElapsedTime(back).TotalSeconds:F0} s after; meanwhile /health/ready: {said.ReplaceLineEndings(" ")}{string.Concat(broken.Select(b => "\n  " + b))}"));
            if (!broken.IsEmpty)
                Console.WriteLine(service.Output);
            return broken.IsEmpty ? 0 : 1;
        }
        finally
        {
            await FullDiskRun.RunAsync("umount", "-l", mount.FullName);
            mount.Delete(recursive: true);
        }
    }

    private static async Task WaitForAsync(HttpClient http, ServiceProcess service, string said)
    {
        long since = Stopwatch.GetTimestamp();
        while (!(await SaidAsync(http, service)).StartsWith("{\n  \"state\": \"" + said + '"', StringComparison.Ordinal) && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1))
            await Task.Delay(100);
    }

    private static async Task<string> SaidAsync(HttpClient http, ServiceProcess service)
    {
        if (service.Address is not { } address)
            return "";
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address + "/health/ready"));
        return await answer.Content.ReadAsStringAsync();
    }
}
