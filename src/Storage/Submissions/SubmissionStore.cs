using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Overrides;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Submissions;

/// <summary>Files accepted for checking, and how far each has come.</summary>
public sealed class SubmissionStore(NpgsqlDataSource database)
{
    /// <summary>So many begun and unfinished attempts are enough: after them only a reprocessing run tries again.</summary>
    public const int EnoughAttempts = 5;

    /// <summary>So many are enough for the runs, too: a document that kills its process must not do so every night.</summary>
    public const int TooManyAttempts = 10;

    private const string LeaseWaiting = """
        update submission
        set queued_at = @now
        where id in (
          select id
          from submission
          where assessment_id is null
            and attempts < @enough
            and (queued_at is null or queued_at < @now - @lease)
            and exists (select from judgeable j where j.id = submission.id)
          order by id
          limit @limit
          for update skip locked)
        returning id
        """;

    private const string LeaseMarked = """
        update rejudging
        set queued_at = @now
        where submission_id in (
          select r.submission_id
          from rejudging r
          join submission s on s.id = r.submission_id
          where s.attempts < @enough
            and exists (select from judgeable j where j.id = s.id)
            and (r.queued_at is null or r.queued_at < @now - @lease)
            and (r.marked_at < @now - @patience
              or not exists (select from submission new join judgeable using (id) where new.assessment_id is null and new.attempts < @enough))
          order by r.submission_id
          limit @limit
          for update of r skip locked)
        returning submission_id
        """;

    /// <summary>So long those whose surroundings changed give way to new ones: in a burst one look then does for many changes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Takes submissions that wait for a job, oldest first and new ones before those whose surroundings have changed, and notes
    /// that one is being asked for. A submission whose job never came to a result is handed out again when the lease is over.
    /// </summary>
    public async Task<ImmutableArray<long>> LeaseAsync(
        int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<long> ids = await connection.QueryAsync<long>(new CommandDefinition(
            LeaseWaiting, new { limit, lease, now, enough = EnoughAttempts }, cancellationToken: cancellationToken));
        long[] waiting = [.. ids.Order()];
        if (waiting.Length == limit)
            return [.. waiting];
        IEnumerable<long> marked = await connection.QueryAsync<long>(new CommandDefinition(
            LeaseMarked,
            new { limit = limit - waiting.Length, lease, now, patience = Patience, enough = EnoughAttempts },
            cancellationToken: cancellationToken));
        return [.. waiting, .. marked.Order()];
    }

    private const string VoidLeases = """
        with marked as (
          update rejudging
          set queued_at = null
          where queued_at is not null)
        update submission
        set queued_at = null
        where assessment_id is null
          and queued_at is not null
        """;

    /// <summary>Hands everything out again at once; for a node that knows it is alone. Returns how many.</summary>
    public async Task<int> VoidLeasesAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(VoidLeases, cancellationToken: cancellationToken));
    }

    private const string ReleaseSome = """
        with marked as (
          update rejudging
          set queued_at = null
          where submission_id = any(@ids))
        update submission
        set queued_at = null
        where id = any(@ids)
          and assessment_id is null
        """;

    /// <summary>Gives leases back: no job could be asked for.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(ReleaseSome, new { ids = ids.ToArray() }, cancellationToken: cancellationToken));
    }

    private const string ReleaseForgotten = """
        with marked as (
          update rejudging
          set queued_at = null
          where queued_at < @before
            and submission_id <> all(@asked)
          returning submission_id),
        waiting as (
          update submission
          set queued_at = null
          where assessment_id is null
            and queued_at < @before
            and id <> all(@asked)
          returning id)
        select (select count(*) from marked)::int + (select count(*) from waiting)::int
        """;

    /// <summary>Gives back the leases for which there is no job any more: it was never written, lost, or given up. Returns how many.</summary>
    /// <param name="asked">The submissions that there are jobs for.</param>
    /// <param name="before">Only leases taken before this: a job may just be being asked for.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    public async Task<int> ReleaseForgottenAsync(IReadOnlyCollection<long> asked, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(ReleaseForgotten, new { asked = asked.ToArray(), before }, cancellationToken: cancellationToken));
    }

    private const string BeginOne = """
        update submission as s
        set attempts = attempts + 1
        where id = @id
          and exists (select from judgeable j where j.id = s.id)
        returning id, ledger_id, sha256, path, received_at, attempts,
          (select reader_version from assessment a where a.id = s.assessment_id),
          (select split_part(engine_version, '+', 1) from assessment a where a.id = s.assessment_id) as engine_version,
          (select standard_version from assessment a where a.id = s.assessment_id),
          (select nullif(split_part(engine_version, '+', 2), '') from assessment a where a.id = s.assessment_id) as surroundings,
          exists (select from rejudging r where r.submission_id = s.id) as is_marked,
          coalesce((select split_part(engine_version, '+', 3) from assessment a where a.id = s.assessment_id) <>
        """ + OverrideStore.StandingOf + ", false) as is_corrected_since";

    /// <summary>Counts an attempt before it is made, so that a document which kills the process is counted too.</summary>
    /// <returns><c>null</c> when there is no such submission, or it cannot be judged any more: withdrawn, or its bytes removed.</returns>
    public async Task<BegunSubmission?> BeginAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<BegunSubmission>(
            new CommandDefinition(BeginOne, new { id }, cancellationToken: cancellationToken));
    }

    private const string UpdateAttempts = """
        update submission
        set attempts = greatest(0, @attempts)
        where id = @id
        """;

    /// <summary>Takes an attempt back that the node's own stopping ended, or sets the count when trying again is useless.</summary>
    public async Task SetAttemptsAsync(long id, int attempts, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(UpdateAttempts, new { id, attempts }, cancellationToken: cancellationToken));
    }

    private const string UpdateFault = """
        update ledger_file
        set reason = @reason
        where id = (select ledger_id from submission where id = @id)
          and state = 'taken'
        """;

    /// <summary>Shows in the ledger why a submission has no outcome yet.</summary>
    public async Task MarkFaultAsync(long id, string reason, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(UpdateFault, new { id, reason }, cancellationToken: cancellationToken));
    }

    private const string SelectPage = """
        select s.id, a.reader_version, split_part(a.engine_version, '+', 1) as engine_version, a.standard_version,
          nullif(split_part(a.engine_version, '+', 2), '') as surroundings,
          exists (select from rejudging r where r.submission_id = s.id) as is_marked,
          (select count(*)::int from finding f where f.submission_id = s.id) as findings,
          coalesce(split_part(a.engine_version, '+', 3) <>
        """ + OverrideStore.StandingOf + """
        , false) as is_corrected_since
        from submission s
        left join assessment a on a.id = s.assessment_id
        where s.id > @after
          and s.attempts < @tooMany
          and exists (select from judgeable j where j.id = s.id)
        order by s.id
        limit @limit
        """;

    /// <summary>The next submissions in order of id, with the versions their current assessment was made by.</summary>
    /// <param name="after">The last id of the page before; zero for the first page.</param>
    /// <param name="limit">Largest page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<ImmutableArray<AssessedVersions>> PageAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<AssessedVersions>(new CommandDefinition(
            SelectPage, new { after, limit, tooMany = TooManyAttempts }, cancellationToken: cancellationToken))];
    }
}
