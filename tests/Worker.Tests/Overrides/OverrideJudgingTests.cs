using System.Text.Json.Nodes;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Dossiers;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Overrides;

/// <summary>What becomes of a report when a reviewer corrects a figure: by the queue, in the night, and for other bytes.</summary>
public sealed class OverrideJudgingTests : IAsyncLifetime
{
    /// <summary>The points of criterion 2 as they come out of a misreading.</summary>
    private static readonly ReportText Misread = ReportText.Valid25.Replacing("28,5/30", "23,5/30");

    private static readonly NewOverride Right = new("criterion 2 points", 23.5m, 30, "23,5/30", 28.5m, 30);

    private SubmittedDocuments _documents = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private OverrideStore Overrides => new(_documents.Database.Source);

    public async ValueTask InitializeAsync() => _documents = await SubmittedDocuments.BeginAsync();

    public ValueTask DisposeAsync() => _documents.DisposeAsync();

    [Fact]
    public async Task Corrected_IsJudgedAgainByTheQueue_WithoutReading_AndIsClean()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(Misread));
        Assert.Equal(["a.docx"], await _documents.AccusedAsync("total-mismatch"));
        await CorrectAsync(Right);

        Reassessment again = Assert.Single(await _documents.WorkOffAsync());
        Assert.False(again.WasRead);
        Assert.Empty(await FindingsAsync());
        Assert.Equal("clean", await _documents.Database.ScalarAsync<string>("select verdict from assessment a join submission s on a.id = s.assessment_id", Token));
        JsonNode result = await ResultAsync();
        JsonNode kept = Assert.Single(result["overrides"]!.AsArray())!;
        Assert.Equal(("criterion 2 points", "23,5/30", "23,5/30", "chi.lan", true), (
            (string?)kept["figure"], (string?)kept["readAs"], (string?)kept["readNow"], (string?)kept["by"], (bool)kept["applied"]!));
        Assert.Equal(28.5m, (decimal)result["report"]!["criteria"]![1]!["points"]!["value"]!);
        Assert.Contains("23,5/30", (string?)result["report"]!["criteria"]![1]!["points"]!["at"]!["quote"], StringComparison.Ordinal);
        Assert.Empty(await _documents.WorkOffAsync());
    }

    [Fact]
    public async Task Night_AfterACorrection_KeepsIt_AndTouchesNothing()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(Misread));
        await CorrectAsync(Right);
        await _documents.WorkOffAsync();
        Assert.Equal(RunCounts.Zero with { Submissions = 1 }, (await RunAsync()).Counts);
        Assert.Empty(await FindingsAsync());

        await _documents.Database.ExecuteAsync("update assessment set reader_version = 'old'; update reading set reader_version = 'old'", Token);
        Assert.Equal(1, (await RunAsync()).Counts.Read);
        Assert.Empty(await FindingsAsync());
    }

    [Fact]
    public async Task Run_ThatFindsACorrectionItsQueueHasNotSeen_TellsItAsTheCause()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(Misread));
        await CorrectAsync(Right);
        await _documents.Database.ExecuteAsync("delete from rejudging", Token); // the mark was lost: the night finds it all the same
        RunSummary summary = await RunAsync();
        Assert.NotEmpty(summary.Changes);
        Assert.All(summary.Changes, c => Assert.Equal((Change.Gone, ChangeCause.Override), (c.Kind, c.Cause)));
    }

    [Fact]
    public async Task Withdrawn_IsJudgedAsReadAgain_AndDecisionsAreKept()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(Misread));
        string[] before = await FindingsAsync();
        string key = (await _documents.Database.ScalarAsync<string>(
            "select decision_key(fingerprint, parent_key) from finding join submission s on s.id = submission_id where rule_id = 'total-mismatch'", Token))!;
        Assert.True(await new TriageStore(_documents.Database.Source).ChangeAsync(key, "acknowledged", "Đã gọi cho xã.", 0, "lan", DateTimeOffset.UnixEpoch, Token));
        await CorrectAsync(Right);
        await _documents.WorkOffAsync();
        Assert.Equal("resolved", await StateAsync());

        Assert.Equal(Overriding.Done, await Overrides.WithdrawAsync(1, Right.Figure, 1, Deed("bản giấy ghi 23,5"), Token));
        Assert.Single(await _documents.WorkOffAsync());
        Assert.Equal(before, await FindingsAsync());
        Assert.NotEqual("resolved", await StateAsync());
        Assert.Null((await ResultAsync())["overrides"]);

        Task<string?> StateAsync() => _documents.Database.ScalarAsync<string>($"select state from triage where fingerprint = '{key}'", Token);
    }

    [Fact]
    public async Task Correction_ThatBringsAFaultToLight_IsNamedInItsFinding()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(ReportText.Valid25));
        Assert.Empty(await FindingsAsync());
        await CorrectAsync(new NewOverride("total", 93.75m, 100, "93,75/100", 98.75m, 100));
        await _documents.WorkOffAsync();
        string finding = Assert.Single(await _documents.FindingsAsync("total-mismatch"));
        Assert.Contains("98,75/100 thay cho “93,75/100” – lý do: chữ số bị mờ; người sửa: chi.lan.", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherBytes_OfTheSameReport_DoNotInheritIt()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(Misread));
        await CorrectAsync(Right);
        await _documents.WorkOffAsync();
        await _documents.ReceiveAsync("b.docx", TestSubmissions.Docx(Misread.Replacing("Một số hồ sơ", "Một số ít hồ sơ")));
        Assert.Equal(["b.docx"], await _documents.AccusedAsync("total-mismatch"));
    }

    [Fact]
    public async Task Correction_MadeWhileTheReportIsBeingJudged_IsNotForgotten()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(Misread));
        await _documents.Database.ExecuteAsync("update assessment set engine_version = 'old+' || split_part(engine_version, '+', 2)", Token);
        // The judging has read the corrections, and waits for the row of its assessment, when the correction is saved.
        await _documents.Database.ExecuteAsync(
            """
            create function late() returns trigger language plpgsql as $$ begin
              insert into figure_override (sha256, figure, read_words, value, of_value, reason, made_by, made_at)
              select new.sha256, 'criterion 2 points', '23,5/30', 28.5, 30, 'mờ', 'lan', now()
              where not exists (select from figure_override);
              return new; end $$;
            create trigger late before insert on assessment for each row execute function late()
            """,
            Token);
        await _documents.Service.Services.GetRequiredService<Assessor>().AssessAsync(1, Token);
        Assert.NotEmpty(await FindingsAsync());
        Assert.Single(await _documents.WorkOffAsync());
        Assert.Empty(await FindingsAsync());
    }

    [Fact]
    public async Task Year_Corrected_MovesTheReportToItsYear()
    {
        await _documents.ReceiveAsync("a.docx", TestSubmissions.Docx(ReportText.Valid25.Replacing(
            "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024\n", "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2023\n")));
        Assert.Equal(2023, await _documents.Database.ScalarAsync<int>("select year from submission", Token));
        await CorrectAsync(new NewOverride("year", 2023, null, "2023", 2024, null));
        await _documents.WorkOffAsync();
        Assert.Equal(2024, await _documents.Database.ScalarAsync<int>("select year from submission", Token));
        Assert.Empty(await FindingsAsync());
    }

    private async Task CorrectAsync(NewOverride correction) =>
        Assert.Equal(Overriding.Done, await Overrides.KeepAsync(1, seen: null, correction, Deed("chữ số bị mờ"), Token));

    private static OverrideDeed Deed(string reason) => new("chi.lan", new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero), "số điểm", reason);

    private Task<string[]> FindingsAsync() => _documents.Database.RowsAsync("select fingerprint, rule_id, message from finding where submission_id = 1 order by position", Token);

    private async Task<JsonNode> ResultAsync() => JsonNode.Parse((await _documents.Database.ScalarAsync<string>(
        "select result::text from assessment a join submission s on a.id = s.assessment_id where s.id = 1", Token))!)!;

    private async Task<RunSummary> RunAsync() =>
        (await _documents.Service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token))!;
}
