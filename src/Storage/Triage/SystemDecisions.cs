using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Triage;

/// <summary>
/// The decisions nobody needs to take: a finding that was being worked on and is put right becomes resolved, one that is there again
/// is open again. What a reviewer has called accepted or a false alarm stays so.
/// </summary>
internal static class SystemDecisions
{
    /// <summary>The name in the history.</summary>
    public const string Who = "hệ thống";

    // A decision belongs to a finding of a unit and year, whichever version has it. It stands while a version has it of which the newest
    // one is not known to be free; what an assessment has lost and no version has either is gone.
    private const string Settle = """
        with chain as (
          select id from unnest(@submissions) id
          union
          select other.submission_id
          from version own
          join version other on other.unit_key = own.unit_key and other.year = own.year
          where own.submission_id = any (@submissions)
        ),
        standing as (
          select decision_key(f.fingerprint, s.parent_key) as key, bool_or(step.in_current is distinct from 'fixed') as stands
          from chain
          join finding f on f.submission_id = chain.id
          join finding_step step on step.submission_id = f.submission_id and step.fingerprint = f.fingerprint
          join submission s on s.id = f.submission_id
          where not exists (select from withdrawal w where w.submission_id = s.id)
          group by 1
        ),
        due as (
          select t.fingerprint, t.state,
            case when standing.stands then 'open' else 'resolved' end as becomes,
            case
              when standing.stands then 'Sai lệch lại xuất hiện.'
              when standing.key is null then 'Lần kiểm tra lại không còn thấy sai lệch này.'
              else 'Bản mới nhất đã sửa sai lệch này.'
            end as note
          from triage t
          left join standing on standing.key = t.fingerprint
          where case
            when standing.stands then t.state = 'resolved' and (t.changed_by = @who or t.fingerprint = any (@added))
            else (standing.key is not null or t.fingerprint = any (@gone)) and t.state in ('open', 'acknowledged', 'sentBack')
          end
            and (t.fingerprint in (select key from standing) or t.fingerprint = any (@gone))
          order by t.fingerprint
          for update of t
        ),
        changed as (
          update triage t
          set state = due.becomes, note = due.note, version = t.version + 1, changed_by = @who, changed_at = @at
          from due
          where t.fingerprint = due.fingerprint
        )
        insert into triage_event (fingerprint, from_state, to_state, note, changed_by, changed_at)
        select fingerprint, state, becomes, note, @who, @at
        from due
        """;

    /// <summary>Brings the decisions about the findings of these submissions, and of the other versions of them, up to date.</summary>
    /// <param name="transaction">That of the change.</param>
    /// <param name="submissions">What was judged, withdrawn or brought back, or stands in a chain with it.</param>
    /// <param name="gone">Keys of findings that were there before and are not now, of a document that could be judged.</param>
    /// <param name="added">Keys of findings that were not there before.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task SettleAsync(
        NpgsqlTransaction transaction, long[] submissions, string[] gone, string[] added, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            Settle, new { submissions, gone, added, at = at.UtcDateTime, who = Who }, transaction, cancellationToken: cancellationToken));

    private const string Move = """
        with moved as (
          insert into triage (fingerprint, state, note, version, changed_by, changed_at, assignee)
          select decision_key(f.fingerprint, @after), t.state, t.note, t.version, t.changed_by, t.changed_at, t.assignee
          from finding f
          join triage t on t.fingerprint = decision_key(f.fingerprint, @before)
          where f.submission_id = @submission
          order by 1
          on conflict (fingerprint) do nothing
          returning fingerprint
        )
        insert into triage_event (fingerprint, from_state, to_state, note, changed_by, changed_at, kind, from_assignee, to_assignee)
        select moved.fingerprint, e.from_state, e.to_state, e.note, e.changed_by, e.changed_at, e.kind, e.from_assignee, e.to_assignee
        from moved
        join finding f on f.submission_id = @submission and decision_key(f.fingerprint, @after) = moved.fingerprint
        join triage_event e on e.fingerprint = decision_key(f.fingerprint, @before)
        order by e.id
        """;

    /// <summary>Takes the decisions along when a submission that was judged before is read to be below another authority.</summary>
    public static Task MoveAsync(
        NpgsqlTransaction transaction, long submission, string? before, string? after, CancellationToken cancellationToken) =>
        string.Equals(before, after, StringComparison.Ordinal)
            ? Task.CompletedTask
            : transaction.Connection!.ExecuteAsync(new CommandDefinition(
                Move, new { submission, before, after }, transaction, cancellationToken: cancellationToken));
}
