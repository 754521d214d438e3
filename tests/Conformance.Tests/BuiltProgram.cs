using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>The program as built, run as its users run it.</summary>
internal static class BuiltProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "CTCPL.Pipeline.Worker.dll");

    /// <summary>What <c>check --format jsonl</c> says of each file, by its path.</summary>
    /// <exception cref="InvalidOperationException">It ended with an internal error.</exception>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> CheckAsync(
        IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, "check", "--format", "jsonl", .. paths])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["Reading__PagePatience"] = "00:10:00"; // a busy machine is slow; patience is not what is tested here
        start.Environment["Reading__Patience"] = "00:10:00";
        start.Environment["Reading__ConverterPatience"] = "00:10:00";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        await using CancellationTokenRegistration killed = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
        var results = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is string line)
        {
            var result = JsonElement.Parse(line);
            results.Add(result.GetProperty("file").GetProperty("path").GetString()!, result);
        }
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode is 0 or 1
            ? results
            : throw new InvalidOperationException($"check ended with {process.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {await error}");
    }
}
