using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>The database's disk full, and the inbox read-only, each on a small file system of its own.</summary>
internal static class FullDiskRun
{
    private static readonly string[] Tables = ["content", "assessment", "finding", "submission", "ledger_file"];

    /// <param name="Name">What is wrong for a while.</param>
    /// <param name="Prepare">Before the service starts.</param>
    /// <param name="Happen">While it works; says what was seen.</param>
    /// <param name="Restore">When all is done.</param>
    private sealed record Trouble(
        string Name, Func<Place, DirectoryInfo, Task> Prepare, Func<Place, DirectoryInfo, Task> Happen, Func<Place, DirectoryInfo, Task> Restore);

    /// <summary>How many of them broke a promise.</summary>
    public static async Task<int> RunAsync(int files)
    {
        Trouble[] troubles =
        [
            new("the database's disk full for 20 seconds", SmallTablespaceAsync, FillAWhileAsync, UsualTablespaceAsync),
            new(
                "the inbox read-only for 20 seconds",
                (place, _) => RunAsync("mount", "--bind", place.Inbox, place.Inbox),
                ReadOnlyAWhileAsync,
                (place, _) => RunAsync("umount", "-l", place.Inbox)),
        ];
        int failed = 0;
        foreach (Trouble trouble in troubles)
            failed += await TryAsync(trouble, files) ? 0 : 1;
        return failed;
    }

    private static async Task<bool> TryAsync(Trouble trouble, int files)
    {
        await using Place place = await Place.CreateAsync(CancellationToken.None);
        DirectoryInfo mount = Directory.CreateTempSubdirectory("ctcpl-mount-");
        await trouble.Prepare(place, mount);
        try
        {
            using ServiceProcess service = place.Serve();
            foreach (int number in Enumerable.Range(0, files))
                place.Drop(number);
            await OutageRun.WaitForAsync(place, "select count(*) from assessment", files / 20);
            await trouble.Happen(place, mount);
            long judged = await place.CountAsync("select count(*) from assessment");
            long back = Stopwatch.GetTimestamp();
            await KillRun.FinishAsync(place, files);
            string seconds = Stopwatch.GetElapsedTime(back).TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
            ImmutableArray<string> broken = await Promise.BrokenAsync(place, files);
            if (service.HasExited)
                broken = broken.Add("the service ended");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(broken.IsEmpty ? "holds " : "BROKEN")} {trouble.Name}: {judged} of {files} judged when it was over, all done {seconds} s later{string.Concat(broken.Select(b => "\n  " + b))}"));
            if (!broken.IsEmpty)
                Console.WriteLine(service.Output);
            return broken.IsEmpty;
        }
        finally
        {
            await trouble.Restore(place, mount);
            mount.Delete(recursive: true);
        }
    }

    /// <summary>The tables that grow lie on a tablespace of their own, which a file can fill up.</summary>
    private static async Task SmallTablespaceAsync(Place place, DirectoryInfo mount)
    {
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=64m,mode=777", "tmpfs", mount.FullName);
        string space = Path.Combine(mount.FullName, "space");
        Directory.CreateDirectory(space);
        await RunAsync("chown", "postgres", space);
        await place.Database.ExecuteAsync($"create tablespace {Tablespace(mount)} location '{space}'", CancellationToken.None);
        foreach (string table in Tables)
            await place.Database.ExecuteAsync($"alter table {table} set tablespace {Tablespace(mount)}", CancellationToken.None);
    }

    private static async Task FillAWhileAsync(Place place, DirectoryInfo mount)
    {
        string filler = Path.Combine(mount.FullName, "filler");
        await FillAsync(filler);
        await Task.Delay(TimeSpan.FromSeconds(20));
        File.Delete(filler);
    }

    private static async Task UsualTablespaceAsync(Place place, DirectoryInfo mount)
    {
        foreach (string table in Tables)
            await place.Database.ExecuteAsync($"alter table {table} set tablespace pg_default", CancellationToken.None);
        await place.Database.ExecuteAsync($"drop tablespace {Tablespace(mount)}", CancellationToken.None);
        await RunAsync("umount", "-l", mount.FullName);
    }

    private static string Tablespace(DirectoryInfo mount) => "small_" + mount.Name[^6..].ToLowerInvariant();

    private static async Task ReadOnlyAWhileAsync(Place place, DirectoryInfo mount)
    {
        await RunAsync("mount", "-o", "remount,bind,ro", place.Inbox);
        await Task.Delay(TimeSpan.FromSeconds(20));
        await RunAsync("mount", "-o", "remount,bind,rw", place.Inbox);
    }

    internal static async Task FillAsync(string filler)
    {
        byte[] zeros = new byte[1 << 16];
        await using var stream = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                await stream.WriteAsync(zeros);
        }
        catch (IOException)
        {
            // full
        }
    }

    internal static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }
}
