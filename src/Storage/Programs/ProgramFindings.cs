using CTCPL.Pipeline.Storage.Review;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Programs;

/// <summary>Findings as other programs read them.</summary>
public sealed class ProgramFindings(NpgsqlDataSource database)
{
    // How a finding stands to other versions costs more than all the rest: it is asked of the findings of the page alone.
    private const string SelectColumns = """

        )
        select f.submission_id, f.fingerprint, f.position, f.rule_id, f.severity, f.outcome, f.title, f.message, f.citation, f.criterion,
          f.expected, f.actual, f.evidence::text, f.elsewhere::text, f.caused_by, f.caused_by_fingerprint, f.first_seen_at,
          coalesce(step.in_current, step.since_previous) as step,
          coalesce(t.state, 'open') as state, coalesce(t.note, '') as note, coalesce(t.version, 0) as triage_version, t.changed_by, t.changed_at,
          s.unit_kind, s.unit_name, s.parent, s.year, s.assessment_id, decision_key(f.fingerprint, s.parent_key) as triage_key
        from page p
        join finding f on f.submission_id = p.submission_id and f.fingerprint = p.fingerprint
        join submission s on s.id = f.submission_id
        join lateral (
          select in_current, since_previous
          from finding_step
          where submission_id = f.submission_id and fingerprint = f.fingerprint
          offset 0) step on true
        left join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key)
        order by f.submission_id desc, f.position
        """;

    private const string SelectSeen = """
        with page as materialized (
          select f.submission_id, f.fingerprint
          from finding f
          join submission s on s.id = f.submission_id
          left join version v on v.submission_id = s.id
          left join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key)
          where not exists (select from withdrawal w where w.submission_id = s.id)
            and
        """ + " " + Reach.Sees;

    private const string SelectPage = SelectSeen + """

            and f.submission_id <= @BeforeReport
            and (f.submission_id < @BeforeReport or f.position > @AfterPosition)
            and (@Report::bigint is null or f.submission_id = @Report)
            and (cardinality(@years) = 0 or s.year = any (@years))
            and (cardinality(@units) = 0 or s.unit_key = any (@units))
            and (cardinality(@criteria) = 0 or coalesce(f.criterion, 0) = any (@criteria))
            and (cardinality(@rules) = 0 or f.rule_id = any (@rules))
            and (cardinality(@severities) = 0 or f.severity = any (@severities))
            and (cardinality(@outcomes) = 0 or f.outcome = any (@outcomes))
            and (cardinality(@states) = 0 or coalesce(t.state, 'open') = any (@states))
            and (@Latest is null or (v.current is null) = @Latest)
            and f.search_text like all (@patterns)
          order by f.submission_id desc, f.position
          limit @Limit
        """ + SelectColumns;

    /// <summary>By report, latest received first, and in the order of the document.</summary>
    public async Task<IReadOnlyList<ProgramFinding>> PageAsync(ProgramFindingFilter filter, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        DynamicParameters parameters = reach.Parameters(new
        {
            filter.BeforeReport,
            filter.AfterPosition,
            filter.Limit,
            filter.Report,
            filter.Latest,
            years = filter.Years.ToArray(),
            units = filter.Units.ToArray(),
            criteria = filter.Criteria.ToArray(),
            rules = filter.Rules.ToArray(),
            severities = filter.Severities.ToArray(),
            outcomes = filter.Outcomes.ToArray(),
            states = filter.States.ToArray(),
            patterns = Patterns.Of(filter.Search),
        });
        return [.. await connection.QueryAsync<ProgramFinding>(new CommandDefinition(SelectPage, parameters, cancellationToken: cancellationToken))];
    }

    private const string SelectByFingerprint = SelectSeen + """

            and f.fingerprint = @fingerprint
            and (@report::bigint is null or f.submission_id = @report)
          order by f.submission_id desc
          limit 100
        """ + SelectColumns;

    /// <summary>The finding as the latest report says it: one for each unit that has it, as units of one name below different
    /// authorities may. Empty when no report that the program may see has it any more.</summary>
    /// <param name="fingerprint">Its identity.</param>
    /// <param name="report">Only as this report says it; <c>null</c> for the latest.</param>
    /// <param name="reach">What the program may see.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<ProgramFinding>> FindAsync(
        string fingerprint, long? report, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<ProgramFinding> rows = await connection.QueryAsync<ProgramFinding>(
            new CommandDefinition(SelectByFingerprint, reach.Parameters(new { fingerprint, report }), cancellationToken: cancellationToken));
        return [.. rows.DistinctBy(f => f.TriageKey, StringComparer.Ordinal)];
    }

    private const string SelectHistory = """
        select from_state, to_state, note, changed_by, changed_at
        from triage_event
        where fingerprint = @key
          and kind = 'state'
        order by id
        """;

    /// <summary>What was decided under a finding's key, oldest first. Who may see it must have been asked before.</summary>
    public async Task<IReadOnlyList<ProgramDecision>> HistoryAsync(string key, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ProgramDecision>(
            new CommandDefinition(SelectHistory, new { key }, cancellationToken: cancellationToken))];
    }
}

/// <summary>Which findings to list; an empty list means all.</summary>
/// <param name="BeforeReport">With the next: where the page before ended; <see cref="long.MaxValue"/> for the first.</param>
/// <param name="AfterPosition">Zero-based position in that report.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Search">Words that must all occur, tone marks and case ignored.</param>
/// <param name="Report">Only of this report.</param>
/// <param name="Years">Evaluation years.</param>
/// <param name="Units">Folded names as in <c>submission.unit_key</c>.</param>
/// <param name="Criteria">One-based; 0 for findings about none or several.</param>
/// <param name="Rules">Ids.</param>
/// <param name="Severities">As stored.</param>
/// <param name="Outcomes">As stored.</param>
/// <param name="States">As stored; "open" also for those that nobody has decided.</param>
/// <param name="Latest">Only of the newest report of each unit and year, only of older ones, or (<c>null</c>) both.</param>
public sealed record ProgramFindingFilter(
    long BeforeReport,
    int AfterPosition,
    int Limit,
    string Search,
    long? Report,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Units,
    IReadOnlyList<int> Criteria,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Severities,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<string> States,
    bool? Latest);

/// <summary>A finding with its decision; see <see cref="ViewedFinding"/>.</summary>
public sealed record ProgramFinding(
    long SubmissionId,
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
    string? CausedBy,
    string? CausedByFingerprint,
    DateTime FirstSeenAt,
    string? Step,
    string State,
    string Note,
    int TriageVersion,
    string? ChangedBy,
    DateTime? ChangedAt,
    string? UnitKind,
    string? UnitName,
    string? Parent,
    int? Year,
    long? AssessmentId,
    string TriageKey);

/// <summary>A decision of the past. Times are UTC.</summary>
public sealed record ProgramDecision(string FromState, string ToState, string Note, string ChangedBy, DateTime ChangedAt);
