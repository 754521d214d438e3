using System.Security.Cryptography;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Intake;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>Death, rivals and replacement at the worst moments.</summary>
public sealed class InterruptedIntakeTests : IAsyncLifetime
{
    private TestIntake _intake = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _intake = await TestIntake.CreateAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task Scan_WhenTheProcessDiedBetweenCommitAndMove_MovesAndSubmitsNothingTwice()
    {
        byte[] bytes = Sample.Zip("1");
        _intake.Folders.Drop("a.docx", bytes);
        await TakeWithoutMovingAsync(bytes);
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(["a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
        Assert.Equal(["_taken/a.docx"], _intake.Folders.Files());
        Assert.Equal(1, await _intake.SubmissionsAsync());
    }

    [Fact]
    public async Task Scan_WhenTheProcessDiedBetweenMoveAndNote_RecallsWhereTheFileLies()
    {
        byte[] bytes = Sample.Zip("1");
        string path = _intake.Folders.Drop("a.docx", bytes);
        await TakeWithoutMovingAsync(bytes);
        File.Move(path, _intake.Folders.In("_taken/a.docx"));
        await _intake.Scan.RecallMovesAsync(Token);

        Assert.Equal(["a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
    }

    [Fact]
    public async Task Scan_WhenAnotherFileOfTheSameSizeAndTimeStandsThere_TakesItAsANewArrival()
    {
        string path = _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        DateTime modified = File.GetLastWriteTimeUtc(path);
        await TakeWithoutMovingAsync(Sample.Zip("1"));
        File.WriteAllBytes(path, Sample.Zip("2"));
        File.SetLastWriteTimeUtc(path, modified);
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(["a.docx|taken|", "a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
        Assert.Equal(2, await _intake.SubmissionsAsync());
    }

    [Fact]
    public async Task Scan_WhenTwoNodesScanAtOnce_TakesEveryFileOnce()
    {
        for (int i = 0; i < 40; i++)
            _intake.Folders.Drop(FormattableString.Invariant($"{i % 4}/{i}.docx"), Sample.Zip(FormattableString.Invariant($"{i / 2}"))); // every two of the same bytes
        IntakeScan other = _intake.NewScan();
        Task Both() => Task.WhenAll(
            Task.Run(() => _intake.Scan.RunAsync(static () => { }, Token), Token),
            Task.Run(() => other.RunAsync(static () => { }, Token), Token));

        await Both();
        _intake.Time.Advance(TestIntake.Quiet);
        await Both();
        await Both(); // what one node held open while the other looked
        await Both();

        Assert.Equal(
            ["duplicate|20", "taken|20"], await _intake.Database.RowsAsync("select state, count(*) from ledger_file group by state order by state", Token));
        Assert.Equal(20, await _intake.SubmissionsAsync());
        Assert.Equal(40, _intake.Folders.Files().Length);
        Assert.All(_intake.Folders.Files(), f => Assert.StartsWith("_taken/", f, StringComparison.Ordinal));
        Assert.Equal(0, await _intake.Database.ScalarAsync<long>("select count(*) from ledger_file where moved_to is null", Token));
    }

    /// <summary>The database waits in the middle of taking, and somebody saves the file anew meanwhile.</summary>
    [Fact]
    public async Task Scan_WhenTheFileIsReplacedBetweenReadAndMove_TakesBothVersions()
    {
        string path = _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.Database.ExecuteAsync(
            """
            create function wait_a_while() returns trigger language plpgsql as $$ begin perform pg_sleep(2); return new; end $$;
            create trigger wait_a_while before insert on submission for each row execute function wait_a_while()
            """,
            Token);
        await _intake.ScanAsync();
        _intake.Time.Advance(TestIntake.Quiet);
        Task taking = _intake.ScanAsync();
        while (await _intake.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()", Token) == 0)
            Assert.False(taking.IsCompleted);
        File.WriteAllBytes(path, Sample.Zip("another one"));
        await taking;
        await _intake.Database.ExecuteAsync("drop trigger wait_a_while on submission", Token);
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(["a.docx|taken|", "a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
        Assert.Equal(2, await _intake.SubmissionsAsync());
        Assert.Equal(Sample.Zip("another one"), File.ReadAllBytes(_intake.Folders.In("_taken/a.docx")));
    }

    [Fact]
    public async Task Claim_WhenAnotherNodeHoldsTheRow_IsNull()
    {
        _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.ScanAsync();
        await using LedgerClaim? first = await _intake.Ledger.ClaimAsync(1, Token);
        await using LedgerClaim? second = await _intake.Ledger.ClaimAsync(1, Token);

        Assert.NotNull(first);
        Assert.Null(second);
    }

    [Fact]
    public async Task Settlement_WhenAnOutcomeChanges_MovesTheFileThereAndBack()
    {
        _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.ScanAfterAsync(TestIntake.Quiet);
        var settlement = new Settlement(
            _intake.Inbox, _intake.Ledger, Microsoft.Extensions.Logging.Abstractions.NullLogger<Settlement>.Instance);

        await _intake.Database.ExecuteAsync("update ledger_file set state = 'rejected', reason = 'Tệp hỏng.'", Token);
        await settlement.RunAsync(Token);
        Assert.Equal(["_rejected/a.docx", "_rejected/a.docx.txt"], _intake.Folders.Files());
        Assert.Contains("Tệp hỏng.", await File.ReadAllTextAsync(_intake.Folders.In("_rejected/a.docx.txt"), Token), StringComparison.Ordinal);

        await _intake.Database.ExecuteAsync("update ledger_file set state = 'checked', reason = null", Token);
        await settlement.RunAsync(Token);
        Assert.Equal(["_taken/a.docx"], _intake.Folders.Files());
        Assert.Equal(["a.docx|checked|_taken/a.docx"], await _intake.LedgerAsync());
    }

    /// <summary>The state that a process leaves which dies right after the commit.</summary>
    private async Task TakeWithoutMovingAsync(byte[] bytes)
    {
        await _intake.ScanAsync();
        await using LedgerClaim? claim = await _intake.Ledger.ClaimAsync(1, Token);
        await claim!.TakeAsync(
            bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), "application/octet-stream", _intake.Time.GetUtcNow(), Token);
    }
}
