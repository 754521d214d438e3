using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Dossiers;

/// <summary>From the folder to the sheet: a document that comes changes what is said of another one.</summary>
public sealed class DroppedDossierTests : IAsyncLifetime
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
    public async Task Service_WhenACopyIsDroppedLater_WritesTheFirstsSheetAgain_WithThePlaceInTheOther()
    {
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        _folders.Drop("xã Sơn Thuận.docx", TwinFiles.Word);
        string sheet = Path.Combine(_folders.Results, "xã Sơn Thuận.docx.html");
        Assert.DoesNotContain("chép của nhau", await SheetAsync(sheet, ""), StringComparison.Ordinal);

        _folders.Drop("nộp muộn/xã Bình An.docx", TwinFiles.Docx(ReportText.Prose25.OfUnit("Bình An")));
        string again = await SheetAsync(sheet, "chép của nhau");
        Assert.Matches("Tệp “nộp muộn/xã Bình An.docx”: “[^”]+” <small>\\(dòng [0-9]+\\)</small>", again);
        await Eventually.RowsAsync(
            _database,
            "select path from finding join submission on id = submission_id where rule_id = 'copied-from-other-unit' order by path",
            ["nộp muộn/xã Bình An.docx", "xã Sơn Thuận.docx"],
            Token);
        await Eventually.RowsAsync(_database, "select submission_id from rejudging", [], Token);
    }

    private static Task<string> SheetAsync(string path, string words) => Eventually.SeeAsync(
        async () => File.Exists(path) ? await File.ReadAllTextAsync(path, Token) : "",
        seen => seen.Length > 0 && seen.Contains(words, StringComparison.Ordinal),
        Token);
}
