using System.Text;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

public sealed class IntakeScanTests : IAsyncLifetime
{
    private TestIntake _intake = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _intake = await TestIntake.CreateAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task Scan_WhenAFileIsQuiet_TakesItOnceAndMovesIt()
    {
        _intake.Folders.Drop("quận A/phường B.docx", Sample.Zip("1"));

        await _intake.ScanAsync();
        Assert.Equal(["quận A/phường B.docx|waiting|"], await _intake.LedgerAsync());
        _intake.Time.Advance(TestIntake.Quiet);
        await _intake.ScanAsync();
        await _intake.ScanAsync();

        Assert.Equal(["quận A/phường B.docx|taken|_taken/quận A/phường B.docx"], await _intake.LedgerAsync());
        Assert.Equal(["_taken/quận A/phường B.docx"], _intake.Folders.Files());
        Assert.Equal(1, _intake.Arrived);
        Assert.Equal(1, await _intake.SubmissionsAsync());
    }

    [Fact]
    public async Task Scan_WhenAFileGrows_TakesItOnlyWhenWhole()
    {
        byte[] whole = Sample.Zip(new string('x', 1000));
        for (int part = 1; part <= 4; part++)
        {
            _intake.Folders.Drop("a.docx", whole[..(whole.Length * part / 5)]);
            await _intake.ScanAfterAsync(TestIntake.Quiet * 3); // each pause is longer than the quiet period
            Assert.Equal(["a.docx|incomplete|"], await _intake.LedgerAsync());
        }
        _intake.Folders.Drop("a.docx", whole);
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(["a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
        Assert.Equal(whole, await _intake.Database.ScalarAsync<byte[]>("select bytes from content", Token));
    }

    [Fact]
    public async Task Scan_WhenAFileStaysBroken_TakesItAnywaySoThatSomebodySees()
    {
        _intake.Folders.Drop("cut.docx", Sample.Zip("1")[..40]);
        _intake.Folders.Drop("empty.docx", []);
        _intake.Folders.Drop("zeros.pdf", new byte[5000]);
        _intake.Folders.Drop("cut.pdf", "%PDF-1.7 …"u8.ToArray());

        await _intake.ScanAfterAsync(TestIntake.IncompleteAfter / 2);
        Assert.All(await _intake.LedgerAsync(), row => Assert.EndsWith("|incomplete|", row, StringComparison.Ordinal));
        _intake.Time.Advance(TestIntake.IncompleteAfter);
        await _intake.ScanAsync();

        Assert.Equal(4, await _intake.SubmissionsAsync());
        Assert.Equal(["_taken/cut.docx", "_taken/cut.pdf", "_taken/empty.docx", "_taken/zeros.pdf"], _intake.Folders.Files());
    }

    [Fact]
    public async Task Scan_WhenTheSameBytesComeAgain_LinksADuplicate()
    {
        _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.ScanAfterAsync(TestIntake.Quiet);
        _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        _intake.Folders.Drop("b/copy.docx", Sample.Zip("1"));
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(
            ["a.docx|taken|_taken/a.docx|", "a.docx|duplicate|_taken/a (2).docx|1", "b/copy.docx|duplicate|_taken/b/copy.docx|1"],
            await _intake.Database.RowsAsync("select path, state, moved_to, duplicate_of from ledger_file order by path, id", Token));
        Assert.Equal(1, await _intake.SubmissionsAsync());
    }

    [Fact]
    public async Task Scan_WhenWordSaves_TakesTheReportAndNothingElse()
    {
        _intake.Folders.Drop("~$bao-cao.docx", "owner"u8.ToArray());
        _intake.Folders.Drop("~WRL0001.tmp", Sample.Zip("half"));
        await _intake.ScanAsync();
        File.Move(_intake.Folders.In("~WRL0001.tmp"), _intake.Folders.In("bao-cao.docx"));
        File.Delete(_intake.Folders.In("~$bao-cao.docx"));
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(["~$bao-cao.docx|ignored|", "~WRL0001.tmp|ignored|", "bao-cao.docx|taken|_taken/bao-cao.docx"], await _intake.LedgerAsync());
    }

    [Theory]
    [InlineData("~$a.docx")]
    [InlineData(".~lock.a.docx#")]
    [InlineData("a.docx.part")]
    [InlineData("a.docx.crdownload")]
    [InlineData("x.TMP")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData(".DS_Store")]
    [InlineData(".hidden.docx")]
    [InlineData("mẫu-báo cáo.docx")]
    public async Task Scan_WhenANameIsNoReports_ShowsItAsIgnoredWithTheReason(string name)
    {
        _intake.Folders.Drop("x/" + name, Sample.Zip(name));
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal([$"x/{name}|ignored|"], await _intake.LedgerAsync());
        Assert.NotEmpty(await _intake.Database.ScalarAsync<string>("select reason from ledger_file", Token) ?? "");
    }

    [Fact]
    public async Task Scan_WhenAnEntryIsNoFile_IgnoresItAndNeverOpensIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes and links of this kind are a matter of Unix.");
        string target = _intake.Folders.Drop("@eaDir/thumb.jpg", [1]);
        File.CreateSymbolicLink(_intake.Folders.In("link.docx"), target);
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", _intake.Folders.In("pipe.docx")))
            await mkfifo.WaitForExitAsync(Token);
        await _intake.ScanAfterAsync(TestIntake.IncompleteAfter);

        Assert.Equal(
            ["@eaDir/|ignored|", "link.docx|ignored|", "pipe.docx|ignored|"],
            await _intake.Database.RowsAsync("select path, state, moved_to from ledger_file order by path collate \"C\"", Token));
    }

    [Fact]
    public async Task Scan_WhenAFileLeavesBeforeItIsTaken_WithdrawsIt()
    {
        string path = _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.ScanAsync();
        File.Delete(path);
        await _intake.ScanAsync();
        Assert.Equal(["a.docx|withdrawn|"], await _intake.LedgerAsync());

        _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.ScanAfterAsync(TestIntake.Quiet);
        Assert.Equal(["a.docx|withdrawn|", "a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
    }

    [Fact]
    public async Task Scan_WhenTheInboxIsAway_WithdrawsNothing()
    {
        _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await _intake.ScanAsync();
        string away = _intake.Folders.Inbox + ".away";
        Directory.Move(_intake.Folders.Inbox, away);
        await _intake.ScanAsync();
        Directory.CreateDirectory(_intake.Folders.Inbox); // an empty mount point
        await _intake.ScanAsync();
        Assert.Equal(["a.docx|waiting|"], await _intake.LedgerAsync());

        Directory.Delete(_intake.Folders.Inbox);
        Directory.Move(away, _intake.Folders.Inbox);
        await _intake.ScanAfterAsync(TestIntake.Quiet);
        Assert.Equal(["a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
    }

    [Fact]
    public async Task Scan_WhenAFileIsHeldOpen_WaitsAndSaysSo()
    {
        string path = _intake.Folders.Drop("a.docx", Sample.Zip("1"));
        await using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await _intake.ScanAfterAsync(TestIntake.Quiet);
            Assert.Contains("đang được chương trình khác mở", await _intake.Database.ScalarAsync<string>("select reason from ledger_file", Token), StringComparison.Ordinal);
        }
        await _intake.ScanAsync();
        Assert.Equal(["a.docx|taken|_taken/a.docx"], await _intake.LedgerAsync());
    }

    [Fact]
    public async Task Scan_WhenANameIsDecomposed_KeepsItComposed()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "The file system decomposes names itself.");
        string composed = "xã Tượng.docx".Normalize(NormalizationForm.FormC);
        _intake.Folders.Drop(composed.Normalize(NormalizationForm.FormD), Sample.Zip("1"));
        _intake.Folders.Drop(composed, Sample.Zip("2"));
        await _intake.ScanAfterAsync(TestIntake.Quiet);
        await _intake.ScanAfterAsync(TestIntake.Quiet);

        Assert.Equal(
            [$"{composed}|taken|_taken/{composed}", $"{composed}|taken|_taken/xã Tượng (2).docx"], await _intake.LedgerAsync());
    }
}
