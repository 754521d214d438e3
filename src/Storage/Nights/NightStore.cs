using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Nights;

/// <summary>Nights and how far each has come. Every step is noted when it is done: a night that dies goes on where it was.</summary>
public sealed class NightStore(NpgsqlDataSource database)
{
    /// <summary>A night that did not end for so long is given up: the next one does its work.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(20);

    private const string SelectLeft = """
        select id, began_at, rehashed, mail, exists (select from run where night = night.id and state = 'finished') as is_reprocessed
        from night
        where ended_at is null
          and began_at > @now - @longest
        order by id desc
        limit 1
        """;

    private const string Insert = "insert into night (began_at) values (@now) returning id, began_at, rehashed, mail, false as is_reprocessed";

    /// <summary>The night that is not at its end, or a new one; <c>null</c> while a node is working on one.</summary>
    public async Task<OpenNight?> BeginAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        HeldLock? held = await HeldLock.TryTakeAsync(database, AdvisoryLock.Night, cancellationToken);
        if (held is null)
            return null;
        Night? night = null;
        try
        {
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
            night = await connection.QuerySingleOrDefaultAsync<Night>(new CommandDefinition(SelectLeft, new { now, longest = Longest }, cancellationToken: cancellationToken))
                ?? await connection.QuerySingleAsync<Night>(new CommandDefinition(Insert, new { now }, cancellationToken: cancellationToken));
            return new OpenNight(night, held);
        }
        finally
        {
            if (night is null)
                await held.DisposeAsync();
        }
    }

    /// <summary>Notes that the originals' share was checked.</summary>
    public Task RehashedAsync(long id, int count, CancellationToken cancellationToken) =>
        ExecuteAsync("update night set rehashed = @count where id = @id", new { id, count }, cancellationToken);

    /// <summary>Notes what became of the digest: none, sending, sent or refused; <c>null</c> when it is to be tried again.</summary>
    public Task MailAsync(long id, string? state, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync("update night set mail = @state, mailed_at = @now where id = @id", new { id, state, now }, cancellationToken);

    /// <summary>Notes that every step is done.</summary>
    public Task EndAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync("update night set ended_at = @now where id = @id", new { id, now }, cancellationToken);

    private const string SelectSummary = """
        select max(r.id) as RunId, coalesce(max(r.submissions), 0)::int as Submissions, coalesce(sum(r.assessed), 0)::int as Assessed,
          coalesce(sum(r.read), 0)::int as Read, coalesce(sum(r.failed) filter (where r.state = 'finished'), 0)::int as Failed,
          coalesce(sum(r.findings_new), 0)::int as New, coalesce(sum(r.findings_changed), 0)::int as Changed,
          coalesce(sum(r.findings_gone), 0)::int as Gone,
          (select count(*)::int from damaged_content) as Damaged,
          (select count(*)::int from ledger_file where state = 'rejected') as Unreadable,
          (select count(*)::int from night earlier where coalesce(earlier.mail, 'waiting') in ('waiting', 'sending', 'refused') and earlier.id < @id and earlier.began_at > now() - interval '7 days') as Unsure
        from run r
        where r.night = @id
        """;

    /// <summary>What the night did, in numbers.</summary>
    public async Task<NightSummary> SummaryAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<NightSummary>(new CommandDefinition(SelectSummary, new { id }, cancellationToken: cancellationToken));
    }

    private const string Prune = """
        delete from run_item where run_id in (select id from run where state <> 'running' and started_at < @before);
        delete from run
        where state <> 'running'
          and started_at < @before
          and not exists (select from run_change where run_id = run.id);
        delete from night
        where began_at < @before
          and not exists (select from run where night = night.id);
        delete from assessment a
        where a.assessed_at < @before
          and exists (select from submission s where s.sha256 = a.sha256 and s.assessment_id <> a.id)
          and not exists (select from submission s where s.assessment_id = a.id);
        delete from reading r
        where r.read_at < @before
          and exists (
            select
            from submission s
            join assessment a on a.id = s.assessment_id
            where s.sha256 = r.sha256
              and a.reader_version <> r.reader_version);
        delete from invitation where expires_at < @before;
        """;

    /// <summary>Removes, from before a moment, runs that changed nothing, readings and judgements that do not count any more, and
    /// invitations that nobody can use. What changed a finding, and what people did, is history and stays for good.</summary>
    public Task PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) => ExecuteAsync(Prune, new { before }, cancellationToken);

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
