using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Triage;

/// <summary>What was done and said about findings, one row each; rows are added, never changed or removed.</summary>
public sealed class TriageHistory(NpgsqlDataSource database)
{
    private const string SelectOfReport = """
        select e.fingerprint as Key, e.kind, e.from_state as FromState, e.to_state as ToState, e.note, e.from_assignee as FromAssignee,
          e.to_assignee as ToAssignee, e.changed_by as ChangedBy, e.changed_at as ChangedAt
        from finding f
        join submission s on s.id = f.submission_id
        join triage_event e on e.fingerprint = decision_key(f.fingerprint, s.parent_key)
        where f.submission_id = @id
        order by e.id
        """;

    /// <summary>Of all findings of a report, the oldest first.</summary>
    public async Task<IReadOnlyList<TriageEvent>> OfReportAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<TriageEvent>(
            new CommandDefinition(SelectOfReport, new { id = submissionId }, cancellationToken: cancellationToken))];
    }

    private const string SelectLastChange = """
        select e.fingerprint as Key, e.kind, e.from_state as FromState, e.to_state as ToState, e.note, e.from_assignee as FromAssignee,
          e.to_assignee as ToAssignee, e.changed_by as ChangedBy, e.changed_at as ChangedAt
        from triage_event e
        where e.fingerprint = @key
          and e.kind <> 'comment'
        order by e.id desc
        limit 1
        """;

    /// <summary>The last decision or hand-over; <c>null</c> when there was none.</summary>
    public async Task<TriageEvent?> LastChangeAsync(string key, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<TriageEvent>(
            new CommandDefinition(SelectLastChange, new { key }, cancellationToken: cancellationToken));
    }

    private const string Comment = """
        with said as (
          insert into triage_event (fingerprint, from_state, to_state, note, changed_by, changed_at, kind)
          select @key, now.state, now.state, @words, @by, @at, 'comment'
          from (select coalesce((select state from triage where fingerprint = @key), 'open') as state) now
        )
        insert into audit_event (at, who, what, subject) values (@at, @by, 'triage-comment', @key)
        """;

    /// <summary>Adds a remark. It changes no decision, so that it meets no lock: of two at once both are kept.</summary>
    /// <param name="key">See <see cref="TriageKey"/>.</param>
    /// <param name="words">Not empty.</param>
    /// <param name="by">The account's name.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task CommentAsync(string key, string words, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Comment, new { key, words, by, at = at.UtcDateTime }, cancellationToken: cancellationToken));
    }

    // As with a decision: where somebody was faster no row comes back and nothing is written.
    private const string Assign = """
        with before as (
          select state, assignee from triage where fingerprint = @key
        ),
        changed as (
          insert into triage (fingerprint, state, note, version, changed_by, changed_at, assignee)
          select @key, 'open', '', 1, @by, @at, @assignee
          where @version = 0 or exists (select from before)
          on conflict (fingerprint) do update
          set assignee = excluded.assignee, version = triage.version + 1
          where triage.version = @version
          returning version
        ),
        event as (
          insert into triage_event (fingerprint, from_state, to_state, note, changed_by, changed_at, kind, from_assignee, to_assignee)
          select @key, coalesce((select state from before), 'open'), coalesce((select state from before), 'open'), '', @by, @at, 'assignee',
            (select assignee from before), @assignee
          from changed
        ),
        audit as (
          insert into audit_event (at, who, what, subject)
          select @at, @by, 'triage-assignee', @key || ' ' || coalesce(@assignee, '')
          from changed
        )
        select version from changed
        """;

    /// <summary>Gives a finding to somebody, or to nobody.</summary>
    /// <param name="key">See <see cref="TriageKey"/>.</param>
    /// <param name="assignee">An account that is there; <c>null</c> = nobody.</param>
    /// <param name="version">The version the reviewer saw; 0 for a finding without a decision.</param>
    /// <param name="by">The account's name.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns><c>false</c> when somebody else has changed it since; nothing is written then.</returns>
    public async Task<bool> AssignAsync(
        string key, string? assignee, int version, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        int? written = await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(
            Assign, new { key, assignee, version, by, at = at.UtcDateTime }, cancellationToken: cancellationToken));
        return written is not null;
    }
}

/// <summary>Something done or said about a finding.</summary>
/// <param name="Key">See <see cref="TriageKey"/>.</param>
/// <param name="Kind">state, comment or assignee.</param>
/// <param name="FromState">As stored.</param>
/// <param name="ToState">As stored; the same where the state did not change.</param>
/// <param name="Note">The words; empty for none.</param>
/// <param name="FromAssignee">An account's name; <c>null</c> = nobody.</param>
/// <param name="ToAssignee">An account's name; <c>null</c> = nobody.</param>
/// <param name="ChangedBy">An account's name, or the system's.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record TriageEvent(
    string Key, string Kind, string FromState, string ToState, string Note, string? FromAssignee, string? ToAssignee, string ChangedBy, DateTime ChangedAt);
