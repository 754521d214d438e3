using System.Text;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>What a shell sees of the program.</summary>
public sealed class ProgramTests
{
    private static readonly Dictionary<string, string?> NoSettings = [];

    [Fact]
    public async Task Check_InAProcess_WritesUtf8WithoutByteOrderMarkWhateverTheLocale()
    {
        string file = Path.GetTempFileName();
        try
        {
            (int code, byte[] output, string error) = await WorkerProcess.RunAsync(NoSettings, "check", file);

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
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(NoSettings, "check", "--gì-đó");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal($"Không có tuỳ chọn “--gì-đó”. Xem cách dùng: ctcpl check --help{Environment.NewLine}", error);
    }
}
