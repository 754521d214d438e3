using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Storage.Submissions;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class OverrideStoreTests : StoreTests
{
    private static readonly NewOverride Misread = new("criterion 2 points", 3.5m, 10, "3,5/10", 8.5m, 10);

    private OverrideStore Store => new(Database.Source);

    private SubmissionStore Submissions => new(Database.Source);

    [Fact]
    public async Task Correction_IsKeptAsItWasMade_WithAnEntryInTheAudit()
    {
        string sha256 = await SubmitAsync();
        Assert.Equal(Overriding.Done, await Store.KeepAsync(1, seen: null, Misread, Deed("mờ"), Token));

        FigureOverride kept = Assert.Single(await Store.StandingAsync(sha256, Token));
        Assert.Equal(
            new FigureOverride(1, "criterion 2 points", 3.5m, 10, "3,5/10", 8.5m, 10, "mờ", "lan", Now.UtcDateTime, null, null, null), kept);
        Assert.Equal(["lan|figure-corrected|submission 1|số điểm: mờ"], await Database.RowsAsync("select who, what, subject, reason from audit_event", Token));
    }

    [Fact]
    public async Task TwoReviewers_WhoSawTheSame_TheSecondIsTold_AndNothingIsLost()
    {
        string sha256 = await SubmitAsync();
        Overriding[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Store.KeepAsync(1, seen: null, Misread with { Value = i }, Deed("lần " + (char)('a' + i)), Token)));
        Assert.Equal(1, outcomes.Count(o => o == Overriding.Done));
        Assert.Equal(5, outcomes.Count(o => o == Overriding.Late));

        FigureOverride first = Assert.Single(await Store.AllAsync(sha256, Token));
        Assert.Equal(Overriding.Done, await Store.KeepAsync(1, first.Id, Misread, Deed("nhìn lại bản giấy"), Token));
        Assert.Equal(Overriding.Late, await Store.WithdrawAsync(1, Misread.Figure, first.Id, Deed("nhầm"), Token));
        Assert.Equal(
            [first.Reason + "|Thay bằng lần sửa sau: nhìn lại bản giấy", "nhìn lại bản giấy|"],
            await Database.RowsAsync("select reason, withdrawn_reason from figure_override order by id", Token));
    }

    [Fact]
    public async Task Withdrawing_LeavesTheRow_AndSaysWhoAndWhy()
    {
        string sha256 = await SubmitAsync();
        await Store.KeepAsync(1, seen: null, Misread with { Value = null, OfValue = null }, Deed("mờ"), Token);
        Assert.Equal(Overriding.Done, await Store.WithdrawAsync(1, Misread.Figure, 1, Deed("bản giấy có số") with { Who = "hoa" }, Token));
        Assert.Empty(await Store.StandingAsync(sha256, Token));
        Assert.Equal(("hoa", "bản giấy có số"), Assert.Single(await Store.AllAsync(sha256, Token)) switch { var o => (o.WithdrawnBy, o.WithdrawnReason) });
        Assert.Equal(Overriding.Done, await Store.KeepAsync(1, seen: null, Misread, Deed("mờ thật"), Token));
    }

    [Fact]
    public async Task Report_IsKnownNotToBeUpToDate_UntilItIsJudgedWithExactlyItsCorrections()
    {
        string sha256 = await SubmitAsync();
        await JudgeAsync(sha256, "");
        Assert.False(await IsCorrectedSinceAsync());
        await Store.KeepAsync(1, seen: null, Misread, Deed("mờ"), Token);
        Assert.True(await IsCorrectedSinceAsync());
        await JudgeAsync(sha256, "1");
        Assert.False(await IsCorrectedSinceAsync());
        Assert.Equal("surr", (await Submissions.BeginAsync(1, Token))!.Surroundings);
        await Store.WithdrawAsync(1, Misread.Figure, 1, Deed("nhầm"), Token);
        Assert.True(await IsCorrectedSinceAsync());
        await JudgeAsync(sha256, "");
        Assert.False(await IsCorrectedSinceAsync());
    }

    [Fact]
    public async Task OtherBytes_InheritNothing()
    {
        await SubmitAsync();
        string other = await Rows.TakeAsync(new LedgerStore(Database.Source), "khác.pdf", "khác"u8.ToArray(), Now, Token);
        await Store.KeepAsync(1, seen: null, Misread, Deed("mờ"), Token);
        Assert.Empty(await Store.StandingAsync(other, Token));
    }

    [Fact]
    public async Task WithdrawnReport_IsNotCorrected()
    {
        await SubmitAsync();
        await Database.ExecuteAsync("insert into withdrawal (submission_id, at, who, reason) values (1, now(), 'lan', 'x')", Token);
        Assert.Equal(Overriding.Unknown, await Store.KeepAsync(1, seen: null, Misread, Deed("mờ"), Token));
        Assert.Equal(Overriding.Unknown, await Store.KeepAsync(99, seen: null, Misread, Deed("mờ"), Token));
        Assert.Equal(0, await Database.ScalarAsync<long>("select count(*) from figure_override", Token));
    }

    private static OverrideDeed Deed(string reason) => new("lan", Now, "số điểm", reason);

    private Task<string> SubmitAsync() => Rows.TakeAsync(new LedgerStore(Database.Source), "a.pdf", "một"u8.ToArray(), Now, Token);

    private async Task JudgeAsync(string sha256, string overrides) => await new AssessmentStore(Database.Source).ReplaceAsync(
        1, Rows.Assessment(sha256, []) switch { var a => a with { Versions = a.Versions with { Surroundings = "surr", Overrides = overrides } } }, Now, Token);

    private async Task<bool> IsCorrectedSinceAsync()
    {
        bool page = Assert.Single(await Submissions.PageAsync(0, 10, Token)).IsCorrectedSince;
        Assert.Equal(page, (await Submissions.BeginAsync(1, Token))!.IsCorrectedSince);
        return page;
    }
}
