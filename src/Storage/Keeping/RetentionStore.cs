using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>Ends the keeping of originals: their bytes go, everything that is known about them stays.</summary>
public sealed class RetentionStore(NpgsqlDataSource database)
{
    /// <summary>Originals in one transaction.</summary>
    private const int Batch = 100;

    /// <summary>The last time a file with these bytes came counts; what still waits for its judgement is kept.</summary>
    private const string Overdue = """
        from content c
        where c.bytes is not null
          and not exists (select from ledger_file f where f.sha256 = c.sha256 and f.first_seen_at >= @before)
          and c.stored_at < @before
          and not exists (
            select
            from submission s
            where s.sha256 = c.sha256
              and s.assessment_id is null
              and not exists (select from withdrawal w where w.submission_id = s.id))
        """;

    private const string SelectOverdue = "select count(*)::int as originals, coalesce(sum(c.size), 0)::bigint as bytes\n" + Overdue;

    /// <summary>What would go.</summary>
    /// <param name="before">Everything received before this instant.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<OverdueOriginals> LookAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<OverdueOriginals>(
            new CommandDefinition(SelectOverdue, new { before }, cancellationToken: cancellationToken));
    }

    private const string RemoveSome = """
        with due as (
          select c.sha256
        """ + "\n" + Overdue + """

          order by c.sha256
          limit @limit
          for update of c skip locked),
        removed as (
          update content c
          set bytes = null, removed_at = @now
          from due
          where c.sha256 = due.sha256
          returning c.sha256, c.size),
        unmarked as (
          delete from rejudging r
          using submission s, removed
          where s.id = r.submission_id and s.sha256 = removed.sha256),
        audited as (
          insert into audit_event (at, who, what, subject, reason)
          select @now, @who, 'original-removed', 'original ' || sha256, @reason
          from removed
          order by sha256)
        select count(*)::int as originals, coalesce(sum(size), 0)::bigint as bytes
        from removed
        """;

    /// <summary>Removes the bytes, each with an audit entry; may be stopped and begun again.</summary>
    public async Task<OverdueOriginals> RemoveAsync(
        DateTimeOffset before, string who, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = new OverdueOriginals(0, 0);
        while (true)
        {
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
            OverdueOriginals some = await connection.QuerySingleAsync<OverdueOriginals>(new CommandDefinition(
                RemoveSome, new { before, who, reason, now, limit = Batch }, cancellationToken: cancellationToken));
            if (some.Originals == 0)
                return all;
            all = new OverdueOriginals(all.Originals + some.Originals, all.Bytes + some.Bytes);
        }
    }
}

/// <summary>Originals and their size.</summary>
public sealed record OverdueOriginals(int Originals, long Bytes);
