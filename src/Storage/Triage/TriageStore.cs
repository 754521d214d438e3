using CTCPL.Pipeline.Storage.Review;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Triage;

/// <summary>What reviewers decided about findings, by the finding's identity.</summary>
public sealed class TriageStore(NpgsqlDataSource database)
{
    // A finding that nobody has touched has no row and counts as version 0, state 'open'. When somebody was faster the
    // insert conflicts, or the update meets another version: no row comes back and nothing is written.
    private const string Change = """
        with before as (
          select state, version from triage where fingerprint = @fingerprint
        ),
        changed as (
          insert into triage (fingerprint, state, note, version, changed_by, changed_at)
          select @fingerprint, @state, @note, 1, @changedBy, @changedAt
          where @version = 0 or exists (select 1 from before)
          on conflict (fingerprint) do update
          set state = excluded.state, note = excluded.note, version = triage.version + 1,
            changed_by = excluded.changed_by, changed_at = excluded.changed_at
          where triage.version = @version
          returning version
        ),
        event as (
          insert into triage_event (fingerprint, from_state, to_state, note, changed_by, changed_at)
          select @fingerprint, coalesce((select state from before), 'open'), @state, @note, @changedBy, @changedAt
          from changed
        ),
        audit as (
          insert into audit_event (at, who, what, subject)
          select @changedAt, @changedBy, 'triage', @fingerprint || ' ' || @state
          from changed
        )
        select version from changed
        """;

    /// <summary>Records a decision with its history and its audit row, all or nothing.</summary>
    /// <param name="fingerprint">What decisions about the finding are kept under: <see cref="TriageKey"/>.</param>
    /// <param name="state">The new state, as stored.</param>
    /// <param name="note">The reviewer's words; empty for none.</param>
    /// <param name="version">The version the reviewer saw; 0 for a finding without a decision.</param>
    /// <param name="changedBy">The account's name.</param>
    /// <param name="changedAt">When.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns><c>false</c> when somebody else has decided since; nothing is written then.</returns>
    public async Task<bool> ChangeAsync(
        string fingerprint,
        string state,
        string note,
        int version,
        string changedBy,
        DateTimeOffset changedAt,
        CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        int? written = await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(
            Change,
            new { fingerprint, state, note, version, changedBy, changedAt = changedAt.UtcDateTime },
            cancellationToken: cancellationToken));
        return written is not null;
    }

    private const string SelectSeen = """
        select distinct decision_key(f.fingerprint, s.parent_key)
        from unnest(@keys) key
        join finding f on f.fingerprint = split_part(key, '@', 1)
        join submission s on s.id = f.submission_id
        where decision_key(f.fingerprint, s.parent_key) = key
          and
        """ + " " + Reach.Sees;

    /// <summary>Those of these keys that are of a finding within reach.</summary>
    public async Task<IReadOnlySet<string>> SeenAsync(string[] keys, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<string> seen = await connection.QueryAsync<string>(
            new CommandDefinition(SelectSeen, reach.Parameters(new { keys }), cancellationToken: cancellationToken));
        return seen.ToHashSet(StringComparer.Ordinal);
    }

    private const string SelectOne = """
        select state, note, version, changed_by as ChangedBy, changed_at as ChangedAt
        from triage
        where fingerprint = @fingerprint
        """;

    /// <summary>The current decision; <c>null</c> when there is none yet.</summary>
    public async Task<TriageRow?> FindAsync(string fingerprint, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<TriageRow>(
            new CommandDefinition(SelectOne, new { fingerprint }, cancellationToken: cancellationToken));
    }
}

/// <summary>The decision on a finding.</summary>
/// <param name="State">open, acknowledged, sentBack, accepted, falseAlarm or resolved.</param>
/// <param name="Note">The reviewer's words; empty for none.</param>
/// <param name="Version">Counts the changes; the optimistic lock.</param>
/// <param name="ChangedBy">The account's name.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record TriageRow(string State, string Note, int Version, string ChangedBy, DateTime ChangedAt);
