using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Triage;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>Takes reports out of lists, chains and dossiers, and brings them back. Each time an audit entry says who, when and why.</summary>
public sealed class WithdrawalStore(NpgsqlDataSource database)
{
    private const string LockSubmission = """
        select s.ledger_id as LedgerId, exists (select from withdrawal w where w.submission_id = s.id) as IsWithdrawn,
          (select c.bytes is null from content c where c.sha256 = s.sha256) as IsRemoved
        from submission s
        where s.id = @id
        for no key update
        """;

    private const string Insert = """
        insert into withdrawal (submission_id, at, who, reason)
        values (@id, @now, @who, @reason);
        update ledger_file
        set state = 'withdrawn', reason = 'Đã rút: ' || @reason
        where id = @LedgerId;
        update submission
        set sheet_of = null
        where id = @id;
        insert into audit_event (at, who, what, subject, reason)
        values (@now, @who, 'withdrawn', 'submission ' || @id, @reason)
        """;

    private const string Delete = """
        delete from withdrawal
        where submission_id = @id;
        update ledger_file
        set state = 'taken', reason = null
        where id = @LedgerId;
        update submission
        set assessment_id = null, sheet_of = null, queued_at = null, attempts = 0
        where id = @id;
        insert into audit_event (at, who, what, subject, reason)
        values (@now, @who, 'reinstated', 'submission ' || @id, @reason)
        """;

    /// <summary>Withdraws a report: the version before becomes the one that counts, and what lay beside it is judged again.</summary>
    public Task<Withdrawing> WithdrawAsync(long id, string who, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(id, withdraws: true, new Deed(who, reason, now), cancellationToken);

    /// <summary>Brings a withdrawn report back: it is judged again, from the reading that was kept, and takes its place in its chain.</summary>
    public Task<Withdrawing> ReinstateAsync(long id, string who, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(id, withdraws: false, new Deed(who, reason, now), cancellationToken);

    private async Task<Withdrawing> ChangeAsync(long id, bool withdraws, Deed deed, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        Standing? standing = await connection.QuerySingleOrDefaultAsync<Standing>(
            new CommandDefinition(LockSubmission, new { id }, transaction, cancellationToken: cancellationToken));
        if (standing is null)
            return Withdrawing.Unknown;
        if (standing.IsWithdrawn == withdraws)
            return Withdrawing.AlreadySo;
        if (!withdraws && standing.IsRemoved)
            return Withdrawing.Removed;
        long[] chain = [.. await connection.QueryAsync<long>(new CommandDefinition(SelectChain, new { id }, transaction, cancellationToken: cancellationToken))];
        await connection.ExecuteAsync(new CommandDefinition(
            withdraws ? Insert : Delete,
            new { id, standing.LedgerId, who = deed.Who, reason = deed.Reason, now = deed.At },
            transaction,
            cancellationToken: cancellationToken));
        if (withdraws)
            await DossierStore.ForgetAsync(transaction, id, deed.At, cancellationToken); // late: it holds what every judging waits for
        await SystemDecisions.SettleAsync(transaction, chain, gone: [], added: [], deed.At, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Withdrawing.Done;
    }

    private const string SelectChain = """
        select other.submission_id
        from version own
        join version other on other.unit_key = own.unit_key and other.year = own.year
        where own.submission_id = @id
        """;

    private const string SelectHistory = """
        select at, who, what, reason
        from audit_event
        where subject in ('submission ' || @id, 'original ' || (select sha256 from submission where id = @id))
        order by id
        """;

    /// <summary>What was done with a report, oldest first.</summary>
    public async Task<IReadOnlyList<AuditedDeed>> HistoryAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<AuditedDeed>(new CommandDefinition(SelectHistory, new { id }, cancellationToken: cancellationToken))];
    }

    private sealed record Deed(string Who, string Reason, DateTimeOffset At);

    private sealed record Standing(long LedgerId, bool IsWithdrawn, bool IsRemoved);
}

/// <summary>What became of withdrawing a report, or of bringing it back.</summary>
public enum Withdrawing
{
    Done,

    /// <summary>There is no such report.</summary>
    Unknown,

    /// <summary>It was so before.</summary>
    AlreadySo,

    /// <summary>Its bytes are not kept any more: it cannot be judged again.</summary>
    Removed,
}

/// <summary>An entry of the audit about one report.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">The account, or the user of the command line.</param>
/// <param name="What">withdrawn, reinstated or original-removed.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record AuditedDeed(DateTime At, string Who, string What, string Reason);
