using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Real watchers, real jobs, two nodes: at the end every document was judged in the light of what is there then.</summary>
    [Fact]
    public async Task TwoNodes_OverABurstOfDossiers_EndWithEveryJudgementUpToDate()
    {
        using var secondFolders = new TestFolders();
        await using (TestService first = await TestService.StartAsync(_database, _folders, Token))
        await using (TestService second = await TestService.StartAsync(_database, secondFolders, Token))
        {
            for (int i = 0; i < 12; i++)
            {
                string unit = "Xuân Lộc " + (char)('A' + i);
                ReportText text = ReportText.Valid25.OfUnit(unit).InsertingAfter("niêm yết công khai", Prose(i));
                _folders.Drop($"{unit}/2024.docx", TwinFiles.Docx(text));
                secondFolders.Drop($"{unit}/2023.docx", TwinFiles.Docx(text.OfYear(2023)));
                (i % 2 == 0 ? _folders : secondFolders).Drop($"{unit}/bảng.docx", TwinFiles.Table(unit, 2024));
            }
            await Eventually.RowsAsync(
                _database,
                """
                select count(*), count(*) filter (where assessment_id is not null), (select count(*) from rejudging),
                  (select count(*) from finding where rule_id = 'unchanged-from-last-year')
                from submission
                """,
                ["36|36|0|12"],
                Token);
        }
        await using TestService later = await TestService.PrepareAsync(_database, _folders, [], Token);
        RunSummary night = (await later.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Nightly, Token))!;
        Assert.Equal((36, 0), (night.Counts.Submissions, night.Counts.Assessed));
        Assert.Empty(await _database.RowsAsync("select path from finding join submission on id = submission_id where rule_id in ('table-missing-from-dossier', 'copied-from-other-unit')", Token));
    }

    /// <summary>Words that no other number gives.</summary>
    private static string Prose(int number) => string.Join('\n', Enumerable.Range(0, 12).Select(line => string.Join(
        ' ', Enumerable.Range(0, 20).Select(word => Syllables[(number * 31 + line * 7 + word * word * (number + 1)) % Syllables.Length]))));

    private static readonly string[] Syllables =
        "đồng lúa chiều gió sông núi mây trăng hoa lá chim cá đường cầu nhà vườn rau trái mùa nắng mưa xanh vàng tím sáng tối sớm muộn gần xa cao thấp".Split(' ');

    private static Task<string> SheetAsync(string path, string words) => Eventually.SeeAsync(
        async () => File.Exists(path) ? await File.ReadAllTextAsync(path, Token) : "",
        seen => seen.Length > 0 && seen.Contains(words, StringComparison.Ordinal),
        Token);
}
