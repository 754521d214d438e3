using System.Diagnostics;
using System.Text;
using CTCPL.Pipeline.Worker.Commands;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>The built program as a process of its own.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private WorkerProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Standard output, undecoded.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Starts it in a locale that knows nothing of Vietnamese.</summary>
    /// <param name="settings">Environment variables by name; <c>null</c> takes one away.</param>
    /// <param name="arguments">The command line.</param>
    public static WorkerProcess Start(IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("ConnectionStrings__Pipeline");
        foreach ((string name, string? value) in settings)
            start.Environment[name] = value;
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, byte[] Output, string Error)> RunAsync(
        IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await using WorkerProcess process = Start(settings, arguments);
        using var output = new MemoryStream();
        await process.Output.CopyToAsync(output, cancellationToken);
        return (await process.ExitAsync(cancellationToken), output.ToArray(), await process._error);
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public Task TerminateAsync(CancellationToken cancellationToken) => SignalAsync("TERM", cancellationToken);

    /// <summary>Sends it a signal by name; one that it cannot get any more is lost.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _error;
        _process.Dispose();
    }
}
