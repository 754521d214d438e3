using System.ComponentModel;
using System.Diagnostics;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>A program that makes PDFs, run as a child process and waited for.</summary>
public static class OfficeTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name on the path.</param>
    /// <param name="package">The Debian package it comes with, for the message when it is missing.</param>
    /// <param name="arguments">Passed as they stand.</param>
    /// <param name="cancellationToken">Ends the program too.</param>
    /// <exception cref="InvalidOperationException">It is not installed, or it failed, or did not end in two minutes.</exception>
    public static async Task RunAsync(
        string program, string package, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start, package);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} failed: {await errors} {await output}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start, string package)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"{start.FileName} is needed by this test and is not installed (Debian package {package}; ./ctcpl test installs it).", missing);
        }
    }
}
