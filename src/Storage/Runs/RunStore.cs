using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Storage.Assessments;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>Reprocessing runs and what each changed.</summary>
public sealed class RunStore(NpgsqlDataSource database)
{
    private const string ResumeStale = """
        update run
        set resumed = resumed + 1
        where state = 'running'
          and night = @night
          and engine_version = @engine
          and standard_version = @standard
        returning id
        """;

    private const string InsertRun = """
        insert into run (kind, state, engine_version, standard_version, started_at, night)
        values (@kind, 'running', @engine, @standard, @now, @night)
        returning id
        """;

    /// <summary>
    /// Begins a run; <c>null</c> while another one lives, here or on another node. A run that a dead process left behind goes on
    /// when it is of the same night and by the same rules and standards; else it is closed as failed: its lock died with its session.
    /// </summary>
    /// <param name="kind">What starts it.</param>
    /// <param name="versions">The one set of rules and standards that all of it is judged by.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Cancels the beginning.</param>
    /// <param name="night">The night it is a step of.</param>
    public async Task<OpenRun?> BeginAsync(
        RunKind kind, AssessmentVersions versions, DateTimeOffset now, CancellationToken cancellationToken, long? night = null)
    {
        HeldLock? held = await HeldLock.TryTakeAsync(database, AdvisoryLock.Run, cancellationToken);
        if (held is null)
            return null;
        long? id = null;
        try
        {
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
            var run = new { kind = StoredText.Of(kind), engine = versions.Engine, standard = versions.Standard, now, night };
            id = await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(ResumeStale, run, cancellationToken: cancellationToken));
            if (id is null)
            {
                await connection.ExecuteAsync(new CommandDefinition(CloseRun + "state = 'running'", new { state = "failed", now }, cancellationToken: cancellationToken));
                id = await connection.QuerySingleAsync<long>(new CommandDefinition(InsertRun, run, cancellationToken: cancellationToken));
            }
            return new OpenRun(id.Value, held);
        }
        finally
        {
            if (id is null)
                await held.DisposeAsync();
        }
    }

    private const string CloseRun = """
        update run
        set state = @state, finished_at = @now,
          assessed = (select coalesce(sum(judged), 0) from run_item i where i.run_id = run.id),
          read = (select coalesce(sum(i.read), 0) from run_item i where i.run_id = run.id),
          failed = (select count(*) from run_item i where i.run_id = run.id and i.failed),
          findings_new = (select count(*) from run_change c where c.run_id = run.id and change = 'new'),
          findings_changed = (select count(*) from run_change c where c.run_id = run.id and change = 'changed'),
          findings_gone = (select count(*) from run_change c where c.run_id = run.id and change = 'gone')
        where
        """ + " ";

    private const string UpdateSeen = """
        update run
        set submissions = @submissions,
          findings_unchanged = greatest(0, (
            select count(*)
            from finding f
            join submission s on s.id = f.submission_id
            where s.id <= @last and s.attempts < @tooMany) - findings_new - findings_changed)
        where id = @id
        returning submissions, assessed, read, failed, findings_new as New, findings_changed as Changed, findings_gone as Gone,
          findings_unchanged as Unchanged
        """;

    /// <summary>Closes a run; what it did is counted from what was written, also before its process died.</summary>
    /// <param name="id">The run.</param>
    /// <param name="state"><see cref="RunState.Finished"/> or <see cref="RunState.Failed"/>.</param>
    /// <param name="seen">How far it looked.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    /// <returns>What it did.</returns>
    public async Task<RunCounts> EndAsync(long id, RunState state, SeenSubmissions seen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            CloseRun + "id = @id", new { id, state = StoredText.Of(state), now }, transaction, cancellationToken: cancellationToken));
        RunCounts counts = await connection.QuerySingleAsync<RunCounts>(new CommandDefinition(
            UpdateSeen,
            new { id, submissions = seen.Count, last = seen.Last, tooMany = Submissions.SubmissionStore.TooManyAttempts },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    private const string UpsertFailed = """
        insert into run_item (run_id, submission_id, failed)
        values (@runId, @submissionId, true)
        on conflict (run_id, submission_id) do update
        set failed = true
        """;

    /// <summary>Notes a submission that could not be assessed.</summary>
    public async Task FailedAsync(long runId, long submissionId, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(UpsertFailed, new { runId, submissionId }, cancellationToken: cancellationToken));
    }

    private const string SelectChanges = """
        select submission_id, fingerprint, change, cause, rule_id, before::text, after::text
        from run_change
        where run_id = @runId
        order by submission_id, fingerprint
        limit @limit
        """;

    /// <summary>What a run has changed, by submission.</summary>
    public async Task<ImmutableArray<RunChange>> ChangesAsync(long runId, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<(long Submission, string Fingerprint, string Change, string Cause, string Rule, string? Before, string? After)> rows =
            await connection.QueryAsync<(long, string, string, string, string, string?, string?)>(
                new CommandDefinition(SelectChanges, new { runId, limit }, cancellationToken: cancellationToken));
        return
        [
            .. rows.Select(r => new RunChange(
                r.Submission, r.Fingerprint, StoredText.Parse<Change>(r.Change), StoredText.Parse<ChangeCause>(r.Cause), r.Rule, Face(r.Before), Face(r.After))),
        ];
    }

    private static FindingFace? Face(string? json) => json is null ? null : JsonSerializer.Deserialize<FindingFace>(json, StoredJson.Options);
}

/// <summary>How far a run looked.</summary>
/// <param name="Count">Submissions looked at.</param>
/// <param name="Last">The last one's id.</param>
public readonly record struct SeenSubmissions(int Count, long Last);

/// <summary>A run that lives: disposing it lets the next one begin.</summary>
public sealed class OpenRun(long id, HeldLock held) : IAsyncDisposable
{
    public long Id => id;

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
