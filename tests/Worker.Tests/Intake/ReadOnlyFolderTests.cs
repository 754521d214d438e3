using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>A folder that is only read: everything stays as it lies, and nothing is taken twice.</summary>
public sealed class ReadOnlyFolderTests : IAsyncLifetime
{
    private readonly TestFolders _first = new();
    private readonly TestFolders _read = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private KeyValuePair<string, string?>[] Settings =>
        [new("Intake:Others:0:Folder", _read.Inbox), new("Intake:Others:0:ResultsFolder", _read.Results), new("Intake:Others:0:ReadOnly", "true")];

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _first.Dispose();
        _read.Dispose();
    }

    [Fact]
    public async Task Files_AreJudged_AndStay_AlsoOverARestart()
    {
        _read.Drop("2024/xã a.docx", TestSubmissions.Docx(ReportText.Valid25, 1));
        _read.Drop("hỏng.docx", [.. "PK\u0003\u0004"u8, .. new byte[200]]);
        string[] before = Files();
        for (int start = 0; start < 2; start++)
        {
            await using TestService service = await TestService.StartAsync(_database, _first, Token, Settings);
            await Eventually.SeeAsync(() => StateAsync("checked"), seen => seen == 1, Token);
            await Eventually.SeeAsync(() => StateAsync("rejected"), seen => seen == 1, Token);
            // What is dropped after them has been looked at after them: a whole scan has gone over the two by then.
            _read.Drop($"sau {(char)('a' + start)}.docx", TestSubmissions.Docx(ReportText.Valid25, 10 + start));
            await Eventually.SeeAsync(() => _database.ScalarAsync<long>("select count(*) from ledger_file where path like 'sau%' and state = 'checked'", Token), seen => seen == start + 1, Token);
            File.Delete(_read.In($"sau {(char)('a' + start)}.docx"));
            Assert.Empty(service.Services.GetRequiredService<Difficulties>().Now());
            string[] expected = ["2024/xã a.docx|", "hỏng.docx|", .. Enumerable.Range(0, start + 1).Select(i => $"sau {(char)('a' + i)}.docx|")];
            string[] rows = await _database.RowsAsync("select path, moved_to from ledger_file order by path collate \"C\"", Token);
            Assert.Equal(expected, rows);
            if (start == 0)
                await Eventually.SeeAsync(() => Task.FromResult(File.Exists(Path.Combine(_read.Results, "2024", "xã a.docx.html"))), seen => seen, Token);
        }
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task AFile_ReplacedWhereItLies_IsTakenAgain()
    {
        await using TestService service = await TestService.StartAsync(_database, _first, Token, Settings);
        _read.Drop("a.docx", TestSubmissions.Docx(ReportText.Valid25, 1));
        await Eventually.SeeAsync(() => StateAsync("checked"), seen => seen == 1, Token);

        _read.Drop("a.docx", TestSubmissions.Docx(ReportText.Valid25.ReplacingEvery("12/BC-UBND", "112/BC-UBND"), 2));

        await Eventually.SeeAsync(() => StateAsync("checked"), seen => seen == 2, Token);
        Assert.Equal(["a.docx"], Files().Select(Path.GetFileName));
    }

    private Task<long> StateAsync(string state) => _database.ScalarAsync<long>($"select count(*) from ledger_file where state = '{state}' and path not like 'sau%'", Token);

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_read.Inbox, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
