using System.Text;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Outcome = CTCPL.Pipeline.Storage.Ledger.Again;

namespace CTCPL.Pipeline.Worker.Tests.Again;

/// <summary>Files that could not be read are tried again from the bytes that were kept.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private RejectedFiles _files = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _files = await RejectedFiles.CreateAsync();

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Fact]
    public async Task Retry_WhenTheCauseIsOver_ReadsAgain_AndTheFileLeavesTheRejectedOnes()
    {
        Assert.Equal(Outcome.Done, await RetryAsync());
        Assert.Equal([$"{RejectedFiles.Path}|taken|{RejectedFiles.Rejected}"], await _files.LedgerAsync());
        await RejectedFiles.WorkAsync(_files.Node);

        Assert.Equal([$"{RejectedFiles.Path}|checked|_taken/{RejectedFiles.Path}"], await _files.LedgerAsync());
        Assert.Equal(["_taken/" + RejectedFiles.Path], _files.Folders.Files());
        Assert.Equal(["retried|submission 1|chị Lan"], await _files.AuditAsync());
        Assert.Equal(["readable|checked"], await _files.Database.RowsAsync("select r.outcome, a.outcome from reading r join assessment a using (sha256, reader_version)", Token));
        AuditedDeed deed = Assert.Single(await new WithdrawalStore(_files.Database.Source).HistoryAsync(1, Token));
        Assert.NotEqual("", deed.Reason); // what was wrong then
    }

    [Fact]
    public async Task Retry_WhenTheFileIsGoneFromTheFolder_ReadsTheKeptBytes()
    {
        Directory.Delete(_files.Folders.In("_rejected/x")[..^2], recursive: true);
        Assert.Equal(Outcome.Done, await RetryAsync());
        await RejectedFiles.WorkAsync(_files.Node);
        Assert.Equal([$"{RejectedFiles.Path}|checked|"], await _files.LedgerAsync());
    }

    [Fact]
    public async Task Retry_AskedForByManyAtOnce_IsDoneOnce()
    {
        Outcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => RetryAsync()));
        Assert.Single(outcomes, Outcome.Done);
        Assert.Equal(11, outcomes.Count(o => o == Outcome.UnderWay));
        Assert.Single(await _files.AuditAsync());
    }

    [Fact]
    public async Task Retry_WithTheSameFault_ComesToTheSameEnd()
    {
        string note = await File.ReadAllTextAsync(_files.Folders.In(RejectedFiles.Rejected + ".txt"), Token);
        await using TestService narrow = await _files.NodeAsync(("Reading:Characters", "1000"));
        Assert.Equal(Outcome.Done, await RetryAsync());
        await RejectedFiles.WorkAsync(narrow);
        Assert.Equal([$"{RejectedFiles.Path}|rejected|{RejectedFiles.Rejected}"], await _files.LedgerAsync());
        Assert.Equal(note, await File.ReadAllTextAsync(_files.Folders.In(RejectedFiles.Rejected + ".txt"), Token));
        Assert.Equal(["1|1"], await _files.Database.RowsAsync("select (select count(*) from assessment), (select count(*) from reading)", Token));
    }

    [Fact]
    public async Task Retry_WithAnotherFault_TheNoteBesideSaysTheNewOne()
    {
        await using TestService narrow = await _files.NodeAsync(("Reading:InflatedBytes", "1024"));
        Assert.Equal(Outcome.Done, await RetryAsync());
        await RejectedFiles.WorkAsync(narrow);
        string reason = Assert.Single(await _files.Database.RowsAsync("select reason from ledger_file where state = 'rejected'", Token));
        Assert.DoesNotContain("ký tự", reason, StringComparison.Ordinal);
        Assert.Contains(reason, await File.ReadAllTextAsync(_files.Folders.In(RejectedFiles.Rejected + ".txt"), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_OfADuplicate_TriesTheFileThatBroughtTheBytes()
    {
        _files.Folders.Drop("lần hai.docx", RejectedFiles.Report);
        await RejectedFiles.ScanAsync(_files.Node);
        Assert.Contains("hãy dùng “Thử lại”", Assert.Single(await _files.Database.RowsAsync("select reason from ledger_file where id = 2", Token)), StringComparison.Ordinal);
        Assert.Equal(Outcome.Done, await _files.Store.RetryAsync(2, "chị Lan", RejectedFiles.Now, Token));
        await RejectedFiles.WorkAsync(_files.Node);
        Assert.Equal(["checked", "duplicate"], await _files.Database.RowsAsync("select state from ledger_file order by id", Token));
    }

    [Fact]
    public async Task Retry_OfWhatTheQueueGaveUp_HandsItOutAgain()
    {
        await _files.Database.ExecuteAsync(
            "update submission set attempts = 5, assessment_id = null; update ledger_file set state = 'taken'; delete from assessment; delete from reading", Token);
        await RejectedFiles.WorkAsync(_files.Node);
        Assert.Equal(["taken"], await _files.Database.RowsAsync("select state from ledger_file", Token));
        Assert.Equal(Outcome.Done, await RetryAsync());
        await RejectedFiles.WorkAsync(_files.Node);
        Assert.Equal(["checked"], await _files.Database.RowsAsync("select state from ledger_file", Token));
    }

    [Theory]
    [InlineData("delete from submission; update ledger_file set sha256 = null", Outcome.NeverKept)]
    [InlineData("update content set bytes = null, removed_at = now()", Outcome.Removed)]
    [InlineData("update ledger_file set state = 'checked'", Outcome.Checked)]
    [InlineData("update ledger_file set state = 'waiting'", Outcome.UnderWay)]
    [InlineData("update ledger_file set state = 'ignored'", Outcome.Ignored)]
    [InlineData("insert into withdrawal values (1, now(), 'x', 'x'); update ledger_file set state = 'withdrawn'", Outcome.Withdrawn)]
    [InlineData("delete from submission; update ledger_file set state = 'withdrawn', sha256 = null", Outcome.Gone)]
    [InlineData("insert into put_back (ledger_id, at, who, after) values (1, now(), 'x', 1)", Outcome.PutBackAlready)]
    public async Task Retry_OfWhatItIsNoUseFor_ChangesNothing(string situation, Outcome outcome)
    {
        await _files.Database.ExecuteAsync(situation, Token);
        string[] before = await StandingAsync();
        Assert.Equal(outcome, await RetryAsync());
        Assert.Equal(before, await StandingAsync());
    }

    [Fact]
    public async Task Command_SaysWhatBecameOfEach()
    {
        (int code, string output, string error) = await RunAsync("retry", RejectedFiles.Path);
        Assert.Equal((0, $"{RejectedFiles.Path}: Tệp đang được đọc và kiểm tra lại.\n", ""), (code, output, error));
        (code, _, error) = await RunAsync("retry", "1", "không có.docx");
        Assert.Equal((2, "1: Tệp đang chờ được nhận hoặc kiểm tra, không cần làm gì thêm.\nkhông có.docx: Sổ tiếp nhận không có tệp này.\n"), (code, error));
        Assert.Equal((0, "0/0 tệp.\n"), await RunAsync("retry", "--all") is var (all, text, _) ? (all, text) : default);
        Assert.Equal(2, (await RunAsync("retry")).Code);
        Assert.Equal(2, (await RunAsync("put-back", "--all")).Code);
        Assert.StartsWith("retried|submission 1|dòng lệnh: ", Assert.Single(await _files.AuditAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_All_TriesEveryFileThatCouldNotBeRead()
    {
        Assert.Equal((0, "1: Tệp đang được đọc và kiểm tra lại.\n1/1 tệp.\n", ""), await RunAsync("retry", "--all"));
        await RejectedFiles.WorkAsync(_files.Node);
        Assert.Equal(["checked"], await _files.Database.RowsAsync("select state from ledger_file", Token));
    }

    private Task<Outcome> RetryAsync() => _files.Store.RetryAsync(1, "chị Lan", RejectedFiles.Now, Token);

    private Task<string[]> StandingAsync() => _files.Database.RowsAsync(
        "select to_jsonb(l), (select to_jsonb(s) from submission s), (select count(*) from audit_event), (select count(*) from reading) from ledger_file l", Token);

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal) { ["ConnectionStrings__Pipeline"] = _files.Database.ConnectionString };
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(settings, arguments);
        return (code, Encoding.UTF8.GetString(output), error);
    }
}
