using System.Text.Json;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>What the built program says of files that lie beside each other.</summary>
public sealed class CheckTogetherTests : IDisposable
{
    private static readonly Dictionary<string, string?> NoSettings = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-dossier-").FullName;

    [Fact]
    public async Task Check_OfAWordAndItsPdfWithAnotherTotal_NamesBothFilesAndValues()
    {
        using var office = new OfficePdfs();
        byte[] word = DocxBuilder.FromText(ReportText.Valid25.Marked).ToBytes();
        byte[] changed = DocxBuilder.FromText(ReportText.Valid25.Replacing("93,75/100", "94,75/100").Marked).ToBytes();
        byte[][] pdfs = await office.LibreOfficeAsync([("bao-cao.docx", changed)], TestContext.Current.CancellationToken);
        string wordPath = Put("2024/xa-son-thuan/bao-cao.docx", word);
        string pdfPath = Put("2024/xa-son-thuan/bao-cao.pdf", pdfs[0]);

        JsonElement[] files = await CheckAsync(1, _folder);

        Assert.Equal([wordPath, pdfPath], files.Select(f => f.GetProperty("file").GetProperty("path").GetString()!));
        JsonElement ofWord = Finding(files[0], "twin-mismatch");
        Assert.Equal("error", ofWord.GetProperty("severity").GetString());
        Assert.Equal("94,75/100", ofWord.GetProperty("expected").GetString());
        Assert.Equal("93,75/100", ofWord.GetProperty("actual").GetString());
        JsonElement place = Assert.Single(ofWord.GetProperty("elsewhere").EnumerateArray());
        Assert.Equal(pdfPath, place.GetProperty("file").GetString());
        Assert.True(place.GetProperty("page").GetInt32() >= 1);
        Assert.Contains("94,75/100", place.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Equal(wordPath, Finding(files[1], "twin-mismatch").GetProperty("elsewhere")[0].GetProperty("file").GetString());
        Assert.All(files, f => Assert.DoesNotContain("folder-mismatch", Rules(f)));
    }

    [Fact]
    public async Task Check_OfAWordAndItsPdf_FindsNothing()
    {
        using var office = new OfficePdfs();
        byte[] word = DocxBuilder.FromText(ReportText.Valid25.Marked).ToBytes();
        byte[][] pdfs = await office.LibreOfficeAsync([("bao-cao.docx", word)], TestContext.Current.CancellationToken);
        Put("bao-cao.docx", word);
        Put("bao-cao.pdf", pdfs[0]);

        Assert.All(await CheckAsync(0, _folder), f => Assert.Empty(Rules(f)));
    }

    [Fact]
    public async Task Check_OfALoneFile_LooksAtNothingBesideIt()
    {
        string path = Put("2021/phuong-cat-linh/bao-cao.docx", DocxBuilder.FromText(ReportText.Valid25.Marked).ToBytes());
        Assert.Empty(Rules(Assert.Single(await CheckAsync(0, path))));

        Put("2021/trong.docx", []);
        JsonElement[] files = await CheckAsync(1, _folder);
        Assert.Equal(["folder-mismatch", "folder-mismatch"], Rules(files[0]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Put(string path, byte[] bytes)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    private static async Task<JsonElement[]> CheckAsync(int expectedCode, string path)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(NoSettings, "check", "--format", "json", path);
        Assert.Equal((expectedCode, ""), (code, error));
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private static string[] Rules(JsonElement file) =>
        [.. file.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()!)];

    private static JsonElement Finding(JsonElement file, string rule) =>
        file.GetProperty("findings").EnumerateArray().Single(f => string.Equals(f.GetProperty("rule").GetString(), rule, StringComparison.Ordinal));
}
