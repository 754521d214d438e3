using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>
/// The discrepancy list: one page of findings, and the counts beside it. Both read <c>listed_finding</c>, which the database keeps
/// itself (docs/adr/0030).
/// </summary>
public sealed class FindingList(NpgsqlDataSource database, TimeProvider time)
{
    private readonly FindingKinds _kinds = new();

    // The inner query walks an index of the narrow table and stops at the page; only what is shown is looked up.
    private const string SelectPage = """
        select l.submission_id as SubmissionId, l.fingerprint, l.position, f.rule_id as RuleId, f.severity, f.outcome, f.title, f.message,
          f.criterion, f.quote, f.caused_by_fingerprint as CausedByFingerprint, f.first_seen_at as FirstSeenAt,
          coalesce(t.state, 'open') as state, coalesce(t.note, '') as note, coalesce(t.version, 0) as TriageVersion, decision_key(f.fingerprint, s.parent_key) as TriageKey,
          s.unit_kind as UnitKind, s.unit_name as UnitName, s.year, s.path, s.received_at as ReceivedAt,
          coalesce(v.number, 1) as VersionNumber, coalesce(v.count, 1) as VersionCount, nullif(k.step, 'none') as step, t.assignee
        from (
          select l.submission_id, l.fingerprint, l.position, l.received_at, l.first_seen_at, l.rule_id, l.weight, l.kind_id, <column of the order>
          from listed_finding l
          <join of the order>
          where <words> and <kinds> and <units> and <ages>
          order by <order>
          limit @limit offset @offset
        ) l
        join listed_kind k on k.id = l.kind_id
        join finding f on f.submission_id = l.submission_id and f.fingerprint = l.fingerprint
        join submission s on s.id = l.submission_id
        left join version v on v.submission_id = l.submission_id
        left join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key)
        order by <order>
        """;

    /// <summary>One page of findings in the filter's order.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<ListedFinding>> PageAsync(
        FindingFilter filter, int offset, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        FrozenDictionary<int, FindingKind> kinds = await _kinds.AllAsync(connection, cancellationToken);
        var conditions = new ListConditions(filter, kinds.Values, time.GetUtcNow());
        return [.. await connection.QueryAsync<ListedFinding>(
            new CommandDefinition(conditions.Fill(SelectPage), conditions.Parameters(offset, limit), cancellationToken: cancellationToken))];
    }

    /// <summary>For each facet its values with the number of findings that match all <em>other</em> facets.</summary>
    /// <remarks>Of the units only the <see cref="MostUnits"/> with the most findings, and those chosen.</remarks>
    public async Task<IReadOnlyList<FacetCount>> FacetsAsync(FindingFilter filter, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        FrozenDictionary<int, FindingKind> kinds = await _kinds.AllAsync(connection, cancellationToken);
        var conditions = new ListConditions(filter, kinds.Values, time.GetUtcNow());
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        // How often words occur is not known beforehand: what is thought rare would be sorted instead of counted.
        if (conditions.Searches)
            await connection.ExecuteAsync(new CommandDefinition("set local enable_sort = off; set local work_mem = '32MB'", transaction: transaction, cancellationToken: cancellationToken));
        ImmutableArray<CountedRow> rows = [.. await connection.QueryAsync<CountedRow>(
            new CommandDefinition(conditions.Fill(SelectCounts), conditions.Parameters(0, MostUnits), transaction, cancellationToken: cancellationToken))];
        if (rows.Any(r => r.Facet is "kind" && !kinds.ContainsKey(r.Id)))
            kinds = await _kinds.AllAsync(connection, cancellationToken); // one that came meanwhile
        await transaction.CommitAsync(cancellationToken);
        return FacetCounting.Count(filter, kinds, rows);
    }

    /// <summary>How many units are counted at most.</summary>
    public const int MostUnits = 60;

    // One pass over what is searched; without a search each count reads its own index.
    private const string SelectCounts = """
        with matched as <once or not> (
          select kind_id, unit_id, first_seen_at
          from listed_finding l
          where <words>
        )
        select 'kind' as facet, kind_id as id, '' as value, '' as label, count(*)::int as count
        from matched l
        where <units> and <ages>
        group by kind_id
        union all
        select 'unit', 0, u.unit_key, u.label, counted.count
        from (
          select unit_id, count(*)::int as count
          from matched l
          where <kinds> and <ages>
          group by unit_id
          order by <chosen units first> count desc, unit_id
          limit @limit
        ) counted
        join listed_unit u on u.id = counted.unit_id
        union all
        select 'age', 0, age, '', count(*)::int
        from (
          select case when first_seen_at >= @week then 'week' when first_seen_at >= @month then 'month' else 'older' end as age
          from matched l
          where <kinds> and <units> and <recent only>
        ) aged
        group by age
        """;
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
/// <para><c>TriageKey</c>: What decisions about it are kept under.</para>
/// <para><c>UnitKind</c>: As stored; <c>null</c> when not told.</para>
/// <para><c>Path</c>: Of the file, relative to the inbox.</para>
/// <para><c>ReceivedAt</c>: UTC.</para>
/// <para><c>VersionNumber</c>: One-based among the versions of the unit and year; Word and PDF of one version share it.</para>
/// <para><c>VersionCount</c>: How many versions there are of the unit and year.</para>
/// <para><c>Step</c>: In an older version fixed, still or unsure: how it stands in the newest. In the newest new, still or unsure:
/// how it stands to the version before. <c>null</c> where there is one version.</para>
/// <para><c>Assignee</c>: The account it is given to; <c>null</c> for nobody.</para>
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
    string TriageKey,
    string? UnitKind,
    string? UnitName,
    int? Year,
    string Path,
    DateTime ReceivedAt,
    int VersionNumber,
    int VersionCount,
    string? Step,
    string? Assignee);

/// <summary>A value of a facet.</summary>
/// <remarks>
/// <para><c>Facet</c>: bucket, unit, criterion, rule, severity, state, year, version, step, assignee or age.</para>
/// <para><c>Value</c>: As it stands in a <see cref="FindingFilter"/>.</para>
/// <para><c>Label</c>: Kind (as stored) and name of a unit; else empty.</para>
/// <para><c>Count</c>: Findings.</para>
/// </remarks>
public sealed record FacetCount(string Facet, string Value, string Label, int Count);
