using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>The built program brings a folder tree into the watched folder of a running service.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private readonly DirectoryInfo _source = Directory.CreateTempSubdirectory("ctcpl-test-");
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync(Token);
        _settings["ConnectionStrings__Pipeline"] = _database.ConnectionString;
        _settings["Intake__Folder"] = _folders.Inbox;
        _settings["Intake__ResultsFolder"] = _folders.Results;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
        _source.Delete(recursive: true);
    }

    [Fact]
    public async Task Import_OfATree_TellsWhatBecameOfEach_AndLeavesTheSourceAlone()
    {
        Put("2023/xã a/báo cáo.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        Put("2024/_taken/b.docx", TestSubmissions.Docx(ReportText.Valid25, 1));
        Put("_taken/của hộp cũ.docx", TestSubmissions.Docx(ReportText.Valid25, 2));
        Put("2024/lặp.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        Put("Thumbs.db", [1]);
        Put("ghi chú.docx", TestSubmissions.Docx(ReportText.Valid25)[..^40]);
        string[] before = Tree();
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);

        string output = await OutputAsync("import", _source.FullName, "--as", "cũ");

        string[] lines = output.TrimEnd().Split('\n');
        string[] judged = await _database.RowsAsync(
            "select substr(path, 4) || ': Đã kiểm tra, ' || (select count(*) from finding where submission_id = s.id) || ' điểm cần xem' from submission s where path not like '%ghi chú%' order by path collate \"C\"", Token);
        Assert.Equal(["2023/xã a/báo cáo.docx", "2024/_taken/b.docx", "_taken/của hộp cũ.docx"], judged.Select(l => l.Split(':')[0]));
        Assert.Equal(judged, lines.Where(l => l.Contains("điểm cần xem", StringComparison.Ordinal)));
        Assert.Contains("2024/lặp.docx: Trùng (cùng nội dung với cũ/2023/xã a/báo cáo.docx)", lines);
        Assert.Contains(lines, l => l.StartsWith("Thumbs.db: Bỏ qua (", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("ghi chú.docx: Không đọc được (", StringComparison.Ordinal));
        Assert.Equal("Tổng cộng 6 tệp: 3 đã kiểm tra, 1 bỏ qua, 1 không đọc được, 1 trùng.", lines[^1]);
        Assert.Equal(before, Tree());
        Assert.Equal("5", Assert.Single(await _database.RowsAsync("select count(*) from ledger_file where path like 'cũ/%'", Token)));

        Assert.Equal(output, await OutputAsync("import", _source.FullName, "--as", "cũ")); // everything is known: nothing is brought again
        Assert.Equal("5", Assert.Single(await _database.RowsAsync("select count(*) from ledger_file", Token)));
    }

    [Fact]
    public async Task Import_KilledOnTheWay_GoesOn_AndNothingIsDoubled()
    {
        const int files = 80;
        for (int i = 0; i < files; i++)
            Put(string.Create(CultureInfo.InvariantCulture, $"{2022 + i % 3}/{i}.docx"), TestSubmissions.Docx(ReportText.Valid25, i));
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        string name = _source.Name;
        for (int kill = 1; kill <= 3; kill++)
        {
            int far = kill * files / 5;
            await using var import = WorkerProcess.Start(_settings, "import", _source.FullName);
            await Eventually.SeeAsync(
                () => _database.ScalarAsync<long>("select count(*) from ledger_file", Token), seen => seen >= far, Token);
            // disposing kills it (SIGKILL)
        }

        string output = await OutputAsync("import", _source.FullName);

        Assert.EndsWith("Tổng cộng 80 tệp: 80 đã kiểm tra.\n", output, StringComparison.Ordinal);
        Assert.Equal(["80|80|80"], await _database.RowsAsync(
            $"select count(*), count(distinct path), count(distinct sha256) from ledger_file where path like '{name}/%' and state = 'checked'", Token));
        Assert.Equal(["80|80"], await _database.RowsAsync("select (select count(*) from ledger_file), (select count(*) from submission)", Token));
        Assert.Equal(files, Tree().Length);
    }

    [Fact]
    public async Task Import_OfNamesThatComposeToOne_BringsBoth_AndTheNextRunNothing()
    {
        Put("Báo cáo.docx".Normalize(NormalizationForm.FormC), TestSubmissions.Docx(ReportText.Valid25, 1));
        Put("Báo cáo.docx".Normalize(NormalizationForm.FormD), TestSubmissions.Docx(ReportText.Valid25, 2));
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);

        string output = await OutputAsync("import", _source.FullName, "--as", "cũ");

        Assert.EndsWith("Tổng cộng 2 tệp: 2 đã kiểm tra.\n", output, StringComparison.Ordinal);
        Assert.Equal(output, await OutputAsync("import", _source.FullName, "--as", "cũ"));
        Assert.Equal(["cũ/Báo cáo (2).docx|checked", "cũ/Báo cáo.docx|checked"], await _database.RowsAsync("select path, state from ledger_file order by path collate \"C\"", Token));
    }

    [Fact]
    public async Task Import_OfAFileThatCannotBeRead_BringsTheOthers_AndSaysWhich()
    {
        Put("a.docx", TestSubmissions.Docx(ReportText.Valid25, 1));
        Put("b.docx", TestSubmissions.Docx(ReportText.Valid25, 2));
        Put("c.docx", TestSubmissions.Docx(ReportText.Valid25, 3));
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);

        await using (var held = new FileStream(Path.Join(_source.FullName, "b.docx"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            (int code, byte[] output, string error) = await WorkerProcess.RunAsync(_settings, ["import", _source.FullName]);
            string text = Encoding.UTF8.GetString(output);
            Assert.Equal(2, code);
            Assert.StartsWith("Có tệp không đọc được ở nguồn", error, StringComparison.Ordinal);
            Assert.Contains("b.docx: Không đọc được ở nguồn (", text, StringComparison.Ordinal);
            Assert.EndsWith("Tổng cộng 3 tệp: 2 đã kiểm tra, 1 không đọc được ở nguồn.\n", text, StringComparison.Ordinal);
        }

        Assert.EndsWith("Tổng cộng 3 tệp: 3 đã kiểm tra.\n", await OutputAsync("import", _source.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutAService_SaysWhatToDo()
    {
        await using (await TestService.StartAsync(_database, _folders, Token))
        {
            // the folder is known now
        }
        Put("a.docx", TestSubmissions.Docx(ReportText.Valid25));

        Assert.StartsWith("Dịch vụ chưa chạy", await RefusalAsync("import", _source.FullName), StringComparison.Ordinal);
        Assert.StartsWith("Thư mục nguồn và thư mục nhận nằm trong nhau", await RefusalAsync("import", _folders.Inbox), StringComparison.Ordinal);
        Assert.StartsWith("“..” không dùng làm tên", await RefusalAsync("import", _source.FullName, "--as", ".."), StringComparison.Ordinal);
    }

    private void Put(string path, byte[] bytes)
    {
        string full = Path.Join(_source.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        File.SetLastWriteTimeUtc(full, new DateTime(2021, 3, 4, 5, 6, 7, DateTimeKind.Utc));
    }

    /// <summary>Every file of the source with its time stamp and hash.</summary>
    private string[] Tree() =>
    [
        .. _source.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(f => $"{f.FullName} {f.LastWriteTimeUtc:O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f.FullName)))}")
            .Order(StringComparer.Ordinal),
    ];

    private async Task<string> OutputAsync(params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.Equal((0, ""), (code, error));
        return Encoding.UTF8.GetString(output);
    }

    private async Task<string> RefusalAsync(params string[] arguments)
    {
        (int code, _, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.Equal(2, code);
        return error;
    }
}
