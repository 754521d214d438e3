using System.Globalization;
using System.Text.Json;
using CTCPL.Pipeline.Worker.Commands;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctcpl-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("chek", "Không có lệnh “chek” (có phải “check”?). Xem cách dùng: ctcpl --help")]
    [InlineData("check", "Thiếu PATH…. Xem cách dùng: ctcpl check --help")]
    [InlineData("check --formt json", "Không có tuỳ chọn “--formt” (có phải “--format”?). Xem cách dùng: ctcpl check --help")]
    [InlineData("check x --format", "Tuỳ chọn --format cần một giá trị (table|json|jsonl|csv|html). Xem cách dùng: ctcpl check --help")]
    [InlineData("check x --format xml", "Giá trị “xml” không dùng được cho --format (cần: table|json|jsonl|csv|html). Xem cách dùng: ctcpl check --help")]
    [InlineData("check x --min-severity 1", "Giá trị “1” không dùng được cho --min-severity (cần: error|warning|notice). Xem cách dùng: ctcpl check --help")]
    [InlineData("check x --jobs 0", "Giá trị “0” không dùng được cho --jobs (cần: N). Xem cách dùng: ctcpl check --help")]
    [InlineData("check /khong/co", "Không có tệp hay thư mục “/khong/co”: hãy kiểm tra lại đường dẫn.")]
    [InlineData("rules khong-co", "Không có quy tắc “khong-co”. Xem danh mục: ctcpl rules")]
    [InlineData("help khong-co", "Không có lệnh “khong-co”. Xem các lệnh: ctcpl help")]
    [InlineData("up", "Lệnh “up” là của ./ctcpl ở gốc mã nguồn: hãy chạy ./ctcpl up. Bản cài sẵn dùng “serve”.")]
    public async Task CommandLine_ThatCannotBeFollowed_IsOneSentenceAndTwo(string arguments, string sentence)
    {
        (int code, string output, string error) = await RunAsync(arguments.Split(' '));

        Assert.Equal((2, "", sentence + Environment.NewLine), (code, output, error));
    }

    [Fact]
    public async Task Help_ListsEveryCommandOfTheContract()
    {
        (int code, string output, _) = await RunAsync("help");

        Assert.Equal(0, code);
        foreach (string command in (string[])["up", "down", "test", "check", "rules", "bench"])
            Assert.Contains($"\n  {command} ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAFolder_TakesItsFilesInOrdinalOrderAndLeavesTemporaryOnesOut()
    {
        foreach (string name in (string[])["b.docx", "B.docx", "a/z.docx", "a/~$z.docx", ".hidden", ".git/x.docx", "ấ.docx"])
            Write(name, "x");

        (int code, string output, _) = await RunAsync("check", _folder.FullName, "--format", "json");

        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(output);
        IEnumerable<string> paths = json.RootElement.EnumerateArray().Select(PathOf);
        Assert.Equal("B.docx a/z.docx b.docx ấ.docx", string.Join(' ', paths));
    }

    [Fact]
    public async Task Check_OfSeveralPaths_KeepsTheOrderGiven()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => Write(string.Create(CultureInfo.InvariantCulture, $"{99 - i}.docx"), new string('x', i * 1000)))];

        (_, string output, _) = await RunAsync(["check", .. names, "--format", "json", "--jobs", "8"]);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(string.Join('\n', names), string.Join('\n', json.RootElement.EnumerateArray().Select(f => f.GetProperty("file").GetProperty("path").GetString())));
    }

    [Fact]
    public async Task Check_AsJsonLines_IsOneObjectALine()
    {
        string[] names = [Write("a", "x"), Write("b", "y")];

        (_, string output, _) = await RunAsync(["check", .. names, "--format", "jsonl"]);

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("a b", string.Join(' ', lines.Select(line => PathOf(JsonDocument.Parse(line).RootElement)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Check_OfAnEmptyFolder_SaysSoAndIsGood()
    {
        (int code, string output, string error) = await RunAsync("check", _folder.FullName, "--format", "json");

        Assert.Equal((0, "[\n]\n", "Không có tệp nào trong thư mục đã cho." + Environment.NewLine), (code, output, error));
    }

    [Fact]
    public async Task Check_WithOutput_WritesTheWholeFileAndNothingElse()
    {
        string target = Path.Join(_folder.FullName, "kết quả.csv");

        (int code, string output, string error) = await RunAsync("check", Write("a.docx", ""), "--format", "csv", "--output", target);

        Assert.Equal((1, "", ""), (code, output, error));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(target).Take(3));
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task Check_WithOutputInAFolderThatIsNotThere_IsOneSentenceAndTwo()
    {
        string target = Path.Join(_folder.FullName, "không", "có.csv");

        (int code, _, string error) = await RunAsync("check", Write("a.docx", ""), "--output", target);

        Assert.Equal(2, code);
        Assert.Equal($"Không ghi được tệp “{target}”: hãy kiểm tra thư mục có tồn tại và quyền ghi.{Environment.NewLine}", error);
    }

    private string PathOf(JsonElement file) =>
        Path.GetRelativePath(_folder.FullName, file.GetProperty("file").GetProperty("path").GetString() ?? "");

    private string Write(string name, string content)
    {
        string path = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(arguments, new Terminal(output, error, 100, InColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
