using System.Diagnostics;
using System.Text;
using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>The built program serving in a process of its own, to be killed.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServiceProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>What it said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static ServiceProcess Start(TestDatabase database, TestFolders folders)
    {
        string program = Path.Combine(
            AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "CTCPL.Pipeline.Worker.exe" : "CTCPL.Pipeline.Worker");
        var start = new ProcessStartInfo(
            program, ["serve", "--urls", "http://127.0.0.1:0", "--inbox", folders.Inbox, "--results", folders.Results])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["ConnectionStrings__Pipeline"] = database.ConnectionString,
                ["Intake__QuietPeriod"] = "00:00:00.3",
                ["Intake__ScanInterval"] = "00:00:00.2",
                ["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath is { } self && self.EndsWith("dotnet", StringComparison.Ordinal) ? self : null)
                    ?? Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            },
        };
        var service = new ServiceProcess(new Process { StartInfo = start });
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return service;
    }

    /// <summary>SIGKILL: it cannot clean up.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
