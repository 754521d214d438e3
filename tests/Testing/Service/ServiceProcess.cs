using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Testing.Service;

/// <summary>The built program serving in a process of its own, to be killed. It lies beside the program that starts it.</summary>
public sealed partial class ServiceProcess : IDisposable
{
    /// <summary>So much of what it says is kept, the latest.</summary>
    private const int KeptOutput = 64 << 10;

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageAddress { get; }

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServiceProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public int Id => _process.Id;

    /// <summary>It ended by itself.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Where its pages are; <c>null</c> until it has said so.</summary>
    public string? Address { get; private set; }

    /// <summary>The last of what it said.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="database">Where it keeps everything.</param>
    /// <param name="inbox">The watched folder.</param>
    /// <param name="results">Where it writes the result sheets.</param>
    /// <param name="settings">Further settings as environment variables (<c>Intake__ScanInterval</c>).</param>
    public static ServiceProcess Start(
        TestDatabase database, string inbox, string results, IEnumerable<KeyValuePair<string, string>> settings)
    {
        string program = Path.Combine(
            AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "CTCPL.Pipeline.Worker.exe" : "CTCPL.Pipeline.Worker");
        var start = new ProcessStartInfo(program, ["serve", "--urls", "http://127.0.0.1:0", "--inbox", inbox, "--results", results])
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
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
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

    /// <summary>SIGSTOP: it stands still, its connections stay open.</summary>
    public Task PauseAsync(CancellationToken cancellationToken) => SignalAsync("-STOP", cancellationToken);

    /// <summary>SIGCONT: it goes on as if nothing had been.</summary>
    public Task WakeAsync(CancellationToken cancellationToken) => SignalAsync("-CONT", cancellationToken);

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
        if (kill.ExitCode != 0)
            throw new InvalidOperationException($"kill {signal} failed.");
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
        {
            if (Address is null && line is not null && PageAddress.Match(line) is { Success: true } address)
                Address = address.Value;
            _output.AppendLine(line);
            if (_output.Length > KeptOutput)
                _output.Remove(0, _output.Length - KeptOutput);
        }
    }
}
