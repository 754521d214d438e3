using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Runs;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Webhooks;

/// <summary>
/// What other programs are to be told of an assessment, written in its transaction: nothing is told that was not kept, and
/// nothing that was kept is left untold. A first judging is told, and a later one that says something else.
/// </summary>
internal sealed class WebhookOutbox
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly NpgsqlTransaction _transaction;
    private readonly long[] _webhooks;
    private readonly JudgedBefore? _before;

    private WebhookOutbox(NpgsqlTransaction transaction, long[] webhooks, JudgedBefore? before) =>
        (_transaction, _webhooks, _before) = (transaction, webhooks, before);

    private const string SelectWebhooks = """
        select id
        from webhook
        where paused_at is null
        order by id
        for key share
        """;

    private const string SelectBefore = """
        select s.path, a.outcome, a.verdict
        from submission s
        left join assessment a on a.id = s.assessment_id
        where s.id = @submissionId
        """;

    /// <summary>Looks who is to be told, and what was said before. Must be called before the submission is changed.</summary>
    public static async Task<WebhookOutbox> OpenAsync(NpgsqlTransaction transaction, long submissionId, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = transaction.Connection!;
        long[] webhooks = [.. await connection.QueryAsync<long>(new CommandDefinition(SelectWebhooks, transaction: transaction, cancellationToken: cancellationToken))];
        JudgedBefore? before = webhooks.Length == 0 ? null : await connection.QuerySingleAsync<JudgedBefore>(
            new CommandDefinition(SelectBefore, new { submissionId }, transaction, cancellationToken: cancellationToken));
        return new WebhookOutbox(transaction, webhooks, before);
    }

    private const string Insert = """
        insert into webhook_delivery (id, webhook_id, submission_id, body, created_at, due_at)
        values (@id, @webhook, @submissionId, @body, @now, @now)
        """;

    /// <summary>Writes one delivery for each address, unless nothing has changed.</summary>
    public async Task WriteAsync(
        long submissionId, NewAssessment assessment, IReadOnlyCollection<FindingRow> findingsBefore, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_before is null || Reason(submissionId, assessment, findingsBefore) is not { } reason)
            return;
        foreach (long webhook in _webhooks)
        {
            var id = Guid.CreateVersion7(now);
            string body = JsonSerializer.Serialize(Message(id, reason, submissionId, assessment, now), Json);
            await _transaction.Connection!.ExecuteAsync(
                new CommandDefinition(Insert, new { id, webhook, submissionId, body, now }, _transaction, cancellationToken: cancellationToken));
        }
    }

    private string? Reason(long submissionId, NewAssessment assessment, IReadOnlyCollection<FindingRow> findingsBefore)
    {
        if (_before!.Outcome is null)
            return "first";
        string? verdict = assessment.Verdict is { } now ? StoredText.Of(now) : null;
        bool isSame = string.Equals(_before.Outcome, StoredText.Of(assessment.Outcome), StringComparison.Ordinal)
            && string.Equals(_before.Verdict, verdict, StringComparison.Ordinal)
            && FindingChanges.Between(submissionId, findingsBefore, assessment.Findings, ChangeCause.File).IsEmpty;
        return isSame ? null : "changed";
    }

    private WebhookMessage Message(Guid id, string reason, long submissionId, NewAssessment assessment, DateTimeOffset now) => new(
        id,
        "assessment.finished",
        now.UtcDateTime,
        reason,
        submissionId,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/api/v1/reports/{submissionId}"),
        new(_before!.Path, assessment.Sha256),
        new(assessment.Unit.Kind?.Word(), assessment.Unit.Name, assessment.Unit.Parent),
        assessment.Unit.Year,
        StoredText.Of(assessment.Outcome),
        assessment.Verdict is { } verdict ? StoredText.Of(verdict) : null,
        Counts(assessment.Findings),
        new(assessment.Versions.Reader, assessment.Versions.Engine, assessment.Versions.Standard, assessment.StandardId));

    private static MessageCounts Counts(ImmutableArray<FindingRow> findings)
    {
        int Of(Severity severity) => findings.Count(f => f.Outcome == Outcome.NotMet && f.Severity == severity);
        return new(Of(Severity.Error), Of(Severity.Warning), Of(Severity.Notice), findings.Count(f => f.Outcome == Outcome.NotCheckable));
    }

    private sealed record JudgedBefore(string Path, string? Outcome, string? Verdict);
}

/// <summary>What is sent; documented in docs/api.md. Members are added, never renamed or removed.</summary>
internal sealed record WebhookMessage(
    Guid Id,
    string Event,
    DateTime CreatedAt,
    string Reason,
    long Submission,
    string Report,
    MessageFile File,
    MessageUnit Unit,
    int? Year,
    string Outcome,
    string? Verdict,
    MessageCounts Counts,
    MessageVersions Versions);

/// <summary>The file that was judged.</summary>
internal sealed record MessageFile(string Path, string Sha256);

/// <summary>Whose report it is; each member <c>null</c> where the document does not tell.</summary>
internal sealed record MessageUnit(string? Kind, string? Name, string? Parent);

/// <summary>Findings by severity, and those that could not be checked.</summary>
internal sealed record MessageCounts(int Error, int Warning, int Notice, int NotCheckable);

/// <summary>What it was judged by.</summary>
internal sealed record MessageVersions(string Reader, string Engine, string Standards, string? Standard);
