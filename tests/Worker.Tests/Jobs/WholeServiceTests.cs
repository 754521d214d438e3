using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>From the folder to the folder, through everything.</summary>
public sealed class WholeServiceTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Service_WhenAFileOfNoKnownKindIsDropped_RejectsItWithANoteAndASheet()
    {
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        _folders.Drop("xã A/ghi chú.xyz", "không phải báo cáo"u8.ToArray());

        await Eventually.RowsAsync(
            _database, "select path, state, moved_to from ledger_file", ["xã A/ghi chú.xyz|rejected|_rejected/xã A/ghi chú.xyz"], Token);
        Assert.Equal(["_rejected/xã A/ghi chú.xyz", "_rejected/xã A/ghi chú.xyz.txt"], _folders.Files());
        string sheet = Path.Combine(_folders.Results, "xã A", "ghi chú.xyz.html");
        Assert.True(await Eventually.SeeAsync(() => Task.FromResult(File.Exists(sheet)), seen => seen, Token));
        Assert.Contains("Không đọc được tệp này", await File.ReadAllTextAsync(sheet, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WhenAReportIsDropped_ListsItsFindingsAndWritesItsSheet()
    {
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        _folders.Drop("huyện/xã Sơn Thuận.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));

        await Eventually.RowsAsync(
            _database,
            "select rule_id, severity, unit_key, year from finding join submission s on s.id = submission_id where severity = 'error'",
            ["total-mismatch|error|xa son thuan|2024"],
            Token);
        string path = Path.Combine(_folders.Results, "huyện", "xã Sơn Thuận.docx.html");
        string sheet = await Eventually.SeeAsync(
            async () => File.Exists(path) ? await File.ReadAllTextAsync(path, Token) : "", seen => seen.Length > 0, Token);
        Assert.Contains("xã Sơn Thuận", sheet, StringComparison.Ordinal);
        Assert.Contains("95/100", sheet, StringComparison.Ordinal);
        Assert.Contains("93,75/100", sheet, StringComparison.Ordinal);
        Assert.Contains("Cách sửa:", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WhenTheSameBytesComeTwice_ShowsTheFirstsResultForBoth()
    {
        byte[] bytes = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        _folders.Drop("a.docx", bytes);
        _folders.Drop("b/bản sao.docx", bytes);

        await Eventually.RowsAsync(
            _database, "select state from ledger_file order by state", ["checked", "duplicate"], Token);
        string[] sheets = await Eventually.SeeAsync(
            () => Task.FromResult(Directory.GetFiles(_folders.Results, "*.html", SearchOption.AllDirectories)), seen => seen.Length == 2, Token);
        Assert.Equal(2, sheets.Length);
        Assert.Single(sheets, s => File.ReadAllText(s).Contains("giống hệt tệp", StringComparison.Ordinal));
    }
}
