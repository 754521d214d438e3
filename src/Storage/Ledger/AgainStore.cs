using System.Collections.Immutable;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>
/// Has files that could not be read tried again, or put back into their folder. Each is one transaction with its audit entry: asked for
/// twice, by whomever and on whatever node, it is done once.
/// </summary>
public sealed class AgainStore(NpgsqlDataSource database)
{
    private const string SelectNumber = """
        select id
        from ledger_file
        where path = @path
           or moved_to = @path
        order by id desc
        limit 1
        """;

    /// <summary>The ledger's number of the file that had this path, or lies there now (relative to its folder, NFC); the latest of several.</summary>
    public async Task<long?> NumberAsync(string path, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(SelectNumber, new { path }, cancellationToken: cancellationToken));
    }

    private const string SelectUnreadable = """
        select id
        from ledger_file
        where state = 'rejected'
          and sha256 is not null
        order by id
        """;

    /// <summary>The numbers of all files that could not be read and whose bytes were kept, oldest first.</summary>
    public async Task<ImmutableArray<long>> UnreadableAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<long>(new CommandDefinition(SelectUnreadable, cancellationToken: cancellationToken))];
    }

    /// <summary>Has the kept bytes of a file, or of the one with the same bytes that came first, read and judged anew: nothing that was read before is used.</summary>
    /// <param name="number">The ledger's.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="now">By our clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    public Task<Again> RetryAsync(long number, string who, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(number, Retry, RetryAnswer, who, now, cancellationToken);

    /// <summary>Asks for a file to be laid into its folder again under its name, which the node does that watches the folder.</summary>
    /// <param name="number">The ledger's.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="now">By our clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    public Task<Again> PutBackAsync(long number, string who, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(number, PutBack, PutBackAnswer, who, now, cancellationToken);

    private const string LockSubmission = """
        select s.id
        from submission s
        where s.ledger_id = (select coalesce(duplicate_of, id) from ledger_file where id = @number)
        for no key update
        """;

    /// <summary>The row is locked behind its submission, as a judgement does.</summary>
    private const string LockFile = """
        select f.id, f.state, f.sha256 is not null as kept, f.moved_to is not null as lies, s.id as submission,
          s.attempts >= @enough and s.assessment_id is null as given_up,
          coalesce((select c.bytes is null from content c where c.sha256 = f.sha256), false) as removed,
          exists (select from withdrawal w where w.submission_id = s.id) as withdrawn,
          exists (
            select
            from put_back p
            where p.ledger_id = f.id
              and p.failure is null
              and not exists (
                select
                from ledger_file later
                where later.path = p.target and later.id > p.after and later.state not in ('waiting', 'incomplete'))) as put_back
        from ledger_file f
        left join submission s on s.ledger_id = f.id
        where f.id = @id
        for no key update of f
        """;

    private const string SelectFirst = "select coalesce(duplicate_of, id) from ledger_file where id = @number";

    private async Task<Again> ChangeAsync(
        long number, string change, Func<Standing, Again> answer, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(LockSubmission, new { number }));
        long? id = ReferenceEquals(change, Retry)
            ? await connection.QuerySingleOrDefaultAsync<long?>(Command(SelectFirst, new { number }))
            : number;
        Standing? standing = await connection.QuerySingleOrDefaultAsync<Standing>(
            Command(LockFile, new { id, enough = Submissions.SubmissionStore.EnoughAttempts }));
        if (standing is null)
            return Again.Unknown;
        Again outcome = answer(standing);
        if (outcome != Again.Done)
            return outcome;
        string subject = FormattableString.Invariant($"{(standing.Submission is null ? "file" : "submission")} {standing.Submission ?? standing.Id}");
        await connection.ExecuteAsync(Command(change, new { standing.Id, standing.Submission, who, now, subject }));
        await transaction.CommitAsync(cancellationToken);
        return Again.Done;
    }

    private static Again RetryAnswer(Standing file) => file switch
    {
        { State: LedgerState.Taken, GivenUp: true, Removed: false } => Again.Done,
        { State: LedgerState.Rejected or LedgerState.NotAReport, PutBack: true } => Again.PutBackAlready,
        { State: LedgerState.Rejected or LedgerState.NotAReport, Kept: true, Removed: false } => Again.Done,
        _ => Refusal(file),
    };

    private static Again PutBackAnswer(Standing file) => file switch
    {
        { State: LedgerState.Rejected or LedgerState.NotAReport, PutBack: true } => Again.PutBackAlready,
        { State: LedgerState.Rejected or LedgerState.NotAReport, Lies: true } => Again.Done,
        { State: LedgerState.Rejected or LedgerState.NotAReport, Kept: true, Removed: false } => Again.Done,
        _ => Refusal(file),
    };

    private static Again Refusal(Standing file) => file switch
    {
        { State: LedgerState.Waiting or LedgerState.Incomplete or LedgerState.Taken } => Again.UnderWay,
        { State: LedgerState.Checked } => Again.Checked,
        { State: LedgerState.Ignored } => Again.Ignored,
        { State: LedgerState.Duplicate } => Again.Duplicate,
        { Withdrawn: true } => Again.Withdrawn,
        { State: LedgerState.Withdrawn } => Again.Gone,
        { Removed: true } => Again.Removed,
        _ => Again.NeverKept,
    };

    private const string Retry = """
        insert into audit_event (at, who, what, subject, reason)
        select @now, @who, 'retried', @subject, coalesce(reason, '')
        from ledger_file
        where id = @Id;
        update submission
        set assessment_id = null, queued_at = null, attempts = 0
        where id = @Submission;
        delete from assessment
        where sha256 = (select sha256 from ledger_file where id = @Id);
        delete from reading
        where sha256 = (select sha256 from ledger_file where id = @Id);
        update ledger_file
        set state = 'taken', reason = null, noted = coalesce(noted, reason, '')
        where id = @Id
        """;

    private const string PutBack = """
        insert into audit_event (at, who, what, subject, reason)
        select @now, @who, 'put-back', @subject, coalesce(reason, '')
        from ledger_file
        where id = @Id;
        insert into put_back (ledger_id, at, who, after)
        values (@Id, @now, @who, (select max(id) from ledger_file))
        on conflict (ledger_id) do update
        set at = excluded.at, who = excluded.who, after = excluded.after, target = null, done_at = null, failure = null
        """;

    private sealed record Standing(
        long Id, LedgerState State, bool Kept, bool Lies, long? Submission, bool? GivenUp, bool Removed, bool Withdrawn, bool PutBack);
}
