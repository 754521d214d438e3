using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Storage.Webhooks;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Assessments;

/// <summary>Assessments and the findings of each submission's current one.</summary>
public sealed class AssessmentStore(NpgsqlDataSource database)
{
    private const string LockSubmission = """
        select ledger_id as LedgerId, assessment_id is not null as WasJudged, parent_key as ParentKey
        from submission
        where id = @submissionId
        for no key update
        """;

    /// <summary>
    /// Makes an assessment the submission's current one, in one transaction: the assessment (once per key), its findings
    /// in place of the ones before, unit and year, the file's state in the ledger, and what is kept of the document to lay
    /// others beside it, with a mark on those to which it makes a difference, and what other programs are to be told. Doing it twice, or on two nodes at once, leaves
    /// what doing it once does; first_seen_at of a finding survives.
    /// </summary>
    /// <returns>The findings before, for comparison.</returns>
    public async Task<ImmutableArray<FindingRow>> ReplaceAsync(
        long submissionId, NewAssessment assessment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object parameters) =>
            new(sql, parameters, transaction, cancellationToken: cancellationToken);

        LockedSubmission own = await connection.QuerySingleAsync<LockedSubmission>(Command(LockSubmission, new { submissionId }));
        long assessmentId = await KeepAsync(connection, Command, assessment, now);
        WebhookOutbox outbox = await WebhookOutbox.OpenAsync(transaction, submissionId, cancellationToken);
        FindingRow[] before = [.. await connection.QueryAsync<FindingRow>(Command(SelectFindings, new { submissionId }))];
        await connection.ExecuteAsync(Command(
            DeleteFindings, new { submissionId, kept = assessment.Findings.Select(f => f.Fingerprint).ToArray() }));
        foreach (FindingRow finding in assessment.Findings)
            await connection.ExecuteAsync(Command(UpsertFinding, Columns(submissionId, finding, now)));
        await connection.ExecuteAsync(Command(UpdateSubmission, Columns(submissionId, assessmentId, assessment.Unit)));
        await connection.ExecuteAsync(Command(DeleteOtherSurroundings, new { assessmentId }));
        await connection.ExecuteAsync(Command(
            UpdateLedger,
            new { own.LedgerId, state = StoredText.Of(assessment.FileState), reason = assessment.Reason?.Message }));
        await outbox.WriteAsync(submissionId, assessment, before, now, cancellationToken);
        if (assessment.Run is { } run)
            await run.WriteAsync(transaction, submissionId, before, assessment.Findings, cancellationToken);
        if (assessment.Dossier is { } dossier) // last: it holds what every other judging waits for
            await new DossierChange(connection, transaction, submissionId, now, cancellationToken).KeepAsync(dossier);
        await OverrideStore.MarkIfChangedAsync(transaction, submissionId, assessment.Versions.Overrides, now, cancellationToken);
        await SettleAsync(transaction, submissionId, own, assessment, before, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. before];
    }

    private static async Task SettleAsync(
        NpgsqlTransaction transaction,
        long submissionId,
        LockedSubmission own,
        NewAssessment assessment,
        FindingRow[] before,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        string? authority = assessment.Unit.ParentKey;
        if (own.WasJudged)
            await SystemDecisions.MoveAsync(transaction, submissionId, own.ParentKey, authority, cancellationToken);
        ILookup<bool, string> after = assessment.Findings.ToLookup(
            f => before.Any(b => string.Equals(b.Fingerprint, f.Fingerprint, StringComparison.Ordinal)), f => f.Fingerprint);
        string[] gone = assessment.Outcome == AssessmentOutcome.Checked // what could not be read has not put anything right
            ? [.. before.Select(f => f.Fingerprint).Except(after[true], StringComparer.Ordinal).Select(f => TriageKey.Of(f, authority))]
            : [];
        string[] added = [.. after[false].Select(f => TriageKey.Of(f, authority))];
        await SystemDecisions.SettleAsync(transaction, [submissionId], gone, added, now, cancellationToken);
    }

    /// <summary>A submission whose row is held.</summary>
    private sealed record LockedSubmission(long LedgerId, bool WasJudged, string? ParentKey);

    private const string InsertAssessment = """
        insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, verdict,
          reason_code, reason_message, standard_id, result, assessed_at)
        values (@Sha256, @reader, @engine, @standard, @outcome, @verdict, @code, @message, @StandardId, @Result::jsonb, @now)
        on conflict (sha256, reader_version, engine_version, standard_version) do nothing
        """;

    private const string SelectAssessment = """
        select id
        from assessment
        where sha256 = @Sha256
          and reader_version = @reader
          and engine_version = @engine
          and standard_version = @standard
        """;

    private static async Task<long> KeepAsync(
        NpgsqlConnection connection, Func<string, object, CommandDefinition> command, NewAssessment assessment, DateTimeOffset now)
    {
        var parameters = new
        {
            assessment.Sha256,
            reader = assessment.Versions.Reader,
            engine = assessment.Versions.EngineAndSurroundings,
            standard = assessment.Versions.Standard,
            outcome = StoredText.Of(assessment.Outcome),
            verdict = assessment.Verdict is { } verdict ? StoredText.Of(verdict) : null,
            code = assessment.Reason?.Code,
            message = assessment.Reason?.Message,
            assessment.StandardId,
            assessment.Result,
            now,
        };
        await connection.ExecuteAsync(command(InsertAssessment, parameters));
        return await connection.QuerySingleAsync<long>(command(SelectAssessment, parameters));
    }

    private const string SelectFindings = """
        select fingerprint, position, rule_id, severity, outcome, title, message, citation, criterion, expected, actual,
          evidence::text, elsewhere::text, quote, caused_by, caused_by_fingerprint, search_text
        from finding
        where submission_id = @submissionId
        order by position
        """;

    /// <summary>The current findings of a submission in their order; empty when there are none.</summary>
    public async Task<ImmutableArray<FindingRow>> FindingsAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<FindingRow>(
            new CommandDefinition(SelectFindings, new { submissionId }, cancellationToken: cancellationToken))];
    }

    private const string DeleteFindings = """
        delete from finding
        where submission_id = @submissionId
          and fingerprint <> all(@kept)
        """;

    private const string UpsertFinding = """
        insert into finding (submission_id, fingerprint, position, rule_id, severity, outcome, title, message, citation,
          criterion, expected, actual, evidence, elsewhere, quote, caused_by, caused_by_fingerprint, search_text, subject, first_seen_at)
        values (@submissionId, @Fingerprint, @Position, @RuleId, @severity, @outcome, @Title, @Message, @Citation,
          @Criterion, @Expected, @Actual, @Evidence::jsonb, @Elsewhere::jsonb, @Quote, @CausedBy, @CausedByFingerprint, @SearchText, @Subject, @now)
        on conflict (submission_id, fingerprint) do update
        set position = excluded.position, rule_id = excluded.rule_id, severity = excluded.severity,
          outcome = excluded.outcome, title = excluded.title, message = excluded.message, citation = excluded.citation,
          criterion = excluded.criterion, expected = excluded.expected, actual = excluded.actual,
          evidence = excluded.evidence, elsewhere = excluded.elsewhere, quote = excluded.quote, caused_by = excluded.caused_by,
          caused_by_fingerprint = excluded.caused_by_fingerprint, search_text = excluded.search_text, subject = excluded.subject
        """;

    private const string UpdateSubmission = """
        update submission
        set assessment_id = @assessmentId, unit_kind = @kind, unit_name = @Name, unit_key = @key,
          parent = @Parent, parent_key = @ParentKey, year = @Year, attempts = 0
        where id = @submissionId
        """;

    /// <summary>Of the judgements by one program only the one in today's surroundings is kept: they come and go with every document.</summary>
    private const string DeleteOtherSurroundings = """
        delete from assessment other
        using assessment kept
        where kept.id = @assessmentId
          and other.sha256 = kept.sha256
          and other.reader_version = kept.reader_version
          and split_part(other.engine_version, '+', 1) = split_part(kept.engine_version, '+', 1)
          and other.standard_version = kept.standard_version
          and other.id <> kept.id
          and not exists (select from submission where assessment_id = other.id)
        """;

    private const string UpdateLedger = """
        update ledger_file
        set state = @state, reason = @reason
        where id = @LedgerId
          and state <> 'withdrawn'
        """;

    private static object Columns(long submissionId, FindingRow finding, DateTimeOffset now) => new
    {
        submissionId,
        finding.Fingerprint,
        finding.Position,
        finding.RuleId,
        severity = StoredText.Of(finding.Severity),
        outcome = StoredText.Of(finding.Outcome),
        finding.Title,
        finding.Message,
        finding.Citation,
        finding.Criterion,
        finding.Expected,
        finding.Actual,
        finding.Evidence,
        finding.Elsewhere,
        finding.Quote,
        finding.CausedBy,
        finding.CausedByFingerprint,
        finding.SearchText,
        finding.Subject,
        now,
    };

    private static object Columns(long submissionId, long assessmentId, ReportedUnit unit) => new
    {
        submissionId,
        assessmentId,
        kind = unit.Kind is { } kind ? StoredText.Of(kind) : null,
        unit.Name,
        key = unit is { Kind: { } word, Name: { } name } ? Folding.Fold($"{word.Word()} {name}") : null,
        unit.Parent,
        unit.ParentKey,
        unit.Year,
    };
}
