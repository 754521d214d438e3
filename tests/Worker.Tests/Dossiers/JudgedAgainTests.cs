using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Dossiers;

/// <summary>Which documents are judged again when another comes, how often, and by whom.</summary>
public sealed class JudgedAgainTests(TwinFiles files) : IClassFixture<TwinFiles>, IAsyncLifetime
{
    private SubmittedDocuments _documents = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _documents = await SubmittedDocuments.BeginAsync();

    public ValueTask DisposeAsync() => _documents.DisposeAsync();

    [Fact]
    public async Task ArrivalOfATwin_HasOnlyItsOtherFormJudgedAgain_Once_WithoutReadingIt()
    {
        Assert.Equal(["a.docx"], await _documents.ReceiveAsync("a.docx", TwinFiles.Word));
        for (int i = 0; i < 4; i++)
        {
            string name = "Xuân Lộc " + (char)('A' + i);
            Assert.Equal([name + ".docx"], await _documents.ReceiveAsync(name + ".docx", TwinFiles.Docx(ReportText.Valid25.OfUnit(name))));
        }
        Assert.Equal(["d.xyz"], await _documents.ReceiveAsync("d.xyz", "không phải báo cáo"u8.ToArray()));

        await TestSubmissions.SubmitAsync(_documents.Database, "a.pdf", files.Pdf, Token);
        List<Reassessment> judged = await _documents.WorkOffAsync();
        Assert.Equal([("a.pdf", true), ("a.docx", false)], judged.Select(r => (r.Submission.Path, r.WasRead)));
    }

    [Fact]
    public async Task ABurst_OfOneUnitsDocuments_HasEachJudgedAtMostTwice()
    {
        await TestSubmissions.SubmitAsync(_documents.Database, "2023.docx", TwinFiles.Docx(ReportText.Prose25.OfYear(2023)), Token);
        await TestSubmissions.SubmitAsync(_documents.Database, "a.docx", TwinFiles.Word, Token);
        await TestSubmissions.SubmitAsync(_documents.Database, "a.pdf", files.OtherPdf, Token);
        await TestSubmissions.SubmitAsync(_documents.Database, "bảng.docx", TwinFiles.Table("Sơn Thuận", 2024), Token);

        List<Reassessment> judged = await _documents.WorkOffAsync();
        Assert.All(judged.GroupBy(r => r.Submission.Path, StringComparer.Ordinal), again => Assert.InRange(again.Count(), 1, 2));
        Assert.Equal(["a.docx", "a.pdf"], await _documents.AccusedAsync("twin-mismatch"));
        Assert.Empty(await _documents.AccusedAsync("table-missing-from-dossier"));
    }

    [Fact]
    public async Task Decisions_AndFirstSights_OutliveJudgingAgain()
    {
        await _documents.ReceiveAsync("a.docx", TwinFiles.Docx(ReportText.Prose25.Replacing("93,75/100", "95/100")));
        string fingerprint = (await _documents.Database.ScalarAsync<string>("select fingerprint from finding where rule_id = 'total-mismatch'", Token))!;
        Assert.True(await new TriageStore(_documents.Database.Source).ChangeAsync(
            fingerprint, "acknowledged", "Đã gọi cho xã.", 0, "thẩm định", DateTimeOffset.UnixEpoch, Token));
        await _documents.Database.ExecuteAsync("update finding set first_seen_at = '2026-01-01T00:00:00Z'", Token);

        Assert.Contains("a.docx", await _documents.ReceiveAsync("a.pdf", files.Pdf));
        Assert.Equal(["a.docx", "a.pdf"], await _documents.AccusedAsync("twin-mismatch"));
        Assert.Equal(
            ["acknowledged|Đã gọi cho xã.|2026"],
            await _documents.Database.RowsAsync(
                "select state, note, extract(year from first_seen_at) from finding join triage using (fingerprint) where rule_id = 'total-mismatch' and submission_id = 1", Token));
        Assert.Equal(
            0, await _documents.Database.ScalarAsync<long>("select count(*) from finding join triage using (fingerprint) where rule_id = 'twin-mismatch'", Token));
    }

    [Fact]
    public async Task TwoNodes_ThatJudgeRelatedDocumentsAtOnce_EndWithBothAccused()
    {
        await using TestService other = await _documents.NodeAsync();
        Assessor[] nodes = [_documents.Service.Services.GetRequiredService<Assessor>(), other.Services.GetRequiredService<Assessor>()];
        for (int round = 0; round < 6; round++)
        {
            string unit = "Xuân Lộc " + (char)('A' + round);
            ReportText text = ReportText.Prose25.OfUnit(unit);
            await TestSubmissions.SubmitAsync(_documents.Database, unit + "/2024.docx", TwinFiles.Docx(text), Token);
            await TestSubmissions.SubmitAsync(_documents.Database, unit + "/2023.docx", TwinFiles.Docx(text.OfYear(2023)), Token);
            long last = await _documents.Database.ScalarAsync<long>("select max(id) from submission", Token);
            await Task.WhenAll(Task.Run(() => nodes[0].AssessAsync(last - 1, Token), Token), Task.Run(() => nodes[1].AssessAsync(last, Token), Token));
            await _documents.WorkOffAsync();
            Assert.Contains(unit + "/2024.docx", await _documents.AccusedAsync("unchanged-from-last-year"));
        }
    }

    [Fact]
    public async Task TheNight_AfterAQuietDay_TouchesNothing_AndDoesWhatTheQueueDidNot()
    {
        await _documents.ReceiveAsync("a.docx", TwinFiles.Word);
        await _documents.ReceiveAsync("b.docx", TwinFiles.Docx(ReportText.Valid25.OfUnit("Bình An")));
        await _documents.ReceiveAsync("a.pdf", files.OtherPdf);
        Reprocessing reprocessing = _documents.Service.Services.GetRequiredService<Reprocessing>();
        RunSummary quiet = (await reprocessing.RunAsync(RunKind.Nightly, Token))!;
        Assert.Equal((3, 0, 0), (quiet.Counts.Submissions, quiet.Counts.Assessed, quiet.Changes.Length));

        // The corrected version was judged, but nobody has looked at its older versions yet.
        await TestSubmissions.SubmitAsync(_documents.Database, "a bản sửa.pdf", files.Pdf, Token);
        await _documents.Service.Services.GetRequiredService<Assessor>().AssessAsync(4, Token);
        RunSummary night = (await reprocessing.RunAsync(RunKind.Nightly, Token))!;
        Assert.Equal((4, 2, 0, 2), (night.Counts.Submissions, night.Counts.Assessed, night.Counts.Read, night.Counts.Gone));
        Assert.All(night.Changes, c => Assert.Equal(("twin-mismatch", Change.Gone, ChangeCause.Surroundings), (c.RuleId, c.Kind, c.Cause)));

        RunSummary next = (await reprocessing.RunAsync(RunKind.Nightly, Token))!;
        Assert.Equal((4, 0, 0), (next.Counts.Submissions, next.Counts.Assessed, next.Changes.Length));
    }

    /// <summary>The night that judges everything by a new engine meets documents whose neighbours it has not reached yet.</summary>
    [Fact]
    public async Task TheNight_WithAnotherEngine_EndsWithEverythingUpToDate()
    {
        await _documents.ReceiveAsync("a.docx", TwinFiles.Word);
        await _documents.ReceiveAsync("a.pdf", files.OtherPdf);
        await _documents.ReceiveAsync("2023.docx", TwinFiles.Docx(ReportText.Prose25.OfYear(2023)));
        await _documents.Database.ExecuteAsync(
            """
            update assessment set engine_version = 'old' || id; delete from digest; delete from rejudging;
            delete from finding where rule_id in ('twin-mismatch', 'unchanged-from-last-year')
            """,
            Token); // as a program that knew nothing of other documents left it
        Reprocessing reprocessing = _documents.Service.Services.GetRequiredService<Reprocessing>();
        await reprocessing.RunAsync(RunKind.Nightly, Token);
        Assert.Equal(["a.docx", "a.pdf"], await _documents.AccusedAsync("twin-mismatch"));
        Assert.NotEmpty(await _documents.AccusedAsync("unchanged-from-last-year"));
        Assert.Empty(await _documents.WorkOffAsync());
        Assert.Equal(0, (await reprocessing.RunAsync(RunKind.Nightly, Token))!.Counts.Assessed);
    }
}
