using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Intake;
using Microsoft.Extensions.Logging.Abstractions;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>Nodes that watch different folders on one database leave each other's files alone.</summary>
public sealed class SeveralFoldersTests : IAsyncLifetime
{
    private TestIntake _here = null!;
    private TestIntake _there = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _here = await TestIntake.CreateAsync();
        _there = await _here.ElsewhereAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Fact]
    public async Task Scan_OfAnotherFolder_WithdrawsNothingThatLiesHere()
    {
        _here.Folders.Drop("a.docx", Sample.Zip("1"));
        _there.Folders.Drop("b.docx", Sample.Zip("2"));
        for (int round = 0; round < 3; round++)
        {
            await _here.ScanAsync();
            await _there.ScanAsync();
            AdvanceBoth(TestIntake.Quiet / 2);
        }
        Assert.Equal(["a.docx|taken|_taken/a.docx", "b.docx|taken|_taken/b.docx"], await _here.LedgerAsync());
        Assert.Equal(["_taken/a.docx"], _here.Folders.Files());
        Assert.Equal(["_taken/b.docx"], _there.Folders.Files());
    }

    [Fact]
    public async Task Scan_OfOnePathInTwoFolders_TakesOneAfterTheOther()
    {
        _here.Folders.Drop("xã A/2024.docx", Sample.Zip("1"));
        _there.Folders.Drop("xã A/2024.docx", Sample.Zip("2"));
        for (int round = 0; round < 5; round++)
        {
            await _here.ScanAsync();
            await _there.ScanAsync();
            AdvanceBoth(TestIntake.Quiet);
        }
        Assert.Equal(
            ["xã A/2024.docx|taken|_taken/xã A/2024.docx", "xã A/2024.docx|taken|_taken/xã A/2024.docx"], await _here.LedgerAsync());
        Assert.Equal(2, await _here.SubmissionsAsync());
    }

    [Fact]
    public async Task Settlement_OfAnotherFolder_LeavesARejectedFileToItsOwn()
    {
        _here.Folders.Drop("a.docx", Sample.Zip("1"));
        await _here.ScanAfterAsync(TestIntake.Quiet);
        await _here.Database.ExecuteAsync("update ledger_file set state = 'rejected', reason = 'Tệp hỏng.'", Token);

        await Settle(_there).RunAsync(Token);
        Assert.Equal(["a.docx|rejected|_taken/a.docx"], await _here.LedgerAsync());
        await Settle(_here).RunAsync(Token);
        Assert.Equal(["_rejected/a.docx", "_rejected/a.docx.txt"], _here.Folders.Files());
    }

    [Fact]
    public async Task Establish_FromTwoNodesAtOnce_GivesOneFolderOneId()
    {
        Directory.Delete(_here.Inbox.Absolute(InboxFolder.Taken), recursive: true);
        Directory.CreateDirectory(_here.Inbox.Absolute(InboxFolder.Taken));
        var folders = new WatchedFolderStore(_here.Database.Source);
        InboxFolder[] nodes = [.. Enumerable.Range(0, 8).Select(_ => new InboxFolder(_here.Folders.Inbox))];
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.EstablishAsync(folders, _here.Time.GetUtcNow(), Token), Token)));

        Assert.Equal(_here.Inbox.Id, Assert.Single(nodes.Select(n => n.Id).Distinct(StringComparer.Ordinal))); // known by its place
        Assert.NotEqual(_here.Inbox.Id, _there.Inbox.Id);
    }

    [Fact]
    public async Task Establish_OfAFolderReachedByAnotherPath_KnowsItAgain()
    {
        string moved = _here.Folders.Inbox + ".elsewhere";
        Directory.Move(_here.Folders.Inbox, moved);
        var again = new InboxFolder(moved);
        await again.EstablishAsync(new WatchedFolderStore(_here.Database.Source), _here.Time.GetUtcNow(), Token);

        Assert.Equal(_here.Inbox.Id, again.Id);
        Directory.Move(moved, _here.Folders.Inbox);
    }

    /// <summary>A version that knew one folder only ran here before, or runs beside: its rows name no folder.</summary>
    [Fact]
    public async Task Scan_OfRowsWithoutAFolder_TakesWhatLiesHereAndLeavesTheRestToItsOwner()
    {
        _here.Folders.Drop("a.docx", Sample.Zip("1"));
        await _here.ScanAsync();
        await _here.Ledger.AddAsync("", [new Sighting("b.docx", LedgerState.Waiting, Reason: null, 5, _here.Time.GetUtcNow())], _here.Time.GetUtcNow(), Token);
        await _here.Database.ExecuteAsync("update ledger_file set folder = ''", Token);
        AdvanceBoth(TestIntake.Quiet);
        await _here.ScanAsync();
        await _there.ScanAsync();
        Assert.Equal(["a.docx|taken|_taken/a.docx", "b.docx|waiting|"], await _here.LedgerAsync());

        AdvanceBoth(TimeSpan.FromMinutes(11));
        await _here.ScanAsync();
        Assert.Equal(["a.docx|taken|_taken/a.docx", "b.docx|withdrawn|"], await _here.LedgerAsync());
    }

    private void AdvanceBoth(TimeSpan time)
    {
        _here.Time.Advance(time);
        _there.Time.Advance(time);
    }

    private static Settlement Settle(TestIntake intake) => new(intake.Inbox, intake.Ledger, NullLogger<Settlement>.Instance);
}
