using System.Diagnostics;
using System.Text;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>The built program as a process: what a shell sees.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Check_InAProcess_WritesUtf8WithoutByteOrderMarkWhateverTheLocale()
    {
        string file = Path.GetTempFileName();
        try
        {
            (int code, byte[] output, string error) = await RunAsync("check", file, "--format", "table");

            Assert.Equal((1, ""), (code, error));
            string text = Encoding.UTF8.GetString(output);
            Assert.StartsWith(file, text, StringComparison.Ordinal);
            Assert.Contains("Không đọc được: Tệp rỗng", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', text);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Program_WithAnUnknownOption_ExitsWithTwoAndSaysNothingOnStandardOutput()
    {
        (int code, byte[] output, string error) = await RunAsync("check", "--gì-đó");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal($"Không có tuỳ chọn “--gì-đó”. Xem cách dùng: ctcpl check --help{Environment.NewLine}", error);
    }

    private static async Task<(int Code, byte[] Output, string Error)> RunAsync(params string[] arguments)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(CTCPL.Pipeline.Worker.Commands.CommandLine).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        using var output = new MemoryStream();
        Task copying = process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        string error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await copying;
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output.ToArray(), error);
    }
}
