using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Runs;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class RunStoreTests : StoreTests
{
    private RunStore Runs => new(Database.Source);

    [Fact]
    public async Task Begin_WhileARunLives_IsNull()
    {
        await using OpenRun? first = await Runs.BeginAsync(RunKind.Manual, Rows.Versions, Now, Token);
        Assert.NotNull(first);
        Assert.Null(await Runs.BeginAsync(RunKind.Nightly, Rows.Versions, Now, Token));
    }

    [Fact]
    public async Task Begin_AfterAProcessDied_ClosesItsRunAsFailed()
    {
        await (await Runs.BeginAsync(RunKind.Nightly, Rows.Versions, Now, Token))!.DisposeAsync(); // never ended
        await using OpenRun? next = await Runs.BeginAsync(RunKind.Manual, Rows.Versions, Now, Token);
        Assert.Equal(
            ["nightly|failed", "manual|running"], await Database.RowsAsync("select kind, state from run order by id", Token));
    }

    [Fact]
    public async Task Begin_OfTheSameNight_ByTheSameRules_GoesOnWithTheDeadRun()
    {
        await Database.ExecuteAsync("insert into night (began_at) values (now()), (now())", Token);
        long dead = await BegunAsync(Rows.Versions, night: 1);
        Assert.Equal(dead, await BegunAsync(Rows.Versions, night: 1));
        long other = await BegunAsync(Rows.Versions with { Standard = "qd-25-2021@2" }, night: 1); // the standards changed: another set
        Assert.NotEqual(dead, other);
        Assert.NotEqual(other, await BegunAsync(Rows.Versions with { Standard = "qd-25-2021@2" }, night: 2));
        Assert.Equal(
            ["1|failed|1|1", "2|failed|0|1", "3|running|0|2"], await Database.RowsAsync("select id, state, resumed, night from run order by id", Token));

        async Task<long> BegunAsync(AssessmentVersions versions, long night)
        {
            await using OpenRun run = (await Runs.BeginAsync(RunKind.Nightly, versions, Now, Token, night))!;
            return run.Id;
        }
    }

    [Fact]
    public async Task Replace_InARun_IsCountedAndWritesBothFaces_AndASecondTimeTheNetChange()
    {
        var ledger = new LedgerStore(Database.Source);
        string sha256 = await Rows.TakeAsync(ledger, "a.pdf", [1], Now, Token);
        await Rows.TakeAsync(ledger, "b.pdf", [2], Now, Token);
        FindingRow stays = Rows.Finding with { Fingerprint = "a" };
        FindingRow changes = Rows.Finding with { Fingerprint = "b" };
        FindingRow goes = Rows.Finding with { Fingerprint = "c" };
        FindingRow comes = Rows.Finding with { Fingerprint = "d" };
        var store = new AssessmentStore(Database.Source);
        await store.ReplaceAsync(1, Rows.Assessment(sha256, stays, changes, goes), Now, Token);

        await using OpenRun? run = await Runs.BeginAsync(RunKind.Manual, Rows.Versions, Now, Token);
        FindingRow weaker = changes with { Severity = Rules.Severity.Notice };
        await store.ReplaceAsync(1, InRun(stays with { Position = 7 }, weaker, comes), Now, Token);
        await Runs.FailedAsync(run!.Id, 2, Token);
        Assert.Equal(["b|changed|engine|error|notice", "c|gone|engine|error|", "d|new|engine||error"], await ChangesAsync());
        Assert.Equal(
            "actual causedBy criterion expected message outcome severity title",
            await Database.ScalarAsync<string>(
                "select string_agg(k, ' ' order by k) from run_change, jsonb_object_keys(before) k where fingerprint = 'c'", Token));

        await store.ReplaceAsync(1, InRun(stays, changes, goes with { Severity = Rules.Severity.Warning }), Now, Token);
        Assert.Equal(["c|changed|engine|error|warning"], await ChangesAsync());
        Assert.Equal(
            new RunCounts(Submissions: 2, Assessed: 2, Read: 2, Failed: 1, New: 0, Changed: 1, Gone: 0, Unchanged: 2),
            await Runs.EndAsync(run.Id, RunState.Finished, new SeenSubmissions(2, 2), Now.AddMinutes(1), Token));
        Assert.Equal(
            ["finished|60"], await Database.RowsAsync("select state, extract(epoch from finished_at - started_at)::int from run", Token));

        NewAssessment InRun(params ImmutableArray<FindingRow> findings) =>
            Rows.Assessment(sha256, findings) with { Run = new RunStep(run!.Id, WasRead: true, ChangeCause.Engine) };

        Task<string[]> ChangesAsync() => Database.RowsAsync(
            "select fingerprint, change, cause, before ->> 'severity', after ->> 'severity' from run_change order by fingerprint", Token);
    }
}
