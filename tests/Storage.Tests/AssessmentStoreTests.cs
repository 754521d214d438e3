using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class AssessmentStoreTests : StoreTests
{
    private AssessmentStore Assessments => new(Database.Source);

    [Fact]
    public async Task Replace_ThenFindings_GivesBackEveryColumn()
    {
        string sha256 = await TakeAsync();
        FindingRow bare = Rows.Finding with
        {
            Fingerprint = "aaaaaaaaaaaaaaaa",
            Position = 1,
            Severity = Severity.Notice,
            Outcome = Outcome.NotCheckable,
            Criterion = null,
            Expected = null,
            Actual = null,
            Evidence = "[]",
            Elsewhere = "[]",
            Quote = null,
            CausedBy = null,
            CausedByFingerprint = null,
        };
        ImmutableArray<FindingRow> before = await Assessments.ReplaceAsync(1, Rows.Assessment(sha256, Rows.Finding, bare), Now, Token);

        Assert.Empty(before);
        Assert.Equal([Rows.Finding, bare], await Assessments.FindingsAsync(1, Token));
        Assert.Equal(
            ["1|ward|Thượng Cát|phuong thuong cat|quận Bắc Từ Liêm|2024"],
            await Database.RowsAsync("select assessment_id, unit_kind, unit_name, unit_key, parent, year from submission", Token));
        Assert.Equal(["checked|"], await Database.RowsAsync("select state, reason from ledger_file", Token));
        Assert.Equal(
            [$"{sha256}|reader1|engine1|qd-25-2021@1|checked|findings|||qd-25-2021|ctcpl-check/1"],
            await Database.RowsAsync(
                """
                select sha256, reader_version, engine_version, standard_version, outcome, verdict, reason_code, reason_message,
                  standard_id, result ->> 'schema'
                from assessment
                """,
                Token));
    }

    [Fact]
    public async Task Replace_Twice_LeavesWhatOnceDoes()
    {
        string sha256 = await TakeAsync();
        NewAssessment assessment = Rows.Assessment(sha256, Rows.Finding);
        await Assessments.ReplaceAsync(1, assessment, Now, Token);
        ImmutableArray<FindingRow> before = await Assessments.ReplaceAsync(1, assessment, Now.AddDays(1), Token);

        Assert.Equal([Rows.Finding], before);
        Assert.Equal(1, await Database.ScalarAsync<long>("select count(*) from assessment", Token));
        Assert.Equal(Now.UtcDateTime, await Database.ScalarAsync<DateTime>("select first_seen_at from finding", Token));
    }

    [Fact]
    public async Task Replace_AtOnceOnManyNodes_LeavesWhatOnceDoes()
    {
        string sha256 = await TakeAsync();
        FindingRow[] findings = [.. Enumerable.Range(0, 20).Select(i => Rows.Finding with { Fingerprint = $"{i:x16}", Position = i })];
        await Task.WhenAll(Enumerable.Range(0, 6).Select(
            _ => Assessments.ReplaceAsync(1, Rows.Assessment(sha256, [.. findings]), Now, Token)));
        Assert.Equal(findings, await Assessments.FindingsAsync(1, Token));
        Assert.Equal(1, await Database.ScalarAsync<long>("select count(*) from assessment", Token));
    }

    [Fact]
    public async Task Replace_WithOtherFindings_DropsTheOldAndKeepsWhenTheKeptWereFirstSeen()
    {
        string sha256 = await TakeAsync();
        FindingRow gone = Rows.Finding with { Fingerprint = "bbbbbbbbbbbbbbbb", Position = 1 };
        FindingRow added = Rows.Finding with { Fingerprint = "cccccccccccccccc", Position = 1 };
        await Assessments.ReplaceAsync(1, Rows.Assessment(sha256, Rows.Finding, gone), Now, Token);
        NewAssessment next = Rows.Assessment(sha256, Rows.Finding with { Severity = Severity.Warning }, added);
        await Assessments.ReplaceAsync(1, next with { Versions = Rows.Versions with { Engine = "engine2" } }, Now.AddDays(1), Token);

        Assert.Equal(
            ["0123456789abcdef|warning|0", "cccccccccccccccc|error|1"],
            await Database.RowsAsync(
                $"select fingerprint, severity, extract(day from first_seen_at - '{Now:O}')::int from finding order by position", Token));
        Assert.Equal(2, await Database.ScalarAsync<long>("select assessment_id from submission", Token));
    }

    [Fact]
    public async Task Replace_OfAnUnreadableFile_RejectsItWithTheReason()
    {
        string sha256 = await TakeAsync();
        NewAssessment unreadable = Rows.Assessment(sha256) with
        {
            Outcome = AssessmentOutcome.Unreadable,
            Verdict = null,
            StandardId = null,
            Unit = ReportedUnit.Unknown,
            Reason = new OutcomeReason("encrypted", "Tệp có mật khẩu."),
        };
        await Assessments.ReplaceAsync(1, unreadable, Now, Token);
        Assert.Equal(["rejected|Tệp có mật khẩu."], await Database.RowsAsync("select state, reason from ledger_file", Token));
        Assert.Equal(["|||"], await Database.RowsAsync("select unit_kind, unit_key, parent, year from submission", Token));
    }

    private Task<string> TakeAsync() => Rows.TakeAsync(new LedgerStore(Database.Source), "a.pdf", [1, 2, 3], Now, Token);
}
