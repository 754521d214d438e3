using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>Reprocessing runs and what each changed, as their page shows them.</summary>
public sealed class RunList(NpgsqlDataSource database)
{
    private const string SelectLatest = """
        select id, kind, state, engine_version as EngineVersion, standard_version as StandardVersion,
          started_at as StartedAt, finished_at as FinishedAt, submissions, assessed, read,
          findings_new as New, findings_changed as Changed, findings_gone as Gone, findings_unchanged as Unchanged, resumed, failed
        from run
        order by id desc
        limit @limit
        """;

    /// <summary>The newest runs, newest first.</summary>
    public async Task<IReadOnlyList<ListedRun>> LatestAsync(int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedRun>(
            new CommandDefinition(SelectLatest, new { limit }, cancellationToken: cancellationToken))];
    }

    private const string SelectCounts = """
        with filtered as (
          select c.change, c.cause, c.rule_id, coalesce(c.after ->> 'title', c.before ->> 'title') as title,
            coalesce(s.unit_key, '') as unit_key, s.unit_kind || ' ' || s.unit_name as unit,
            @Change = '' or c.change = @Change as in_change,
            @Rule = '' or c.rule_id = @Rule as in_rule,
            @Unit = '' or s.unit_key = @Unit as in_unit,
            @Cause = '' or c.cause = @Cause as in_cause
          from run_change c
          join submission s on s.id = c.submission_id
          where c.run_id = @runId)
        select 'change' as facet, change as value, '' as label, count(*)::int as count from filtered where in_rule and in_unit and in_cause group by change
        union all
        select 'rule', rule_id, coalesce(min(title), rule_id), count(*)::int from filtered where in_change and in_unit and in_cause group by rule_id
        union all
        select 'unit', unit_key, coalesce(min(unit), ''), count(*)::int from filtered where in_change and in_rule and in_cause and unit_key <> '' group by unit_key
        union all
        select 'cause', cause, '', count(*)::int from filtered where in_change and in_rule and in_unit group by cause
        order by 1, 4 desc, 2
        """;

    /// <summary>For each facet its values with the number of changes that match all other facets.</summary>
    public async Task<IReadOnlyList<ChangeCount>> CountsAsync(long runId, ChangeFilter filter, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ChangeCount>(new CommandDefinition(
            SelectCounts, new { runId, filter.Change, filter.Rule, filter.Unit, filter.Cause }, cancellationToken: cancellationToken))];
    }

    private const string SelectChanges = """
        select c.submission_id as SubmissionId, c.fingerprint, c.change, c.cause, c.rule_id as RuleId,
          c.before ->> 'severity' as SeverityBefore, c.before ->> 'message' as MessageBefore,
          c.after ->> 'severity' as SeverityAfter, c.after ->> 'message' as MessageAfter,
          coalesce(c.after ->> 'title', c.before ->> 'title') as Title,
          (coalesce(c.after ->> 'criterion', c.before ->> 'criterion'))::int as Criterion,
          s.unit_kind as UnitKind, s.unit_name as UnitName, s.year, s.path, f.position
        from run_change c
        join submission s on s.id = c.submission_id
        left join finding f on f.submission_id = c.submission_id and f.fingerprint = c.fingerprint
        where c.run_id = @runId
          and (@Change = '' or c.change = @Change)
          and (@Rule = '' or c.rule_id = @Rule)
          and (@Unit = '' or s.unit_key = @Unit)
          and (@Cause = '' or c.cause = @Cause)
        order by s.unit_key nulls last, s.year, c.submission_id,
          array_position(array['new', 'changed', 'gone'], c.change), f.position nulls last, c.fingerprint
        limit @limit offset @offset
        """;

    /// <summary>What a run changed, by unit and report.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<ListedChange>> ChangesAsync(
        long runId, ChangeFilter filter, int offset, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedChange>(new CommandDefinition(
            SelectChanges, new { runId, filter.Change, filter.Rule, filter.Unit, filter.Cause, offset, limit }, cancellationToken: cancellationToken))];
    }
}

/// <summary>Which changes of a run to list; an empty member means all of it.</summary>
/// <param name="Change">new, changed or gone.</param>
/// <param name="Rule">A rule's id.</param>
/// <param name="Unit">Folded name as in <c>submission.unit_key</c>.</param>
/// <param name="Cause">As stored.</param>
public sealed record ChangeFilter(string Change, string Rule, string Unit, string Cause);

/// <summary>How many changes of a run are of one value.</summary>
/// <remarks>
/// <para><c>Facet</c>: rule, unit, cause or change.</para>
/// <para><c>Value</c>: As it stands in a <see cref="ChangeFilter"/>.</para>
/// <para><c>Label</c>: A name for people where the value alone has none: title of a rule, kind (as stored) and name of a unit.</para>
/// </remarks>
public sealed record ChangeCount(string Facet, string Value, string Label, int Count);

/// <summary>A run.</summary>
/// <remarks>
/// <para><c>Kind</c>: nightly or manual.</para>
/// <para><c>State</c>: running, finished or failed.</para>
/// <para><c>StartedAt</c>: UTC.</para>
/// <para><c>FinishedAt</c>: UTC; <c>null</c> while it runs.</para>
/// <para><c>Submissions</c>: Reports looked at.</para>
/// <para><c>Assessed</c>: Reports judged again.</para>
/// <para><c>Read</c>: Reports read again.</para>
/// <para><c>New</c>: Findings, as the next three.</para>
/// </remarks>
public sealed record ListedRun(
    long Id,
    string Kind,
    string State,
    string EngineVersion,
    string StandardVersion,
    DateTime StartedAt,
    DateTime? FinishedAt,
    int Submissions,
    int Assessed,
    int Read,
    int New,
    int Changed,
    int Gone,
    int Unchanged,
    int Resumed,
    int Failed);

/// <summary>One changed finding.</summary>
/// <remarks>
/// <para><c>Change</c>: new, changed or gone.</para>
/// <para><c>Cause</c>: reader, engine, standard, file, surroundings or override.</para>
/// <para><c>SeverityBefore</c>: As stored; <c>null</c> for a new one, like <c>MessageBefore</c>.</para>
/// <para><c>SeverityAfter</c>: As stored; <c>null</c> for one that is gone, like <c>MessageAfter</c>.</para>
/// <para><c>Position</c>: Zero-based among the report's findings of today; <c>null</c> when it is not among them.</para>
/// </remarks>
public sealed record ListedChange(
    long SubmissionId,
    string Fingerprint,
    string Change,
    string Cause,
    string RuleId,
    string? SeverityBefore,
    string? MessageBefore,
    string? SeverityAfter,
    string? MessageAfter,
    string? Title,
    int? Criterion,
    string? UnitKind,
    string? UnitName,
    int? Year,
    string Path,
    int? Position);
