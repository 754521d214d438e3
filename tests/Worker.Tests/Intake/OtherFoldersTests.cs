using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>One node watches several folders: each has its own files, results and troubles.</summary>
public sealed class OtherFoldersTests : IAsyncLifetime
{
    private readonly TestFolders _first = new();
    private readonly TestFolders _polled = new();
    private readonly TestFolders _third = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private KeyValuePair<string, string?>[] Settings =>
    [
        new("Intake:Others:0:Folder", _polled.Inbox), new("Intake:Others:0:ResultsFolder", _polled.Results), new("Intake:Others:0:Watch", "Polling"),
        new("Intake:Others:1:Folder", _third.Inbox), new("Intake:Others:1:ResultsFolder", _third.Results), new("Intake:Others:1:Watch", "Events"),
    ];

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _first.Dispose();
        _polled.Dispose();
        _third.Dispose();
    }

    [Fact]
    public async Task Files_OfOneName_InThreeFolders_AreEachTakenJudgedAndShownInTheirOwn()
    {
        await using TestService service = await TestService.StartAsync(_database, _first, Token, Settings);
        TestFolders[] all = [_first, _polled, _third];
        for (int i = 0; i < all.Length; i++)
            all[i].Drop("2024/báo cáo.docx", TestSubmissions.Docx(ReportText.Valid25, i));
        _third.Drop("hỏng.docx", [.. "PK\u0003\u0004"u8, .. new byte[200]]);

        await Eventually.SeeAsync(() => _database.ScalarAsync<long>("select count(*) from ledger_file where state in ('checked', 'rejected') and moved_to is not null", Token), seen => seen == 4, Token);
        foreach (TestFolders one in all)
        {
            await Eventually.SeeAsync(() => Task.FromResult(File.Exists(Path.Combine(one.Results, "2024", "báo cáo.docx.html"))), seen => seen, Token);
            Assert.True(File.Exists(Path.Combine(one.Inbox, "_taken", "2024", "báo cáo.docx")));
        }
        await Eventually.SeeAsync(() => Task.FromResult(File.Exists(Path.Combine(_third.Inbox, "_rejected", "hỏng.docx"))), seen => seen, Token);
        Assert.Equal(["3"], await _database.RowsAsync("select count(distinct folder) from ledger_file", Token));
        Assert.Equal(["3|3"], await _database.RowsAsync("select count(*), count(distinct sha256) from ledger_file where state = 'checked'", Token));
    }

    [Fact]
    public async Task AShareThatGoesAway_HoldsUpNoOther_AndWithdrawsNothing()
    {
        await using TestService service = await TestService.StartAsync(_database, _first, Token, Settings);
        _polled.Drop("a.docx", TestSubmissions.Docx(ReportText.Valid25, 1));
        await Eventually.SeeAsync(CheckedAsync, seen => seen == 1, Token);
        string away = _polled.Inbox + "-away";
        Directory.Move(_polled.Inbox, away);

        _first.Drop("b.docx", TestSubmissions.Docx(ReportText.Valid25, 2));
        _third.Drop("c.docx", TestSubmissions.Docx(ReportText.Valid25, 3));
        await Eventually.SeeAsync(CheckedAsync, seen => seen == 3, Token);
        Assert.Equal([Difficulty.InboxAway], service.Services.GetRequiredService<Difficulties>().Now());

        Directory.Move(away, _polled.Inbox);
        _polled.Drop("d.docx", TestSubmissions.Docx(ReportText.Valid25, 4));
        await Eventually.SeeAsync(CheckedAsync, seen => seen == 4, Token);
        Assert.Empty(service.Services.GetRequiredService<Difficulties>().Now());
    }

    /// <summary>A copy over a slow line; whether events or looks come in between, what is taken is the whole.</summary>
    [Fact]
    public async Task AFile_ThatGrowsByAKilobyte_IsTakenOnce_Whole()
    {
        await using TestService service = await TestService.StartAsync(
            _database, _first, Token, [.. Settings, new("Intake:QuietPeriod", "00:00:00.2"), new("Intake:IncompleteAfter", "00:05:00")]);
        string prose = string.Join('\n', Enumerable.Range(1, 2000).Select(i => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"Buổi tuyên truyền thứ {i * 7919 % 10007} có {i * 104729 % 7919} lượt người dự.")));
        byte[][] files = [.. Enumerable.Range(0, 2).Select(i => TestSubmissions.Docx(ReportText.Valid25.Appending(prose), i))];
        Assert.All(files, file => Assert.InRange(file.Length, 12 << 10, 64 << 10));
        await Task.WhenAll(GrowAsync(_polled.In("lớn dần.docx"), files[0]), GrowAsync(_third.In("lớn dần.docx"), files[1]));

        await Eventually.SeeAsync(CheckedAsync, seen => seen == 2, Token);
        Assert.Equal(
            files.Select(f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(f))).Order(StringComparer.Ordinal),
            await _database.RowsAsync("select sha256 from ledger_file order by sha256 collate \"C\"", Token));

        static async Task GrowAsync(string path, byte[] bytes)
        {
            await using FileStream stream = File.Create(path);
            foreach (byte[] part in bytes.Chunk(1 << 10))
            {
                await stream.WriteAsync(part, Token);
                await stream.FlushAsync(Token);
                await Task.Delay(TimeSpan.FromMilliseconds(part.Length % 3 == 0 ? 300 : 60), Token);
            }
        }
    }

    [Fact]
    public void Mistakes_AreAllNamed()
    {
        var options = new IntakeOptions { Folder = "/srv/nhan", ResultsFolder = "/srv/ketqua" };
        options.Others.Add(new OtherFolderOptions { Folder = "/srv/nhan/huyen", ResultsFolder = "/srv/ketqua" });
        options.Others.Add(new OtherFolderOptions { Folder = "/srv/nhan2", ResultsFolder = "/srv/nhan2/kq" });

        string message = Assert.Throws<OperatorException>(() => WatchedInboxes.Of(options)).Message;

        Assert.Contains("/srv/nhan/huyen trùng hoặc nằm trong thư mục nhận /srv/nhan", message, StringComparison.Ordinal);
        Assert.Contains("/srv/ketqua dùng cho nhiều thư mục nhận", message, StringComparison.Ordinal);
        Assert.Contains("/srv/nhan2/kq nằm trong thư mục nhận /srv/nhan2", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SettingsLeftOut_StopTheStart_WithTheirNames()
    {
        OperatorException refused = await Assert.ThrowsAsync<OperatorException>(() => TestService.PrepareAsync(
            _database, _first, [new("Intake:Others:0:Folder", _polled.Inbox), new("Intake:Others:1:ResultsFolder", _third.Results)], Token));

        Assert.Contains("Intake:Others:0:ResultsFolder chưa có", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Intake:Others:1:Folder chưa có", refused.Message, StringComparison.Ordinal);
    }

    private Task<long> CheckedAsync() => _database.ScalarAsync<long>("select count(*) from ledger_file where state = 'checked'", Token);
}
