using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Storage.Assessments;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>
/// A run's judging of one submission. It is written in the transaction of the assessment: a run that dies is resumed without
/// having lost or doubled a change.
/// </summary>
/// <param name="RunId">The run; <c>null</c> for a job of the queue, whose work counts as the run's that is going on, if one is.</param>
/// <param name="WasRead">The document was read, not taken from a kept reading.</param>
/// <param name="Cause">Why it was judged again.</param>
public sealed record RunStep(long? RunId, bool WasRead, ChangeCause Cause)
{
    private const string SelectRunning = "select id from run where state = 'running'";

    private const string UpsertItem = """
        insert into run_item (run_id, submission_id, judged, read)
        values (@RunId, @submissionId, 1, @read)
        on conflict (run_id, submission_id) do update
        set judged = run_item.judged + 1, read = run_item.read + excluded.read, failed = false
        """;

    /// <summary>A finding that one run changes twice has changed from the first to the last.</summary>
    private const string UpsertChange = """
        insert into run_change (run_id, submission_id, fingerprint, change, cause, rule_id, before, after)
        values (@RunId, @SubmissionId, @Fingerprint, @change, @cause, @RuleId, @before::jsonb, @after::jsonb)
        on conflict (run_id, submission_id, fingerprint) do update
        set after = excluded.after,
          change = case when run_change.before is null then 'new' when excluded.after is null then 'gone' else 'changed' end
        """;

    private const string DeleteUndone = """
        delete from run_change
        where run_id = @RunId
          and submission_id = @submissionId
          and before is not distinct from after
        """;

    /// <summary>Notes what was done, and what it changed.</summary>
    internal async Task WriteAsync(
        NpgsqlTransaction transaction, long submissionId, IReadOnlyCollection<FindingRow> before, ImmutableArray<FindingRow> after, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = transaction.Connection!;
        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);

        if ((RunId ?? await connection.QuerySingleOrDefaultAsync<long?>(Command(SelectRunning, new { }))) is not long run)
            return;
        await connection.ExecuteAsync(Command(UpsertItem, new { RunId = run, submissionId, read = WasRead ? 1 : 0 }));
        ImmutableArray<RunChange> changes = FindingChanges.Between(submissionId, before, after, Cause);
        if (changes.IsEmpty)
            return;
        await connection.ExecuteAsync(Command(UpsertChange, changes.Select(change => Columns(run, change)).ToArray()));
        await connection.ExecuteAsync(Command(DeleteUndone, new { RunId = run, submissionId }));
    }

    private static object Columns(long runId, RunChange change) => new
    {
        runId,
        change.SubmissionId,
        change.Fingerprint,
        change = StoredText.Of(change.Kind),
        cause = StoredText.Of(change.Cause),
        change.RuleId,
        before = Json(change.Before),
        after = Json(change.After),
    };

    private static string? Json(FindingFace? face) => face is null ? null : JsonSerializer.Serialize(face, StoredJson.Options);
}
