using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Testing.Database;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Checked files written straight into the database, so that a test decides what stands in them.</summary>
internal static class Samples
{
    public static readonly DateTime Received = new(2026, 11, 20, 1, 30, 0, DateTimeKind.Utc);

    private const string InsertAll = """
        insert into content (sha256, bytes, size, media_type, stored_at) values (@sha256, @bytes, length(@bytes), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', @at);
        insert into reading (sha256, reader_version, outcome, text, read_at) values (@sha256, 'r', 'readable', @text::jsonb, @at);
        with l as (
          insert into ledger_file (path, state, size, modified_at, first_seen_at, last_seen_at, changed_at, sha256)
          values (@path, 'checked', length(@bytes), @at, @at, @at, @at, @sha256) returning id
        ), a as (
          insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, verdict, standard_id, result, assessed_at)
          values (@sha256, 'r', 'e', 's', 'checked', 'findings', 'qd-25-2021', @result::jsonb, @at) returning id
        )
        insert into submission (ledger_id, sha256, path, received_at, unit_kind, unit_name, unit_key, parent, year, assessment_id)
        select l.id, @sha256, @path, @at, @kind, @unit, @unitKey, @parent, 2024, a.id from l, a returning id
        """;

    private const string InsertRejected = """
        insert into content (sha256, bytes, size, media_type, stored_at) values (@sha256, @bytes, length(@bytes), 'application/octet-stream', @at);
        with l as (
          insert into ledger_file (path, state, reason, size, modified_at, first_seen_at, last_seen_at, changed_at, sha256, moved_to)
          values (@path, 'rejected', 'chưa cài LibreOffice', length(@bytes), @at, @at, @at, @at, @sha256, '_rejected/' || @path) returning id
        ), a as (
          insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, reason_code, reason_message, result, assessed_at)
          values (@sha256, 'r', 'e', 's', 'unreadable', 'converterMissing', 'chưa cài LibreOffice', '{}', @at) returning id
        )
        insert into submission (ledger_id, sha256, path, received_at, assessment_id)
        select l.id, @sha256, @path, @at, a.id from l, a
        """;

    /// <summary>Adds a file that could not be read.</summary>
    public static async Task AddRejectedAsync(this TestDatabase database, string path)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(path);
        await using NpgsqlConnection connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(InsertRejected, new { path, bytes, sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), at = Received });
    }

    private const string InsertFinding = """
        insert into finding (submission_id, fingerprint, position, rule_id, severity, outcome, title, message, citation, criterion,
          expected, actual, evidence, quote, caused_by, caused_by_fingerprint, search_text, first_seen_at)
        values (@submission, @Fingerprint, @position, @Rule, @Severity, @Outcome, @Title, @Message, 'Thông tư 09/2021/TT-BTP, Mẫu 01',
          @Criterion, @Expected, @Actual, @evidence::jsonb, @Quote, @cause, @CausedBy, @search, @at)
        """;

    private const string Result = """
        { "report": { "criteria": [
          { "number": 1, "heading": { "line": 3, "quote": "a. Đối với tiêu chí 1:" },
            "indicatorsAtMaximum": { "value": 2, "of": 2, "at": { "line": 4, "quote": "- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu." } },
            "points": { "value": 10, "of": 10, "at": { "line": 5, "quote": "- Số điểm đạt được của tiêu chí: 10/10 điểm." } } },
          { "number": 5, "heading": null,
            "indicatorsAtMaximum": { "value": 4, "of": 4, "at": { "line": 6, "quote": " - Số chỉ tiêu đạt điểm tối đa: 04/04 chỉ tiêu." } },
            "points": { "value": 25, "of": 25, "at": { "line": 7, "quote": "- Số điểm đạt được của tiêu chí: 25/25 điểm." } } } ],
          "declared": { "totalPoints": { "value": 94, "of": 100, "at": { "line": 8, "quote": "b. Tổng điểm số đạt được của các tiêu chí: 94/100 điểm" } },
            "leaderDisciplined": false, "recognitionRequested": true },
          "computed": { "totalPoints": { "value": 95, "of": 100 }, "criteriaAtLeastHalf": 5, "conditionsMet": 3, "eligible": true } } }
        """;

    private static readonly string[] Lines =
    [
        "Đánh giá kết quả và đề nghị công nhận đạt chuẩn tiếp cận pháp luật năm 2024",
        "2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu",
        "a. Đối với tiêu chí 1:",
        "- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.",
        "- Số điểm đạt được của tiêu chí: 10/10 điểm.",
        " - Số chỉ tiêu đạt điểm tối đa: 04/04 chỉ tiêu.",
        "- Số điểm đạt được của tiêu chí: 25/25 điểm.",
        "b. Tổng điểm số đạt được của các tiêu chí: 94/100 điểm",
        "Nội dung hướng dẫn tại Thông tư số 09/2021-TT-BTP ngày 15/11/2021 của Bộ Tư pháp được quán triệt đến toàn thể cán bộ.",
        "Nội dung",
        "Điểm",
    ];

    /// <summary>A report of this unit with these findings; returns the submission's id.</summary>
    public static async Task<long> AddReportAsync(
        this TestDatabase database, string kind, string unit, string path, params SampleFinding[] findings)
    {
        await using NpgsqlConnection connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var text = new DocumentText(
            ReadingMethod.Word,
            [.. Lines.Select((line, i) => new TextLine(i + 1, line) { Cell = i >= 9 ? new TableCell(1, 1, i - 8) : null })],
            Pages: null,
            ReadingQuality.Good,
            []);
        long submission = await connection.ExecuteScalarAsync<long>(InsertAll, new
        {
            sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(path))),
            bytes = System.Text.Encoding.UTF8.GetBytes("original of " + path),
            text = JsonSerializer.Serialize(text, StoredJson.Options),
            path,
            at = Received,
            result = Result,
            kind,
            unit,
            unitKey = Folding.Fold(Labels(kind) + " " + unit),
            parent = "quận Bắc Từ Liêm",
        });
        foreach ((int position, SampleFinding finding) in findings.Index())
            await AddFindingAsync(connection, submission, unit, position, finding);
        return submission;
    }

    private const string InsertRun = """
        with r as (
          insert into run (kind, state, engine_version, standard_version, started_at, finished_at, submissions, assessed, findings_new,
            findings_changed, findings_gone, findings_unchanged)
          values ('nightly', 'finished', 'e', 's', @at, @at + interval '65 seconds', 2, 1, 0, 1, 1, 4) returning id
        )
        insert into run_change (run_id, submission_id, fingerprint, change, cause, rule_id, before, after)
        select id, @submission, '00000000000000a1', 'changed', 'engine', 'total-mismatch',
          '{"severity":"warning","message":"Tổng ghi 94/100, cộng được 95.","title":"Tổng điểm không khớp"}'::jsonb,
          '{"severity":"error","message":"Tổng ghi 94/100, cộng được 95.","title":"Tổng điểm không khớp"}'::jsonb from r
        union all
        select id, @submission, '00000000000000ff', 'gone', 'standard', 'report-late',
          '{"severity":"warning","message":"Báo cáo nộp ngày 12/01/2025, sau hạn.","title":"Nộp muộn","criterion":null}'::jsonb, null from r
        """;

    /// <summary>A finished nightly run that changed one finding of the report and lost one.</summary>
    public static async Task AddRunAsync(this TestDatabase database, long submission)
    {
        await using NpgsqlConnection connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(InsertRun, new { submission, at = Received });
    }

    private static Task<int> AddFindingAsync(
        NpgsqlConnection connection, long submission, string unit, int position, SampleFinding f) =>
        connection.ExecuteAsync(InsertFinding, new
        {
            submission,
            f.Fingerprint,
            position,
            f.Rule,
            f.Severity,
            f.Outcome,
            f.Title,
            f.Message,
            f.Criterion,
            f.Expected,
            f.Actual,
            evidence = JsonSerializer.Serialize(f.Lines.Select(l => new { quote = Lines[l - 1].Trim(), line = l }), StoredJson.Options),
            Quote = f.Lines.IsEmpty ? null : Lines[f.Lines[0] - 1],
            cause = f.CausedBy is null ? null : "criterion-heading-missing",
            f.CausedBy,
            search = Folding.Fold($"{unit} 2024 {f.Title} {f.Message}"),
            at = Received,
        });

    private static string Labels(string kind) => kind is "ward" ? "phường" : "xã";
}

/// <summary>A finding to be stored.</summary>
internal sealed record SampleFinding(string Fingerprint, string Severity, string Title, string Message)
{
    public string Rule { get; init; } = "total-mismatch";

    public string Outcome { get; init; } = "notMet";

    public int? Criterion { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    public string? CausedBy { get; init; }

    /// <summary>One-based lines of the sample document.</summary>
    public ImmutableArray<int> Lines { get; init; } = [];

    public static SampleFinding Total { get; } = new(
        "00000000000000a1", "error", "Tổng điểm không khớp",
        "Báo cáo ghi tổng 94/100 điểm, nhưng cộng điểm các tiêu chí 10 + 29 + 13 + 18 + 25 được 95, lệch 1 điểm.")
    { Lines = [8, 5, 7], Expected = "95/100", Actual = "94/100" };

    public static SampleFinding Heading { get; } = new(
        "00000000000000a2", "error", "Thiếu đề mục tiêu chí",
        "Không có đề mục của tiêu chí 5; bốn dòng số liệu của tiêu chí này đứng ngay sau tiêu chí 4.")
    { Rule = "criterion-heading-missing", Criterion = 5, Lines = [6] };

    public static SampleFinding Marker { get; } = new(
        "00000000000000a3", "notice", "Ký hiệu mục không đều", "Thứ tự ký hiệu “a.”, “b.”, “c)” không thống nhất.")
    { Rule = "list-marker-irregular", Lines = [3], CausedBy = "00000000000000a2" };

    public static SampleFinding Circular { get; } = new(
        "00000000000000a4", "notice", "Viện dẫn sai thể thức",
        "Thông tư được ghi “09/2021-TT-BTP”; ký hiệu đúng là 09/2021/TT-BTP.")
    { Rule = "legal-basis-miscited", Lines = [9] };

    public static SampleFinding Unsure { get; } = new(
        "00000000000000a5", "warning", "Số điểm mâu thuẫn với số chỉ tiêu",
        "Không đối chiếu được: điểm tối đa của từng chỉ tiêu trong tiêu chí 4 chưa được xác minh.")
    { Rule = "points-contradict-counts", Outcome = "notCheckable", Criterion = 4 };
}
