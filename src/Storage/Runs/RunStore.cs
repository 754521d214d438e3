using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Storage.Assessments;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>Reprocessing runs and what each changed.</summary>
public sealed class RunStore(NpgsqlDataSource database)
{
    private const string FailStale = """
        update run
        set state = 'failed', finished_at = @now
        where state = 'running'
        """;

    private const string InsertRun = """
        insert into run (kind, state, engine_version, standard_version, started_at)
        values (@kind, 'running', @engine, @standard, @now)
        returning id
        """;

    /// <summary>
    /// Begins a run; <c>null</c> while another one lives, here or on another node. A run that a dead process left behind
    /// is closed as failed: its lock died with its session.
    /// </summary>
    public async Task<OpenRun?> BeginAsync(
        RunKind kind, AssessmentVersions versions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        HeldLock? held = await HeldLock.TryTakeAsync(database, AdvisoryLock.Run, cancellationToken);
        if (held is null)
            return null;
        long? id = null;
        try
        {
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(FailStale, new { now }, cancellationToken: cancellationToken));
            id = await connection.QuerySingleAsync<long>(new CommandDefinition(
                InsertRun,
                new { kind = StoredText.Of(kind), engine = versions.Engine, standard = versions.Standard, now },
                cancellationToken: cancellationToken));
            return new OpenRun(id.Value, held);
        }
        finally
        {
            if (id is null)
                await held.DisposeAsync();
        }
    }

    private const string UpdateRun = """
        update run
        set state = @state, finished_at = @now, submissions = @Submissions, assessed = @Assessed, read = @Read, failed = @Failed,
          findings_new = @New, findings_changed = @Changed, findings_gone = @Gone, findings_unchanged = @Unchanged
        where id = @id
        """;

    /// <summary>Closes a run with what it did.</summary>
    /// <param name="id">The run.</param>
    /// <param name="state"><see cref="RunState.Finished"/> or <see cref="RunState.Failed"/>.</param>
    /// <param name="counts">What it did.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    public async Task EndAsync(long id, RunState state, RunCounts counts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            UpdateRun,
            new
            {
                id,
                state = StoredText.Of(state),
                now,
                counts.Submissions,
                counts.Assessed,
                counts.Read,
                counts.Failed,
                counts.New,
                counts.Changed,
                counts.Gone,
                counts.Unchanged,
            },
            cancellationToken: cancellationToken));
    }

    private const string InsertChange = """
        insert into run_change (run_id, submission_id, fingerprint, change, cause, rule_id, before, after)
        values (@runId, @SubmissionId, @Fingerprint, @change, @cause, @RuleId, @before::jsonb, @after::jsonb)
        on conflict (run_id, submission_id, fingerprint) do nothing
        """;

    /// <summary>Records what a run changed in one submission.</summary>
    public async Task AddChangesAsync(long runId, ImmutableArray<RunChange> changes, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertChange,
            changes.Select(change => new
            {
                runId,
                change.SubmissionId,
                change.Fingerprint,
                change = StoredText.Of(change.Kind),
                cause = StoredText.Of(change.Cause),
                change.RuleId,
                before = Json(change.Before),
                after = Json(change.After),
            }),
            cancellationToken: cancellationToken));
    }

    private static string? Json(FindingFace? face) =>
        face is null ? null : JsonSerializer.Serialize(face, StoredJson.Options);
}

/// <summary>A run that lives: disposing it lets the next one begin.</summary>
public sealed class OpenRun(long id, HeldLock held) : IAsyncDisposable
{
    public long Id => id;

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
