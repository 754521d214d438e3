using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Outcome = CTCPL.Pipeline.Storage.Ledger.Again;

namespace CTCPL.Pipeline.Worker.Tests.Again;

/// <summary>Files that could not be read lie in their folder again, as new arrivals: nothing is lost, nothing is there twice.</summary>
public sealed class PutBackTests : IAsyncLifetime
{
    private const string Old = RejectedFiles.Path + "|duplicate|" + RejectedFiles.Path;

    private const string New = RejectedFiles.Path + "|checked|_taken/" + RejectedFiles.Path;

    private RejectedFiles _files = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _files = await RejectedFiles.CreateAsync();

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Fact]
    public async Task PutBack_LaysTheFileThereAgain_AndItIsReadAsANewArrival()
    {
        _files.Folders.Drop("bản sao.docx", RejectedFiles.Report);
        await RejectedFiles.ScanAsync(_files.Node);
        Assert.Equal(Outcome.Done, await AskAsync());
        Assert.Equal(Outcome.PutBackAlready, await AskAsync());
        Assert.True(await RejectedFiles.PutBacksAsync(_files.Node));
        Assert.Equal(["_taken/bản sao.docx", RejectedFiles.Path], _files.Folders.Files());
        Assert.Equal(RejectedFiles.Report, await File.ReadAllBytesAsync(_files.Folders.In(RejectedFiles.Path), Token));
        Assert.Equal(Outcome.PutBackAlready, await AskAsync());
        Assert.False(await RejectedFiles.PutBacksAsync(_files.Node));

        await ArriveAsync();
        Assert.Equal([Old, "bản sao.docx|duplicate|_taken/bản sao.docx", New], await _files.LedgerAsync());
        Assert.Equal(["_taken/bản sao.docx", "_taken/" + RejectedFiles.Path], _files.Folders.Files());
        Assert.Equal(["3", "3", ""], await _files.Database.RowsAsync("select duplicate_of from ledger_file order by id", Token));
        Assert.Equal(["1|3|checked"], await _files.Database.RowsAsync("select s.id, s.ledger_id, a.outcome from submission s join assessment a on a.id = s.assessment_id", Token));
        Assert.Equal(["put-back|submission 1|chị Lan"], await _files.AuditAsync());
        Assert.StartsWith(
            "Đã trả lại thư mục nhận và được nhận lại. Trước đó: ",
            Assert.Single(await _files.Database.RowsAsync("select reason from ledger_file where id = 1", Token)), StringComparison.Ordinal);
        Assert.Equal(Outcome.Duplicate, await AskAsync());
    }

    [Fact]
    public async Task PutBack_OfAFileThatIsGone_WritesItFromTheDatabase()
    {
        Directory.Delete(_files.Folders.In("_rejected/x")[..^2], recursive: true);
        Directory.CreateDirectory(_files.Folders.In("_rejected/x")[..^2]);
        Assert.Equal(Outcome.Done, await AskAsync());
        await RejectedFiles.PutBacksAsync(_files.Node);
        Assert.Equal([RejectedFiles.Path], _files.Folders.Files());
        Assert.Equal(RejectedFiles.Report, await File.ReadAllBytesAsync(_files.Folders.In(RejectedFiles.Path), Token));
        await ArriveAsync();
        Assert.Equal([Old, New], await _files.LedgerAsync());
    }

    [Theory]
    [InlineData("aimed")]
    [InlineData("moved")]
    [InlineData("written")]
    [InlineData("taken")]
    public async Task PutBack_KilledOnTheWay_IsDoneOnce(string step)
    {
        await AskAsync();
        var store = new PutBackStore(_files.Database.Source);
        await store.AimAsync(new OpenPutBack(1, RejectedFiles.Path, Target: null), RejectedFiles.Path, Token);
        if (step is "moved" or "taken")
            File.Move(_files.Folders.In(RejectedFiles.Rejected), _files.Folders.In(RejectedFiles.Path));
        if (step is "written")
        {
            File.Delete(_files.Folders.In(RejectedFiles.Rejected));
            _files.Folders.Drop(RejectedFiles.Path, RejectedFiles.Report);
        }
        if (step is "taken")
            await ArriveAsync();

        await using TestService next = await _files.NodeAsync();
        await RejectedFiles.PutBacksAsync(next);
        await RejectedFiles.PutBacksAsync(next);
        await ArriveAsync();

        Assert.Equal([Old, New], await _files.LedgerAsync());
        Assert.Equal(["_taken/" + RejectedFiles.Path], _files.Folders.Files());
        Assert.Equal(1, await _files.Database.ScalarAsync<long>("select count(*) from submission", Token));
    }

    [Fact]
    public async Task PutBack_ByTwoNodesAtOnce_LaysItThereOnce()
    {
        for (int turn = 0; turn < 5; turn++)
            _files.Folders.Drop(FormattableString.Invariant($"trang {turn}.docx"), TestSubmissions.Docx(Testing.Reports.ReportText.Valid25, turn));
        await using TestService narrow = await _files.NodeAsync(("Reading:Characters", "1000"));
        await RejectedFiles.ScanAsync(narrow);
        await RejectedFiles.WorkAsync(narrow);
        await using TestService other = await _files.NodeAsync();
        await Task.WhenAll(from number in Enumerable.Range(1, 6) from _ in Enumerable.Range(0, 3) select _files.Store.PutBackAsync(number, "chị Lan", RejectedFiles.Now, Token));
        await Task.WhenAll(RejectedFiles.PutBacksAsync(_files.Node), RejectedFiles.PutBacksAsync(other), RejectedFiles.PutBacksAsync(narrow));
        await RejectedFiles.PutBacksAsync(other);

        Assert.Equal(6, (await _files.AuditAsync()).Length);
        Assert.Equal(6, _files.Folders.Files().Count(f => !f.StartsWith('_')));
        Assert.Equal(6, _files.Folders.Files().Length);
        await ArriveAsync();
        Assert.Equal(6, await _files.Database.ScalarAsync<long>("select count(*) from submission s join assessment a on a.id = s.assessment_id where a.outcome = 'checked'", Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PutBack_WhenAnotherFileHasTheName_GetsANumber(bool comesLate)
    {
        await AskAsync();
        if (comesLate)
            await new PutBackStore(_files.Database.Source).AimAsync(new OpenPutBack(1, RejectedFiles.Path, Target: null), RejectedFiles.Path, Token);
        byte[] other = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        _files.Folders.Drop(RejectedFiles.Path, other);
        await RejectedFiles.PutBacksAsync(_files.Node);
        await RejectedFiles.PutBacksAsync(_files.Node);
        Assert.Equal(["xã Sơn Thuận/báo cáo (2).docx", RejectedFiles.Path], _files.Folders.Files().Where(f => !f.StartsWith('_')));
        Assert.Equal(other, await File.ReadAllBytesAsync(_files.Folders.In(RejectedFiles.Path), Token));
        await ArriveAsync();
        Assert.Equal(["checked", "checked"], await _files.Database.RowsAsync("select l.state from submission s join ledger_file l on l.id = s.ledger_id", Token));
    }

    [Fact]
    public async Task PutBack_WhenItLeftTheFolderUntaken_MayBeAskedForAgain()
    {
        await AskAsync();
        await RejectedFiles.PutBacksAsync(_files.Node);
        await _files.Node.Services.GetRequiredService<IntakeScan>().RunAsync(() => { }, Token);
        File.Delete(_files.Folders.In(RejectedFiles.Path));
        await _files.Node.Services.GetRequiredService<IntakeScan>().RunAsync(() => { }, Token);
        Assert.Equal(Outcome.Done, await AskAsync());
        await RejectedFiles.PutBacksAsync(_files.Node);
        await ArriveAsync();
        Assert.Equal(["duplicate", "withdrawn", "checked"], await _files.Database.RowsAsync("select state from ledger_file order by id", Token));
    }

    /// <summary>A version that knows nothing of putting back took the arrival, as a duplicate: the file may still be tried again.</summary>
    [Fact]
    public async Task PutBack_TakenAsADuplicate_LeavesTheWayToTryAgain()
    {
        await AskAsync();
        await RejectedFiles.PutBacksAsync(_files.Node);
        await _files.Database.ExecuteAsync("update put_back set after = 1000", Token); // so that today's version does not know it either
        await RejectedFiles.ScanAsync(_files.Node);
        await _files.Database.ExecuteAsync("update put_back set after = 1", Token);
        Assert.Equal(["rejected", "duplicate"], await _files.Database.RowsAsync("select state from ledger_file order by id", Token));
        Assert.Equal(Outcome.Done, await _files.Store.RetryAsync(1, "chị Lan", RejectedFiles.Now, Token));
        await RejectedFiles.WorkAsync(_files.Node);
        Assert.Equal(["checked", "duplicate"], await _files.Database.RowsAsync("select state from ledger_file order by id", Token));
    }

    [Fact]
    public async Task PutBack_OfWhatWasTooLarge_IsReadWithLargerBounds_AndSaysWhenNothingIsLeft()
    {
        await using TestService narrow = await _files.NodeAsync(("Reading:FileBytes", "1024"));
        _files.Folders.Drop("lớn.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        _files.Folders.Drop("mất.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 3));
        await RejectedFiles.ScanAsync(narrow);
        Assert.Equal(["rejected", "rejected"], await _files.Database.RowsAsync("select state from ledger_file where id > 1", Token));
        Assert.Equal(Outcome.NeverKept, await _files.Store.RetryAsync(2, "chị Lan", RejectedFiles.Now, Token));
        File.Delete(_files.Folders.In("_rejected/mất.docx"));
        Assert.Equal(Outcome.Done, await AskAsync(2));
        Assert.Equal(Outcome.Done, await AskAsync(3));
        await RejectedFiles.PutBacksAsync(_files.Node);
        await ArriveAsync();

        Assert.Equal(
            ["lớn.docx|withdrawn|lớn.docx", "mất.docx|rejected|", "lớn.docx|checked|_taken/lớn.docx"],
            (await _files.LedgerAsync())[1..]);
        Assert.StartsWith("Không trả lại được", Assert.Single(await _files.Database.RowsAsync("select failure from put_back where ledger_id = 3", Token)), StringComparison.Ordinal);
        Assert.Equal(Outcome.NeverKept, await AskAsync(3));
    }

    [Fact]
    public async Task PutBack_WhileTheShareIsAway_ConcludesNothing()
    {
        await AskAsync();
        string away = _files.Folders.Inbox + "-away";
        Directory.Move(_files.Folders.Inbox, away);
        Directory.CreateDirectory(_files.Folders.Inbox);
        Assert.False(await RejectedFiles.PutBacksAsync(_files.Node));
        Assert.Empty(_files.Folders.Files());
        Directory.Delete(_files.Folders.Inbox);
        Directory.Move(away, _files.Folders.Inbox);
        Assert.True(await RejectedFiles.PutBacksAsync(_files.Node));
        Assert.Equal([RejectedFiles.Path], _files.Folders.Files());
    }

    [Fact]
    public async Task PutBack_OfAFileWithItsBytesRemoved_KeepsThemAgain()
    {
        await _files.Database.ExecuteAsync("update content set bytes = null, removed_at = now()", Token);
        Assert.Equal(Outcome.Done, await AskAsync());
        await RejectedFiles.PutBacksAsync(_files.Node);
        await ArriveAsync();
        Assert.Equal([Old, New], await _files.LedgerAsync());
    }

    private Task<Outcome> AskAsync(long number = 1) => _files.Store.PutBackAsync(number, "chị Lan", RejectedFiles.Now, Token);

    private async Task ArriveAsync()
    {
        await RejectedFiles.ScanAsync(_files.Node);
        await RejectedFiles.WorkAsync(_files.Node);
    }
}
