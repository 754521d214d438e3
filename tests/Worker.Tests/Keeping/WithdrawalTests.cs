using System.Text;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Dossiers;
using CTCPL.Pipeline.Worker.Tests.Versions;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>Withdrawing, bringing back and the end of keeping: states with an audit, never a silent deletion.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private SubmittedDocuments _documents = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WithdrawalStore Store => new(_documents.Database.Source);

    public async ValueTask InitializeAsync()
    {
        _documents = await SubmittedDocuments.BeginAsync();
        _settings["ConnectionStrings__Pipeline"] = _documents.Database.ConnectionString;
        await _documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        await _documents.ReceiveAsync("2.docx", TwinFiles.Docx(ResubmittedFiles.Rewritten));
    }

    public ValueTask DisposeAsync() => _documents.DisposeAsync();

    [Fact]
    public async Task Withdraw_TheNewest_LeavesListChainAndDossier_AndTheOneBeforeCounts()
    {
        Assert.Equal(["1|1|2", "2|2|2"], await ChainAsync());
        Assert.Equal(["2"], await OpenReportsAsync());

        (string output, string error) = await RunAsync(0, "withdraw", "2", "--reason", "Xã nộp nhầm");
        Assert.Equal(("Đã rút báo cáo số 2: Xã nộp nhầm\n", ""), (output, error));
        await _documents.WorkOffAsync();

        Assert.Equal(["1|1|1"], await ChainAsync());
        Assert.Equal(["1"], await OpenReportsAsync());
        Assert.Equal(["1"], await _documents.Database.RowsAsync("select submission_id from digest", Token));
        Assert.DoesNotContain("2.docx", await RunAsync("list"), StringComparison.Ordinal);
        Assert.Equal(["checked|", "withdrawn|Đã rút: Xã nộp nhầm"], await _documents.Database.RowsAsync("select state, reason from ledger_file order by id", Token));
        AuditedDeed deed = Assert.Single(await Store.HistoryAsync(2, Token));
        Assert.Equal(("withdrawn", "Xã nộp nhầm", $"dòng lệnh: {Environment.UserName}"), (deed.What, deed.Reason, deed.Who));
    }

    [Fact]
    public async Task Reinstate_BringsEverythingBack_WithoutReadingAgain()
    {
        string[] findings = await FindingsAsync();
        string[] readings = await _documents.Database.RowsAsync("select xmin, ctid from reading order by sha256", Token);
        Assert.Equal(Withdrawing.Done, await Store.WithdrawAsync(2, "cô Hoa", "nhầm", Now, Token));
        Assert.DoesNotContain(await _documents.WorkOffAsync(), r => r.Submission.Id == 2);

        Assert.Equal(Withdrawing.Done, await Store.ReinstateAsync(2, "cô Hoa", "không nhầm", Now, Token));
        await _documents.WorkOffAsync();

        Assert.Equal(["1|1|2", "2|2|2"], await ChainAsync());
        Assert.Equal(["2"], await OpenReportsAsync());
        Assert.Equal(findings, await FindingsAsync());
        Assert.Equal(readings, await _documents.Database.RowsAsync("select xmin, ctid from reading order by sha256", Token));
        Assert.Equal(["withdrawn", "reinstated"], (await Store.HistoryAsync(2, Token)).Select(d => d.What));
        Assert.Equal(["checked", "checked"], await _documents.Database.RowsAsync("select state from ledger_file order by id", Token));
    }

    [Fact]
    public async Task TheNight_LeavesAWithdrawnReportAlone()
    {
        await Store.WithdrawAsync(2, "cô Hoa", "nhầm", Now, Token);
        await _documents.WorkOffAsync();
        string before = Assert.Single(await _documents.Database.RowsAsync("select xmin, ctid from submission where id = 2", Token));

        RunSummary? summary = await _documents.Service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);

        Assert.Equal((1, 0), (summary!.Counts.Submissions, summary.Counts.Failed));
        Assert.Equal(before, Assert.Single(await _documents.Database.RowsAsync("select xmin, ctid from submission where id = 2", Token)));
        Assert.Equal(["1"], await _documents.Database.RowsAsync("select submission_id from digest", Token));
    }

    [Fact]
    public async Task TheSameBytesAgain_AfterAWithdrawal_SayWhatToDo()
    {
        await Store.WithdrawAsync(2, "cô Hoa", "nhầm", Now, Token);
        await _documents.ReceiveAsync("2 lần nữa.docx", TwinFiles.Docx(ResubmittedFiles.Rewritten));
        Assert.Equal(
            ["duplicate|Nội dung giống hệt tệp “2.docx” đã nhận trước đó và đã được rút; nếu cần tính lại, hãy khôi phục báo cáo đó."],
            await _documents.Database.RowsAsync("select state, reason from ledger_file where path = '2 lần nữa.docx'", Token));
    }

    [Theory]
    [InlineData("Hãy ghi lý do.", "withdraw", "1", "--reason", "  ")]
    [InlineData("Không có báo cáo với số này.", "withdraw", "99", "--reason", "x")]
    [InlineData("Báo cáo đã ở trạng thái đó rồi", "reinstate", "1", "--reason", "x")]
    [InlineData("Chưa đặt thời hạn lưu trữ", "retention", "--remove")]
    public async Task WhatCannotBeDone_IsOneSentenceAndTwo(string sentence, params string[] arguments) =>
        Assert.StartsWith(sentence, (await RunAsync(2, arguments)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Retention_RemovesBytesOnlyWhenTold_AndKeepsEverythingElse()
    {
        _settings["Keeping__OriginalsYears"] = "5";
        await _documents.Database.ExecuteAsync(
            "update ledger_file set first_seen_at = '2019-01-05' where id = 1; update content set stored_at = '2019-01-05' where sha256 = (select sha256 from submission where id = 1)", Token);
        string[] before = await FindingsAsync();
        string hashes = string.Join(',', await _documents.Database.RowsAsync("select sha256, size from content order by 1", Token));

        Assert.StartsWith("Hết thời hạn lưu trữ (chưa xóa; thêm --remove để xóa): 1 tệp gốc", await RunAsync("retention"), StringComparison.Ordinal);
        Assert.Equal(0, await _documents.Database.ScalarAsync<long>("select count(*) from content where bytes is null", Token));
        Assert.StartsWith("Đã xóa: 1 tệp gốc", await RunAsync("retention", "--remove"), StringComparison.Ordinal);
        Assert.StartsWith("Đã xóa: 0 tệp gốc", await RunAsync("retention", "--remove"), StringComparison.Ordinal);

        Assert.Equal(["1"], await _documents.Database.RowsAsync("select s.id from content join submission s using (sha256) where bytes is null and removed_at is not null", Token));
        Assert.Equal(hashes, string.Join(',', await _documents.Database.RowsAsync("select sha256, size from content order by 1", Token)));
        Assert.Equal(before, await FindingsAsync());
        AuditedDeed deed = Assert.Single(await Store.HistoryAsync(1, Token));
        Assert.Equal(("original-removed", "Hết thời hạn lưu trữ 5 năm (Keeping:OriginalsYears)."), (deed.What, deed.Reason));
        Assert.Null(await new SubmissionView(_documents.Database.Source).ContentAsync(1, Reach.All, Token));
        Assert.NotNull((await new SubmissionView(_documents.Database.Source).FindAsync(1, Reach.All, Token))!.RemovedAt);
        RunSummary? summary = await _documents.Service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        Assert.Equal((1, 0), (summary!.Counts.Submissions, summary.Counts.Failed));
        Assert.Equal(before, await FindingsAsync());
    }

    [Fact]
    public async Task Reinstate_WithoutTheBytes_IsRefused()
    {
        await Store.WithdrawAsync(2, "cô Hoa", "nhầm", Now, Token);
        Assert.Equal(1, (await new RetentionStore(_documents.Database.Source).RemoveAsync(Now, "cô Hoa", "hết hạn", Now, Token)).Originals - 1);
        Assert.Equal(Withdrawing.Removed, await Store.ReinstateAsync(2, "cô Hoa", "không nhầm", Now, Token));
    }

    /// <summary>"submission|number|count".</summary>
    private Task<string[]> ChainAsync() =>
        _documents.Database.RowsAsync("select submission_id, number, count from version order by submission_id", Token);

    private Task<string[]> FindingsAsync() =>
        _documents.Database.RowsAsync("select submission_id, fingerprint, message, first_seen_at from finding order by 1, 2", Token);

    /// <summary>The reports with findings that are still to be looked at.</summary>
    private async Task<string[]> OpenReportsAsync() =>
    [
        .. (await new FindingList(_documents.Database.Source, TimeProvider.System).PageAsync(new FindingFilter { Buckets = [Bucket.ToReview] }, 0, 100, Token))
            .Select(f => FormattableString.Invariant($"{f.SubmissionId}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private async Task<string> RunAsync(params string[] arguments) => (await RunAsync(0, arguments)).Output;

    private async Task<(string Output, string Error)> RunAsync(int expected, params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.True(expected == code, error);
        return (Encoding.UTF8.GetString(output), error);
    }
}
