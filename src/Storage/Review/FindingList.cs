using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>The discrepancy list: one page of findings, and the counts beside it.</summary>
public sealed class FindingList(NpgsqlDataSource database)
{
    // Each candidate carries one flag a facet, so that the counts of a facet can leave its own choice out.
    private const string Candidates = """
        with staged as (
          select f.*, s.received_at, s.path, s.unit_kind, s.unit_name, s.year,
            coalesce(v.number, 1) as version_number, coalesce(v.count, 1) as version_count,
            case when v.current is null then 'latest' else 'superseded' end as version_kind,
            coalesce(step.in_current, step.since_previous, 'none') as step,
            coalesce(s.unit_key, '') as unit_key,
            coalesce(t.state, 'open') as state, coalesce(t.note, '') as note, coalesce(t.version, 0) as triage_version,
            case
              when step.in_current in ('fixed', 'still') then 'done' -- closed, or to be decided where the newest version has it
              when t.state in ('accepted', 'falseAlarm', 'resolved') then 'done'
              when t.state in ('acknowledged', 'sentBack') then 'inProgress'
              when f.outcome = 'notCheckable' then 'notCheckable'
              else 'toReview'
            end as bucket
          from finding f
          join submission s on s.id = f.submission_id
          join finding_step step on step.submission_id = f.submission_id and step.fingerprint = f.fingerprint
          left join version v on v.submission_id = s.id
          left join triage t on t.fingerprint = f.fingerprint
          where f.search_text like all (@patterns)
            and not exists (select from withdrawal w where w.submission_id = s.id)
        ),
        candidate as (
          select *,
            cardinality(@buckets) = 0 or bucket = any (@buckets) as in_bucket,
            cardinality(@units) = 0 or unit_key = any (@units) as in_unit,
            cardinality(@criteria) = 0 or coalesce(criterion, 0) = any (@criteria) as in_criterion,
            cardinality(@rules) = 0 or rule_id = any (@rules) as in_rule,
            cardinality(@severities) = 0 or severity = any (@severities) as in_severity,
            cardinality(@states) = 0 or state = any (@states) as in_state,
            cardinality(@years) = 0 or coalesce(year, 0) = any (@years) as in_year,
            cardinality(@versions) = 0 or version_kind = any (@versions) as in_version,
            cardinality(@steps) = 0 or step = any (@steps) as in_step
          from staged
        )

        """;

    private const string SelectPage = Candidates + """
        select submission_id as SubmissionId, fingerprint, position, rule_id as RuleId, severity, outcome, title, message,
          criterion, quote, caused_by_fingerprint as CausedByFingerprint, first_seen_at as FirstSeenAt,
          state, note, triage_version as TriageVersion,
          unit_kind as UnitKind, unit_name as UnitName, year, path, received_at as ReceivedAt,
          version_number as VersionNumber, version_count as VersionCount, nullif(step, 'none') as step
        from candidate
        where in_bucket and in_unit and in_criterion and in_rule and in_severity and in_state and in_year and in_version and in_step
        order by received_at desc, submission_id desc, position
        limit @limit offset @offset
        """;

    /// <summary>Findings grouped by report, newest report first, in document order within it.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<ListedFinding>> PageAsync(
        FindingFilter filter, int offset, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedFinding>(
            new CommandDefinition(SelectPage, filter.Parameters(offset, limit), cancellationToken: cancellationToken))];
    }

    private const string SelectFacets = Candidates + """
        select 'bucket' as facet, bucket as value, '' as label, count(*)::int as count
        from candidate
        where in_unit and in_criterion and in_rule and in_severity and in_state and in_year and in_version and in_step
        group by bucket
        union all
        select 'unit', unit_key, coalesce(min(unit_kind || ' ' || unit_name), ''), count(*)::int
        from candidate
        where in_bucket and in_criterion and in_rule and in_severity and in_state and in_year and in_version and in_step
        group by unit_key
        union all
        select 'criterion', coalesce(criterion, 0)::text, '', count(*)::int
        from candidate
        where in_bucket and in_unit and in_rule and in_severity and in_state and in_year and in_version and in_step
        group by coalesce(criterion, 0)
        union all
        select 'rule', rule_id, min(title), count(*)::int
        from candidate
        where in_bucket and in_unit and in_criterion and in_severity and in_state and in_year and in_version and in_step
        group by rule_id
        union all
        select 'severity', severity, '', count(*)::int
        from candidate
        where in_bucket and in_unit and in_criterion and in_rule and in_state and in_year and in_version and in_step
        group by severity
        union all
        select 'state', state, '', count(*)::int
        from candidate
        where in_bucket and in_unit and in_criterion and in_rule and in_severity and in_year and in_version and in_step
        group by state
        union all
        select 'year', coalesce(year, 0)::text, '', count(*)::int
        from candidate
        where in_bucket and in_unit and in_criterion and in_rule and in_severity and in_state and in_version and in_step
        group by coalesce(year, 0)
        union all
        select 'version', version_kind, '', count(*)::int
        from candidate
        where in_bucket and in_unit and in_criterion and in_rule and in_severity and in_state and in_year and in_step
        group by version_kind
        union all
        select 'step', step, '', count(*)::int
        from candidate
        where in_bucket and in_unit and in_criterion and in_rule and in_severity and in_state and in_year and in_version and step <> 'none'
        group by step
        """;

    /// <summary>For each facet its values with the number of findings that match all <em>other</em> facets.</summary>
    public async Task<IReadOnlyList<FacetCount>> FacetsAsync(FindingFilter filter, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<FacetCount>(
            new CommandDefinition(SelectFacets, filter.Parameters(), cancellationToken: cancellationToken))];
    }
}

/// <summary>A line of the discrepancy list.</summary>
/// <remarks>
/// <para><c>Position</c>: Zero-based order within its report.</para>
/// <para><c>Severity</c>: As stored.</para>
/// <para><c>Outcome</c>: notMet or notCheckable.</para>
/// <para><c>Criterion</c>: One-based; <c>null</c> when about none or several.</para>
/// <para><c>Quote</c>: Words of the first evidence; <c>null</c> when there is no place to point at.</para>
/// <para><c>CausedByFingerprint</c>: The finding of the same report that it follows from.</para>
/// <para><c>FirstSeenAt</c>: UTC.</para>
/// <para><c>State</c>: The decision's state as stored; open when there is none.</para>
/// <para><c>TriageVersion</c>: The optimistic lock; 0 when there is no decision.</para>
/// <para><c>UnitKind</c>: As stored; <c>null</c> when not told.</para>
/// <para><c>Path</c>: Of the file, relative to the inbox.</para>
/// <para><c>ReceivedAt</c>: UTC.</para>
/// <para><c>VersionNumber</c>: One-based among the versions of the unit and year; Word and PDF of one version share it.</para>
/// <para><c>VersionCount</c>: How many versions there are of the unit and year.</para>
/// <para><c>Step</c>: In an older version fixed, still or unsure: how it stands in the newest. In the newest new, still or unsure:
/// how it stands to the version before. <c>null</c> where there is one version.</para>
/// </remarks>
public sealed record ListedFinding(
    long SubmissionId,
    string Fingerprint,
    int Position,
    string RuleId,
    string Severity,
    string Outcome,
    string Title,
    string Message,
    int? Criterion,
    string? Quote,
    string? CausedByFingerprint,
    DateTime FirstSeenAt,
    string State,
    string Note,
    int TriageVersion,
    string? UnitKind,
    string? UnitName,
    int? Year,
    string Path,
    DateTime ReceivedAt,
    int VersionNumber,
    int VersionCount,
    string? Step);

/// <summary>A value of a facet.</summary>
/// <remarks>
/// <para><c>Facet</c>: bucket, unit, criterion, rule, severity, state, year, version or step.</para>
/// <para><c>Value</c>: As it stands in a <see cref="FindingFilter"/>.</para>
/// <para><c>Label</c>: A name for people where the value alone has none: kind (as stored) and name of a unit, title of a rule; else empty.</para>
/// <para><c>Count</c>: Findings.</para>
/// </remarks>
public sealed record FacetCount(string Facet, string Value, string Label, int Count);
