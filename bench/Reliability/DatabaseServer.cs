using System.Diagnostics;
using System.Globalization;
using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>
/// The PostgreSQL server of the measurement, to be stopped, killed and started again. It must be a throwaway one on this machine
/// whose files this process may read; as root its tools are run as the files' owner.
/// </summary>
internal sealed class DatabaseServer
{
    private readonly string _data;
    private readonly string _tools;

    private DatabaseServer(string data, string tools) => (_data, _tools) = (data, tools);

    public static async Task<DatabaseServer> FindAsync(TestDatabase database)
    {
        string data = await database.ScalarAsync<string>("select setting from pg_settings where name = 'data_directory'", CancellationToken.None)
            ?? throw new InvalidOperationException("The server does not say where its files are: a superuser is needed.");
        string server = File.ResolveLinkTarget(Proc(Postmaster(data), "exe"), returnFinalTarget: true)?.FullName
            ?? throw new InvalidOperationException("The server does not run on this machine.");
        return new DatabaseServer(data, Path.GetDirectoryName(server)!);
    }

    /// <summary>Stops at once, connections cut, as a fast shutdown of the machine does.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "stop", "-w", "-m", "fast", "-D", _data);

    /// <summary>SIGKILL to the postmaster and every backend, as the out-of-memory killer or a power cut does.</summary>
    public async Task KillAsync()
    {
        int postmaster = Postmaster(_data);
        int[] children = [.. File.ReadAllText(Proc(postmaster, string.Create(CultureInfo.InvariantCulture, $"task/{postmaster}/children"))).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, null))];
        foreach (int id in (int[])[postmaster, .. children])
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        await Task.Delay(500);
    }

    /// <summary>Starts it with the options it ran with before ("restart" reads them from the data folder).</summary>
    public Task StartAsync() => RunAsync("pg_ctl", "restart", "-w", "-t", "120", "-D", _data, "-l", Path.Combine(_data, "log-restarted"));

    private static int Postmaster(string data) => int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), null);

    private static string Proc(int id, string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{name}");

    private async Task RunAsync(string tool, params string[] arguments)
    {
        string path = Path.Combine(_tools, tool);
        ProcessStartInfo start = string.Equals(Environment.UserName, "root", StringComparison.Ordinal)
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync(); // its output is left alone: the server it starts inherits the pipe
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{tool} {arguments[0]} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }
}
