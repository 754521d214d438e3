using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>Everything the page of one report shows.</summary>
public sealed class SubmissionView(NpgsqlDataSource database)
{
    private const string SelectOne = """
        select s.id, s.path, s.received_at as ReceivedAt, s.unit_kind as UnitKind, s.unit_name as UnitName, s.parent, s.year,
          s.sha256, c.size, c.media_type as MediaType, coalesce(v.number, 1) as VersionNumber, coalesce(v.count, 1) as VersionCount, v.current as NewestVersion, v.twin,
          v.claimed, coalesce(v.by_letterhead, false) as ByLetterhead,
          a.outcome, a.verdict, a.reason_message as Reason, a.standard_id as StandardId, a.assessed_at as AssessedAt,
          a.result, r.text, w.at as WithdrawnAt, w.who as WithdrawnBy, w.reason as WithdrawnBecause, c.removed_at as RemovedAt
        from submission s
        left join version v on v.submission_id = s.id
        left join withdrawal w on w.submission_id = s.id
        join content c on c.sha256 = s.sha256
        left join assessment a on a.id = s.assessment_id
        left join reading r on r.sha256 = a.sha256 and r.reader_version = a.reader_version
        where s.id = @id
          and
        """ + " " + Reach.Sees;

    /// <summary>The submission with its current assessment and text; <c>null</c> when there is no such submission within reach.</summary>
    public async Task<ViewedSubmission?> FindAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<ViewedSubmission>(
            new CommandDefinition(SelectOne, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }

    private const string SelectSees = "select exists (select from submission s where s.id = @id and " + Reach.Sees + ")";

    /// <summary>Whether there is such a submission within reach.</summary>
    public async Task<bool> SeesAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(SelectSees, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }

    private const string SelectFindings = """
        select f.fingerprint, f.position, f.rule_id as RuleId, f.severity, f.outcome, f.title, f.message, f.citation,
          f.criterion, f.expected, f.actual, f.evidence,
          (
            select coalesce(jsonb_agg(place || jsonb_build_object('submission', other.id) order by nth), '[]')
            from jsonb_array_elements(f.elsewhere) with ordinality as elsewhere (place, nth)
            left join submission other on other.sha256 = place ->> 'sha256'
            where @everything or exists (select from submission s where s.id = other.id and
        """ + " " + Reach.Sees + """
        )
          ) as elsewhere,
          f.caused_by_fingerprint as CausedByFingerprint,
          f.first_seen_at as FirstSeenAt, coalesce(t.state, 'open') as State, coalesce(t.note, '') as Note,
          coalesce(t.version, 0) as TriageVersion, decision_key(f.fingerprint, s.parent_key) as TriageKey, t.assignee, t.changed_by as ChangedBy, t.changed_at as ChangedAt,
          coalesce(step.in_current, step.since_previous) as Step
        from finding f
        join submission s on s.id = f.submission_id
        join finding_step step on step.submission_id = f.submission_id and step.fingerprint = f.fingerprint
        left join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key)
        where f.submission_id = @id
        order by f.position
        """;

    /// <summary>Its findings in the assessment's order, with what was decided about each; of places in other documents those within reach.</summary>
    public async Task<IReadOnlyList<ViewedFinding>> FindingsAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ViewedFinding>(
            new CommandDefinition(SelectFindings, reach.Parameters(new { id }), cancellationToken: cancellationToken))];
    }

    private const string SelectOriginal = """
        select s.sha256, c.media_type as MediaType
        from submission s
        join content c on c.sha256 = s.sha256
        where s.id = @id
          and c.bytes is not null
          and
        """ + " " + Reach.Sees;

    /// <summary>What file it is, without its bytes; <c>null</c> when there is none within reach.</summary>
    public async Task<KeptOriginal?> OriginalAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<KeptOriginal>(
            new CommandDefinition(SelectOriginal, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }

    private const string SelectContent = """
        select s.path, c.bytes
        from submission s
        join content c on c.sha256 = s.sha256
        where s.id = @id
          and c.bytes is not null
          and
        """ + " " + Reach.Sees;

    /// <summary>The file exactly as received; <c>null</c> when there is no such submission within reach.</summary>
    public async Task<ReceivedFile?> ContentAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<ReceivedFile>(
            new CommandDefinition(SelectContent, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }
}

/// <summary>A received file with its original bytes.</summary>
public sealed record ReceivedFile(string Path, byte[] Bytes);

/// <summary>A received file that is kept.</summary>
/// <remarks><c>Sha256</c>: lower-case hexadecimal. <c>MediaType</c>: by content.</remarks>
public sealed record KeptOriginal(string Sha256, string MediaType);

/// <summary>A submission as its page shows it.</summary>
/// <remarks>
/// <para><c>Size</c>: Bytes.</para>
/// <para><c>MediaType</c>: By content.</para>
/// <para><c>VersionNumber</c>: One-based among the versions of the unit and year; Word and PDF of one version share it.</para>
/// <para><c>NewestVersion</c>: The newest version's submission; <c>null</c> for the newest itself.</para>
/// <para><c>Twin</c>: The other form (Word, PDF) of this version; <c>null</c> when there is none.</para>
/// <para><c>Claimed</c>: unit, year or both where not the document says so but its folder; <c>null</c> otherwise.</para>
/// <para><c>ByLetterhead</c>: The letterheads' dates put it elsewhere than its arrival would.</para>
/// <para><c>Outcome</c>: As stored; <c>null</c> while it waits for its check.</para>
/// <para><c>Reason</c>: One Vietnamese sentence, unless checked.</para>
/// <para><c>Result</c>: The contract's JSON object; <c>null</c> while it waits.</para>
/// <para><c>Text</c>: The document as read, as JSON; <c>null</c> when it could not be read.</para>
/// <para><c>WithdrawnAt</c>, <c>WithdrawnBy</c>, <c>WithdrawnBecause</c>: When (UTC), by whom and why it was withdrawn; <c>null</c> when it was not.</para>
/// <para><c>RemovedAt</c>: When the keeping of its bytes ended, UTC; <c>null</c> while they are kept.</para>
/// </remarks>
public sealed record ViewedSubmission(
    long Id,
    string Path,
    DateTime ReceivedAt,
    string? UnitKind,
    string? UnitName,
    string? Parent,
    int? Year,
    string Sha256,
    long Size,
    string MediaType,
    int VersionNumber,
    int VersionCount,
    long? NewestVersion,
    long? Twin,
    string? Claimed,
    bool ByLetterhead,
    string? Outcome,
    string? Verdict,
    string? Reason,
    string? StandardId,
    DateTime? AssessedAt,
    string? Result,
    string? Text,
    DateTime? WithdrawnAt,
    string? WithdrawnBy,
    string? WithdrawnBecause,
    DateTime? RemovedAt);

/// <summary>A finding as the page of its report shows it; see <see cref="ListedFinding"/>.</summary>
/// <remarks>
/// <para><c>Evidence</c>: The contract's JSON array, primary place first.</para>
/// <para><c>Elsewhere</c>: The contract's JSON array of places in other documents, each with its <c>submission</c>.</para>
/// <para><c>TriageKey</c>: What decisions about it are kept under.</para>
/// <para><c>Assignee</c>: The account it is given to; <c>null</c> for nobody.</para>
/// <para><c>ChangedBy</c>: Who decided; <c>null</c> without a decision.</para>
/// <para><c>ChangedAt</c>: UTC; <c>null</c> without a decision.</para>
/// </remarks>
public sealed record ViewedFinding(
    string Fingerprint,
    int Position,
    string RuleId,
    string Severity,
    string Outcome,
    string Title,
    string Message,
    string Citation,
    int? Criterion,
    string? Expected,
    string? Actual,
    string Evidence,
    string Elsewhere,
    string? CausedByFingerprint,
    DateTime FirstSeenAt,
    string State,
    string Note,
    int TriageVersion,
    string TriageKey,
    string? Assignee,
    string? ChangedBy,
    DateTime? ChangedAt,
    string? Step);
