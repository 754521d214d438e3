using CTCPL.Pipeline.Storage.Review;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Programs;

/// <summary>Reports as other programs read them.</summary>
public sealed class ProgramReports(NpgsqlDataSource database)
{
    private const string SelectColumns = """
        select s.id, s.path, s.sha256, c.size, c.media_type, s.received_at, s.unit_kind, s.unit_name, s.parent, s.year,
          coalesce(v.number, 1) as version_number, coalesce(v.count, 1) as version_count, v.current as newest_version,
          a.id as assessment_id, a.outcome, a.verdict, a.reason_code, a.reason_message, a.standard_id, a.assessed_at,
          a.reader_version, split_part(a.engine_version, '+', 1) as engine_version, a.standard_version,
          n.error, n.warning, n.notice, n.not_checkable, w.at as withdrawn_at, c.removed_at, (a.result -> 'overrides')::text as overrides
        from submission s
        join content c on c.sha256 = s.sha256
        left join version v on v.submission_id = s.id
        left join withdrawal w on w.submission_id = s.id
        left join assessment a on a.id = s.assessment_id
        cross join lateral (
          select count(*) filter (where f.outcome = 'notMet' and f.severity = 'error')::int as error,
            count(*) filter (where f.outcome = 'notMet' and f.severity = 'warning')::int as warning,
            count(*) filter (where f.outcome = 'notMet' and f.severity = 'notice')::int as notice,
            count(*) filter (where f.outcome = 'notCheckable')::int as not_checkable
          from finding f
          where f.submission_id = s.id) n

        """;

    private const string SelectPage = SelectColumns + "where " + Reach.Sees + """

          and s.id < @Before
          and w.submission_id is null
          and (cardinality(@years) = 0 or s.year = any (@years))
          and (cardinality(@units) = 0 or s.unit_key = any (@units))
          and (cardinality(@verdicts) = 0 or a.verdict = any (@verdicts))
          and (cardinality(@outcomes) = 0 or coalesce(a.outcome, 'waiting') = any (@outcomes))
          and (@Latest is null or (v.current is null) = @Latest)
          and (@AssessedSince::timestamptz is null or a.assessed_at >= @AssessedSince)
          and coalesce(s.unit_key, '') || ' ' || lower(s.path) like all (@patterns)
        order by s.id desc
        limit @Limit
        """;

    /// <summary>Latest received first.</summary>
    public async Task<IReadOnlyList<ProgramReport>> PageAsync(ReportFilter filter, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        DynamicParameters parameters = reach.Parameters(new
        {
            filter.Before,
            filter.Limit,
            filter.Latest,
            AssessedSince = filter.AssessedSince?.UtcDateTime,
            years = filter.Years.ToArray(),
            units = filter.Units.ToArray(),
            verdicts = filter.Verdicts.ToArray(),
            outcomes = filter.Outcomes.ToArray(),
            patterns = Patterns.Of(filter.Search),
        });
        return [.. await connection.QueryAsync<ProgramReport>(new CommandDefinition(SelectPage, parameters, cancellationToken: cancellationToken))];
    }

    private const string SelectOne = SelectColumns + "where s.id = @id and " + Reach.Sees;

    /// <summary>One, also when it was withdrawn; <c>null</c> when there is none of this id that the program may see.</summary>
    public async Task<ProgramReport?> FindAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<ProgramReport>(
            new CommandDefinition(SelectOne, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }

    private const string SelectResult = """
        select a.result::text
        from submission s
        join assessment a on a.id = s.assessment_id
        where s.id = @id and
        """ + " " + Reach.Sees;

    /// <summary>The contract's object of <c>check --format json</c>; <c>null</c> while it waits, and when the program may not see it.</summary>
    public async Task<string?> ResultAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(
            new CommandDefinition(SelectResult, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }
}

/// <summary>Which reports to list; an empty list means all.</summary>
/// <param name="Before">Only those of a smaller id.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Search">Words of the unit or the path, tone marks of the unit ignored.</param>
/// <param name="Years">Evaluation years.</param>
/// <param name="Units">Folded names as in <c>submission.unit_key</c>.</param>
/// <param name="Verdicts">As stored.</param>
/// <param name="Outcomes">As stored, or "waiting".</param>
/// <param name="Latest">Only the newest of each unit and year, only the older ones, or (<c>null</c>) both.</param>
/// <param name="AssessedSince">Only those judged at or after it.</param>
public sealed record ReportFilter(
    long Before,
    int Limit,
    string Search,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Verdicts,
    IReadOnlyList<string> Outcomes,
    bool? Latest,
    DateTimeOffset? AssessedSince);

/// <summary>A report; see <see cref="ViewedSubmission"/>. <c>Overrides</c> is the result's member, <c>null</c> when nothing was corrected.</summary>
public sealed record ProgramReport(
    long Id,
    string Path,
    string Sha256,
    long Size,
    string MediaType,
    DateTime ReceivedAt,
    string? UnitKind,
    string? UnitName,
    string? Parent,
    int? Year,
    int VersionNumber,
    int VersionCount,
    long? NewestVersion,
    long? AssessmentId,
    string? Outcome,
    string? Verdict,
    string? ReasonCode,
    string? ReasonMessage,
    string? StandardId,
    DateTime? AssessedAt,
    string? ReaderVersion,
    string? EngineVersion,
    string? StandardVersion,
    int Error,
    int Warning,
    int Notice,
    int NotCheckable,
    DateTime? WithdrawnAt,
    DateTime? RemovedAt,
    string? Overrides);
