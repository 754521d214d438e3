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
    public async Task End_WritesEveryCount()
    {
        await using OpenRun? run = await Runs.BeginAsync(RunKind.Manual, Rows.Versions, Now, Token);
        await Runs.EndAsync(run!.Id, RunState.Finished, new RunCounts(1, 2, 3, 4, 5, 6, 7, 8), Now.AddMinutes(1), Token);
        Assert.Equal(
            ["finished|engine1|qd-25-2021@1|1|2|3|4|5|6|7|8|60"],
            await Database.RowsAsync(
                """
                select state, engine_version, standard_version, submissions, assessed, read, failed, findings_new, findings_changed,
                  findings_gone, findings_unchanged, extract(epoch from finished_at - started_at)::int
                from run
                """,
                Token));
    }

    [Fact]
    public async Task AddChanges_WritesBothFaces()
    {
        await Rows.TakeAsync(new LedgerStore(Database.Source), "a.pdf", [1], Now, Token);
        await using OpenRun? run = await Runs.BeginAsync(RunKind.Manual, Rows.Versions, Now, Token);
        var face = FindingFace.Of(Rows.Finding);
        await Runs.AddChangesAsync(
            run!.Id,
            [
                new RunChange(1, "a", Change.New, ChangeCause.File, "r", Before: null, face),
                new RunChange(1, "b", Change.Changed, ChangeCause.Engine, "r", face, face with { Severity = Rules.Severity.Notice }),
                new RunChange(1, "c", Change.Gone, ChangeCause.Standard, "r", face, After: null),
            ],
            Token);
        Assert.Equal(
            ["a|new|file||error", "b|changed|engine|error|notice", "c|gone|standard|error|"],
            await Database.RowsAsync(
                "select fingerprint, change, cause, before ->> 'severity', after ->> 'severity' from run_change order by fingerprint", Token));
        Assert.Equal(
            "actual causedBy criterion expected message outcome severity title",
            await Database.ScalarAsync<string>(
                "select string_agg(k, ' ' order by k) from run_change, jsonb_object_keys(before) k where fingerprint = 'c'", Token));
    }
}
