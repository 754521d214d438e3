using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Submissions;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class SubmissionStoreTests : StoreTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private SubmissionStore Submissions => new(Database.Source);

    [Fact]
    public async Task Lease_HandsEachOutOnceUntilTheLeaseIsOver()
    {
        await TakeAsync(3);
        Assert.Equal([1L, 2L], await Submissions.LeaseAsync(2, Lease, Now, Token));
        Assert.Equal([3L], await Submissions.LeaseAsync(2, Lease, Now, Token));
        Assert.Empty(await Submissions.LeaseAsync(2, Lease, Now + Lease, Token));
        Assert.Equal([1L, 2L, 3L], await Submissions.LeaseAsync(9, Lease, Now + Lease + TimeSpan.FromSeconds(1), Token));
    }

    [Fact]
    public async Task Lease_AtOnceOnManyNodes_HandsEachOutOnce()
    {
        await TakeAsync(30);
        System.Collections.Immutable.ImmutableArray<long>[] leased = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Submissions.LeaseAsync(10, Lease, Now, Token)));
        Assert.Distinct(leased.SelectMany(ids => ids));
    }

    [Fact]
    public async Task Lease_AfterAnOutcomeOrTooManyAttempts_LeavesItOut()
    {
        await TakeAsync(3);
        string sha256 = (await Database.ScalarAsync<string>("select sha256 from submission where id = 1", Token))!;
        await new AssessmentStore(Database.Source).ReplaceAsync(1, Rows.Assessment(sha256), Now, Token);
        await Submissions.SetAttemptsAsync(2, SubmissionStore.EnoughAttempts, Token);
        Assert.Equal([3L], await Submissions.LeaseAsync(9, Lease, Now, Token));
    }

    [Fact]
    public async Task VoidLeases_HandsEverythingWaitingOutAgain()
    {
        await TakeAsync(2);
        await Submissions.LeaseAsync(9, Lease, Now, Token);
        Assert.Equal(2, await Submissions.VoidLeasesAsync(Token));
        Assert.Equal([1L, 2L], await Submissions.LeaseAsync(9, Lease, Now, Token));
    }

    [Fact]
    public async Task Release_HandsThoseOutAgain()
    {
        await TakeAsync(2);
        await Submissions.LeaseAsync(9, Lease, Now, Token);
        await Submissions.ReleaseAsync([2], Token);
        Assert.Equal([2L], await Submissions.LeaseAsync(9, Lease, Now, Token));
    }

    [Fact]
    public async Task Begin_CountsTheAttemptAndTellsByWhatTheCurrentOutcomeWasMade()
    {
        await TakeAsync(1);
        string sha256 = (await Database.ScalarAsync<string>("select sha256 from submission", Token))!;
        Assert.Equal(
            new BegunSubmission(1, 1, sha256, "0.pdf", Now, 1, ReaderVersion: null, EngineVersion: null, StandardVersion: null, Surroundings: null, IsMarked: false),
            await Submissions.BeginAsync(1, Token));
        Assert.Equal(2, (await Submissions.BeginAsync(1, Token))!.Attempts);

        await new AssessmentStore(Database.Source).ReplaceAsync(1, Rows.Assessment(sha256), Now, Token);
        Assert.Equal(
            new BegunSubmission(1, 1, sha256, "0.pdf", Now, 1, "reader1", "engine1", "qd-25-2021@1", Surroundings: null, IsMarked: false), await Submissions.BeginAsync(1, Token));
        Assert.Null(await Submissions.BeginAsync(99, Token));
    }

    [Fact]
    public async Task Page_GoesOverAllInOrder()
    {
        await TakeAsync(3);
        Assert.Equal([1L, 2L], (await Submissions.PageAsync(0, 2, Token)).Select(s => s.Id));
        Assert.Equal(new AssessedVersions(3, ReaderVersion: null, EngineVersion: null, StandardVersion: null, Surroundings: null, IsMarked: false, 0), Assert.Single(await Submissions.PageAsync(2, 2, Token)));
        Assert.Empty(await Submissions.PageAsync(3, 2, Token));
    }

    [Fact]
    public async Task Sheets_AreDueAfterAnOutcome_AndForDuplicatesToo()
    {
        await TakeAsync(1);
        await Rows.TakeAsync(new LedgerStore(Database.Source), "copy.pdf", [0], Now, Token);
        var sheets = new SheetStore(Database.Source);
        Assert.Empty(await sheets.DueAsync("", 9, Token));

        string sha256 = (await Database.ScalarAsync<string>("select sha256 from submission", Token))!;
        await new AssessmentStore(Database.Source).ReplaceAsync(1, Rows.Assessment(sha256), Now, Token);
        Assert.Equal(["0.pdf", "copy.pdf"], (await sheets.DueAsync("", 9, Token)).Select(s => s.Path));
        foreach (DueSheet sheet in await sheets.DueAsync("", 9, Token))
            await sheets.WrittenAsync(sheet, Token);
        Assert.Empty(await sheets.DueAsync("", 9, Token));
        Assert.Equal([(1L, "0.pdf")], await sheets.RecentAsync("", 9, Token));

        NewAssessment next = Rows.Assessment(sha256) with { Versions = Rows.Versions with { Engine = "engine2" } };
        await new AssessmentStore(Database.Source).ReplaceAsync(1, next, Now, Token);
        await sheets.WrittenAsync(Assert.Single(await sheets.DueAsync("", 9, Token)), Token);
        Assert.Equal(["copy.pdf"], (await sheets.DueAsync("", 9, Token)).Select(s => s.Path)); // the duplicate's shows the old one
    }

    private async Task TakeAsync(int count)
    {
        for (byte i = 0; i < count; i++)
            await Rows.TakeAsync(new LedgerStore(Database.Source), FormattableString.Invariant($"{i}.pdf"), [i], Now, Token);
    }
}
