using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

public sealed class ReprocessingTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        await TestSubmissions.SubmitAsync(_database, "a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 1), Token);
        await TestSubmissions.SubmitAsync(_database, "b.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 2), Token);
        await TestSubmissions.SubmitAsync(_database, "c.docx", TestSubmissions.Docx(ReportText.Valid25, 3), Token);
        await TestSubmissions.SubmitAsync(_database, "d.txt", "không phải báo cáo"u8.ToArray(), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Run_OverWaitingSubmissions_AssessesThemAndTellsTheirFindingsAsNew()
    {
        RunSummary summary = await RunAsync();

        Assert.Equal(new RunCounts(Submissions: 4, Assessed: 4, Read: 4, Failed: 0, summary.Changes.Length, Changed: 0, Gone: 0, Unchanged: 0), summary.Counts);
        Assert.Equal(2, summary.Changes.Count(c => c is { RuleId: "total-mismatch", Kind: Change.New, Cause: ChangeCause.File }));
        Assert.Equal(
            ["a.docx|checked", "b.docx|checked", "c.docx|checked", "d.txt|rejected"],
            await _database.RowsAsync("select path, state from ledger_file order by path", Token));
    }

    [Fact]
    public async Task Run_Twice_FindsNothingChangedTheSecondTime()
    {
        RunSummary first = await RunAsync();
        RunSummary second = await RunAsync();

        Assert.Empty(second.Changes);
        Assert.Equal(RunCounts.Zero with { Submissions = 4, Unchanged = first.Counts.New }, second.Counts);
        Assert.Equal(
            ["finished|4", "finished|0"], await _database.RowsAsync("select state, assessed from run order by id", Token));
    }

    [Fact]
    public async Task Run_AfterOneRulesSeverityChanged_TellsExactlyItsFindingsAndReadsNothing()
    {
        RunSummary first = await RunAsync();
        string fingerprint = first.Changes.First(c => c.RuleId is "total-mismatch").Fingerprint;
        Assert.True(await new TriageStore(_database.Source).ChangeAsync(
            fingerprint, "acknowledged", "Đã gọi cho xã.", 0, "thẩm định", DateTimeOffset.UnixEpoch, Token));

        RunSummary second = await RunAsync(new KeyValuePair<string, string?>("Rules:Severities:total-mismatch", "notice"));

        Assert.Equal(2, second.Changes.Length);
        Assert.All(second.Changes, c => Assert.Equal(
            ("total-mismatch", Change.Changed, ChangeCause.Override, Rules.Severity.Error, Rules.Severity.Notice),
            (c.RuleId, c.Kind, c.Cause, c.Before!.Severity, c.After!.Severity)));
        Assert.Equal(
            RunCounts.Zero with { Submissions = 4, Assessed = 4, Changed = 2, Unchanged = first.Counts.New - 2 }, second.Counts);
        Assert.Equal(
            "Đã gọi cho xã.",
            await _database.ScalarAsync<string>($"select note from triage join finding using (fingerprint) where fingerprint = '{fingerprint}'", Token));
        Assert.Equal(2, await _database.ScalarAsync<long>("select count(*) from run_change where run_id = 2", Token));
    }

    [Fact]
    public async Task Run_AfterTheReaderChanged_ReadsAgainAndFindsTheSame()
    {
        RunSummary first = await RunAsync();
        await _database.ExecuteAsync("update assessment set reader_version = 'old'; update reading set reader_version = 'old'", Token);
        RunSummary second = await RunAsync();

        Assert.Empty(second.Changes);
        Assert.Equal(RunCounts.Zero with { Submissions = 4, Assessed = 4, Read = 4, Unchanged = first.Counts.New }, second.Counts);
    }

    [Fact]
    public async Task Run_WhileAnotherLives_DoesNothing()
    {
        await using HeldRun _ = await HeldRun.BeginAsync(_database, Token);
        await using TestService service = await TestService.PrepareAsync(_database, _folders, [], Token);
        Assert.Null(await service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token));
    }

    [Fact]
    public async Task Assess_WhenTheProgramFails_CountsTheAttemptAndShowsTheFault()
    {
        await using TestService service = await TestService.PrepareAsync(_database, _folders, [], Token);
        Assessor assessor = service.Services.GetRequiredService<Assessor>();
        await assessor.AssessAsync(1, Token);
        await _database.ExecuteAsync(
            "update reading set text = '[]'; update submission set assessment_id = null where id = 1; update ledger_file set state = 'taken', reason = null where id = 1", Token);

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => assessor.AssessAsync(1, Token));
        Assert.Equal(["5|taken|lỗi nội bộ"], await FaultAsync("lỗi nội bộ"));
    }

    [Fact]
    public async Task Assess_WhileTheDatabasesDiskIsFull_CountsNothingAgainstTheDocument()
    {
        await using TestService service = await TestService.PrepareAsync(_database, _folders, [], Token);
        Assessor assessor = service.Services.GetRequiredService<Assessor>();
        await _database.ExecuteAsync(
            """
            create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'full' using errcode = '53100'; end $$;
            create trigger full_disk before insert on assessment for each row execute function full_disk()
            """,
            Token);
        for (int i = 0; i < 12; i++) // more often than a document that kills its process is tried
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => assessor.AssessAsync(1, Token));
        Assert.Equal(["0|taken|sự cố"], await FaultAsync("sự cố"));

        await _database.ExecuteAsync("drop trigger full_disk on assessment", Token);
        await assessor.AssessAsync(1, Token);
        Assert.Equal(["0|checked|"], await FaultAsync("sự cố"));
    }

    private Task<string[]> FaultAsync(string words) => _database.RowsAsync(
        $"select attempts, state, substring(reason from '{words}') from submission s join ledger_file f on f.id = ledger_id where s.id = 1", Token);

    private async Task<RunSummary> RunAsync(params KeyValuePair<string, string?>[] settings)
    {
        await using TestService service = await TestService.PrepareAsync(_database, _folders, settings, Token);
        RunSummary? summary = await service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        Assert.NotNull(summary);
        return summary;
    }

    /// <summary>A run of another node.</summary>
    private sealed record HeldRun(OpenRun Run) : IAsyncDisposable
    {
        public static async Task<HeldRun> BeginAsync(TestDatabase database, CancellationToken cancellationToken) =>
            new((await new RunStore(database.Source).BeginAsync(
                RunKind.Nightly, new("r", "e", "s"), DateTimeOffset.UnixEpoch, cancellationToken))!);

        public ValueTask DisposeAsync() => Run.DisposeAsync();
    }
}
