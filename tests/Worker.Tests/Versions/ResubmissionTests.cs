using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Storage.Versions;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Tests.Dossiers;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Tests.Versions;

/// <summary>A report handed in again: which version counts, what it put right, and what becomes of the decisions.</summary>
public sealed class ResubmissionTests(ResubmittedFiles files) : IClassFixture<ResubmittedFiles>, IAsyncLifetime
{
    private SubmittedDocuments _documents = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _documents = await SubmittedDocuments.BeginAsync();

    public ValueTask DisposeAsync() => _documents.DisposeAsync();

    [Theory]
    [InlineData("same")]
    [InlineData("shifted")]
    [InlineData("pdf")]
    public async Task AResubmission_ThatFixesOneNumber_ClosesExactlyOneFinding_AndKeepsTheDecisions(string way)
    {
        await _documents.ReceiveAsync("xã/báo cáo.docx", TwinFiles.Docx(ResubmittedFiles.First));
        string[] before = await StepsAsync(1);
        Assert.All(before, step => Assert.EndsWith("|", step, StringComparison.Ordinal)); // one version: nothing to compare
        Assert.Equal(3, before.Length);
        var decisions = new TriageStore(_documents.Database.Source);
        foreach (string key in await _documents.Database.RowsAsync(Keys + "where submission_id = 1", Token))
            Assert.True(await decisions.ChangeAsync(key, "sentBack", "Đã gửi phiếu trả lại.", 0, "thẩm định", DateTimeOffset.UnixEpoch, Token));

        await _documents.ReceiveAsync("xã/bản sửa" + (way is "pdf" ? ".pdf" : ".docx"), way switch
        {
            "same" => TwinFiles.Docx(ResubmittedFiles.Fixed),
            "shifted" => TwinFiles.Docx(ResubmittedFiles.Rewritten),
            _ => files.RewrittenPdf,
        });

        Assert.Equal(["1|1|2|2", "2|2|2|"], await PlacesAsync());
        Assert.Equal(["total-mismatch|fixed"], (await StepsAsync(1)).Where(s => !s.EndsWith("|still", StringComparison.Ordinal)));
        Assert.Equal(before.Where(s => !s.StartsWith("total-mismatch", StringComparison.Ordinal)).Select(s => s + "still"), await StepsAsync(2));
        Assert.Equal(
            ["sentBack|Đã gửi phiếu trả lại.|1|2"],
            await _documents.Database.RowsAsync(
                "select t.state, note, t.version, count(*) from finding f join submission s on s.id = f.submission_id join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key) where s.id = 2 group by 1, 2, 3", Token));
        Assert.Equal(
            ["sentBack|resolved|hệ thống"], // the one put right
            await _documents.Database.RowsAsync("select from_state, to_state, changed_by from triage_event where from_state <> 'open'", Token));

        FixedFinding closed = Assert.Single(await new VersionView(_documents.Database.Source).FixedAsync(2, Token));
        Assert.Equal(("total-mismatch", 1L, 1), (closed.RuleId, closed.SubmissionId, closed.Number));
        IReadOnlyList<ListedFinding> open = await new FindingList(_documents.Database.Source, TimeProvider.System).PageAsync(
            new FindingFilter { Buckets = [Bucket.ToReview, Bucket.InProgress, Bucket.NotCheckable] }, 0, 100, Token);
        Assert.All(open, f => Assert.Equal((2L, 2, 2, "still", "sentBack"), (f.SubmissionId, f.VersionNumber, f.VersionCount, f.Step, f.State)));
        Assert.Equal(2, open.Count);
    }

    /// <summary>What decisions are kept under.</summary>
    private const string Keys = "select decision_key(fingerprint, parent_key) from finding join submission on submission.id = submission_id ";

    /// <summary>Each finding has another decision, by another reviewer; whichever number is put right, the others keep theirs to the last word.</summary>
    [Theory]
    [InlineData("95,75/100", "93,75/100")]
    [InlineData("04/05 tiêu chí.", "05/05 tiêu chí.")]
    [InlineData("09/2021-TT-BTP", "09/2021/TT-BTP")]
    public async Task AResubmission_WhicheverNumberItFixes_LeavesEveryOtherDecisionAsItWas(string wrong, string right)
    {
        await _documents.ReceiveAsync("a.docx", TwinFiles.Docx(ResubmittedFiles.First));
        string[] states = ["acknowledged", "falseAlarm", "accepted"];
        var decisions = new TriageStore(_documents.Database.Source);
        string[] findings = await _documents.Database.RowsAsync(Keys + "order by rule_id, fingerprint", Token);
        Assert.Equal(states.Length, findings.Length);
        foreach ((string finding, string state) in findings.Zip(states))
            Assert.True(await decisions.ChangeAsync(finding, state, "Ghi chú " + state, 0, "cán bộ " + state, DateTimeOffset.UnixEpoch, Token));
        string[] before = await DecidedAsync(1);
        string[] history = await _documents.Database.RowsAsync("select to_jsonb(e) from triage_event e order by id", Token);

        await _documents.ReceiveAsync("b.docx", TwinFiles.Docx(ResubmittedFiles.First.Replacing(wrong, right)));

        string closed = Assert.Single((await StepsAsync(1)), s => s.EndsWith("|fixed", StringComparison.Ordinal)).Split('|')[0];
        string[] after = await DecidedAsync(2);
        Assert.Equal(2, after.Length);
        Assert.All(after, row => Assert.Contains(row, before));
        string[] older = await DecidedAsync(1); // on the version it was made for
        string[] events = await _documents.Database.RowsAsync("select to_jsonb(e) from triage_event e order by id", Token);
        if (before.Single(row => row.StartsWith(closed + "|", StringComparison.Ordinal)).Contains("|acknowledged|", StringComparison.Ordinal))
        {
            Assert.StartsWith(closed + "|resolved|Bản mới nhất đã sửa sai lệch này.|2|hệ thống|", Assert.Single(older.Except(before)), StringComparison.Ordinal);
            Assert.Equal(history, events[..^1]);
        }
        else
        {
            Assert.Equal(before, older); // a reviewer's last word stays
            Assert.Equal(history, events);
        }

        Task<string[]> DecidedAsync(long submission) => _documents.Database.RowsAsync(
            string.Create(null, $"select rule_id, t.state, note, t.version, changed_by, changed_at from finding f join submission s on s.id = f.submission_id join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key) where s.id = {submission} order by rule_id, f.fingerprint"), Token);
    }

    [Fact]
    public async Task TheOlderVersion_ThatArrivesLater_IsTheOlder_WhereTheLetterheadsTellSo()
    {
        await _documents.ReceiveAsync("mới.docx", TwinFiles.Docx(ResubmittedFiles.Rewritten));
        await _documents.ReceiveAsync("cũ.docx", TwinFiles.Docx(ResubmittedFiles.First));
        Assert.Equal(["1|2|2|", "2|1|2|1"], await PlacesAsync());
        Assert.Equal(["total-mismatch|fixed"], (await StepsAsync(2)).Where(s => !s.EndsWith("|still", StringComparison.Ordinal)));
        Assert.Equal(["t", "t"], await _documents.Database.RowsAsync("select left(by_letterhead::text, 1) from version", Token));
    }

    [Fact]
    public async Task ARuleThatTheNewVersionCannotBeCheckedBy_IsNotSaidToBeFixed()
    {
        await _documents.ReceiveAsync("a.docx", TwinFiles.Docx(ResubmittedFiles.First));
        // A number is left out: the sum cannot be checked, and that is no correction.
        await _documents.ReceiveAsync("b.docx", TwinFiles.Docx(ResubmittedFiles.First.Replacing("18,25/20", "…/20")));
        Assert.Contains("total-mismatch|unsure", await StepsAsync(1));
        Assert.Contains(
            await new FindingList(_documents.Database.Source, TimeProvider.System).PageAsync(new FindingFilter { Buckets = [Bucket.ToReview] }, 0, 100, Token),
            f => f is { SubmissionId: 1, RuleId: "total-mismatch" });
    }

    [Fact]
    public async Task Twins_AreOneVersion_AndALateTwinFindsItsOwn()
    {
        await _documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        await _documents.ReceiveAsync("2.docx", TwinFiles.Docx(ResubmittedFiles.Rewritten));
        await _documents.ReceiveAsync("2.pdf", files.RewrittenPdf);
        await _documents.ReceiveAsync("1.pdf", files.FirstPdf);
        Assert.Equal(["1|1|2|2|4", "2|2|2||3", "3|2|2||2", "4|1|2|3|1"], await PlacesAsync(", twin"));
        Assert.Empty(await _documents.AccusedAsync("twin-mismatch"));
    }

    [Fact]
    public async Task WhenTheNewestIsWithdrawn_TheOneBeforeCounts_AndItsFindingsAreOpenAgain()
    {
        await _documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        await _documents.ReceiveAsync("2.docx", TwinFiles.Docx(ResubmittedFiles.Rewritten));
        await using (NpgsqlConnection connection = await _documents.Database.Source.OpenConnectionAsync(Token))
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Token);
            await DossierStore.ForgetAsync(transaction, 2, TimeProvider.System.GetUtcNow(), Token);
            await transaction.CommitAsync(Token);
        }
        Assert.Equal(["1|1|1|"], await PlacesAsync());
        Assert.Contains("total-mismatch|", await StepsAsync(1));
    }

    [Fact]
    public async Task AReport_ThatDoesNotSayItsUnit_IsClaimedByItsFolder_AndMarkedSo()
    {
        const string folder = "xã Sơn Thuận/";
        await _documents.ReceiveAsync(folder + "1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        ReportText nameless = ResubmittedFiles.Rewritten.ReplacingEvery("xã Sơn Thuận", "xã …").Replacing("XÃ SƠN THUẬN", "XÃ …………");
        await _documents.ReceiveAsync(folder + "2.docx", TwinFiles.Docx(nameless));
        await _documents.ReceiveAsync("2.docx", TwinFiles.Docx(nameless.Replacing("giao ban", "họp mặt"))); // nobody claims this one
        Assert.Equal(["1||1|2", "2|unit|2|2"], await _documents.Database.RowsAsync("select submission_id, claimed, number, count from version order by 1", Token));
        Assert.Contains("total-mismatch|fixed", await StepsAsync(1));
        Assert.Contains(await StepsAsync(2), step => step.EndsWith("|still", StringComparison.Ordinal)); // known again without unit and year in the fingerprint
    }

    [Fact]
    public async Task OtherUnits_AndYears_AreNoVersions()
    {
        await _documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        await _documents.ReceiveAsync("2.docx", TwinFiles.Docx(ResubmittedFiles.First.OfUnit("Bình An")));
        await _documents.ReceiveAsync("3.docx", TwinFiles.Docx(ResubmittedFiles.First.OfYear(2023)));
        await _documents.ReceiveAsync("4.docx", TwinFiles.Docx(ResubmittedFiles.First.Replacing("huyện Vĩnh Lâm", "huyện Hòa Trung")));
        await _documents.ReceiveAsync("5.docx", TwinFiles.Docx(ResubmittedFiles.First.ReplacingEvery("xã Sơn Thuận", "phường Sơn Thuận").Replacing("XÃ SƠN THUẬN", "PHƯỜNG SƠN THUẬN")));
        Assert.Equal(["1|1|1|", "2|1|1|", "3|1|1|", "4|1|1|", "5|1|1|"], await PlacesAsync());
    }

    /// <summary>"submission|number|count|current".</summary>
    private Task<string[]> PlacesAsync(string more = "") =>
        _documents.Database.RowsAsync($"select submission_id, number, count, current{more} from version order by submission_id", Token);

    /// <summary>"rule|step" of a submission's findings, in order of the rules.</summary>
    private Task<string[]> StepsAsync(long submission) => _documents.Database.RowsAsync(
        string.Create(null, $"""
        select rule_id, coalesce(in_current, since_previous) from finding_step join finding using (submission_id, fingerprint)
        where submission_id = {submission} order by rule_id, fingerprint
        """),
        Token);
}
