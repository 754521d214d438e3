using CTCPL.Pipeline.Storage.Review;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Programs;

/// <summary>Runs as other programs read them.</summary>
public sealed class ProgramRuns(NpgsqlDataSource database)
{
    private const string SelectColumns = """
        select id, kind, state, engine_version, standard_version, started_at, finished_at, submissions, assessed, read, failed,
          findings_new, findings_changed, findings_gone, findings_unchanged
        from run

        """;

    private const string SelectPage = SelectColumns + """
        where id < @before
        order by id desc
        limit @limit
        """;

    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<ProgramRun>> PageAsync(long before, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ProgramRun>(
            new CommandDefinition(SelectPage, new { before, limit }, cancellationToken: cancellationToken))];
    }

    private const string SelectOne = SelectColumns + "where id = @id";

    public async Task<ProgramRun?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<ProgramRun>(new CommandDefinition(SelectOne, new { id }, cancellationToken: cancellationToken));
    }

    private const string SelectChanges = """
        select c.submission_id, c.fingerprint, c.change, c.cause, c.rule_id,
          coalesce(c.after ->> 'title', c.before ->> 'title') as title,
          c.before ->> 'severity' as severity_before, c.before ->> 'message' as message_before,
          c.after ->> 'severity' as severity_after, c.after ->> 'message' as message_after,
          s.unit_kind, s.unit_name, s.parent, s.year
        from run_change c
        join submission s on s.id = c.submission_id
        where c.run_id = @id
          and (c.submission_id, c.fingerprint) > (@afterReport, @afterFingerprint)
          and
        """ + " " + Reach.Sees + """

        order by c.submission_id, c.fingerprint
        limit @limit
        """;

    /// <summary>What a run changed, by report.</summary>
    public async Task<IReadOnlyList<ProgramChange>> ChangesAsync(
        long id, long afterReport, string afterFingerprint, int limit, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ProgramChange>(new CommandDefinition(
            SelectChanges, reach.Parameters(new { id, afterReport, afterFingerprint, limit }), cancellationToken: cancellationToken))];
    }
}

/// <summary>A run. Times are UTC.</summary>
public sealed record ProgramRun(
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
    int Failed,
    int FindingsNew,
    int FindingsChanged,
    int FindingsGone,
    int FindingsUnchanged);

/// <summary>A finding that a run changed; before is <c>null</c> when it is new, after when it is gone.</summary>
public sealed record ProgramChange(
    long SubmissionId,
    string Fingerprint,
    string Change,
    string Cause,
    string RuleId,
    string? Title,
    string? SeverityBefore,
    string? MessageBefore,
    string? SeverityAfter,
    string? MessageAfter,
    string? UnitKind,
    string? UnitName,
    string? Parent,
    int? Year);
