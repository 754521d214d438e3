using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>Who did what: rows are added, never changed but for the count of failed sign-ins.</summary>
public sealed class AuditStore(NpgsqlDataSource database)
{
    private const string Insert =
        "insert into audit_event (at, who, what, subject) values (@at, @who, @what, @subject)";

    /// <summary>Adds a row.</summary>
    /// <param name="at">When.</param>
    /// <param name="who">The account's name, or the name somebody tried to sign in with.</param>
    /// <param name="what">A stable slug: <c>sign-in</c>, <c>sign-in-failed</c>, <c>account-created</c> …</param>
    /// <param name="subject">What it was done to; empty when that is clear.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task AddAsync(
        DateTimeOffset at, string who, string what, string subject, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Insert, new { at = at.UtcDateTime, who, what, subject }, cancellationToken: cancellationToken));
    }

    private const string CountFailed = """
        with counted as (
          update audit_event
          set times = times + 1
          where id = (
            select id
            from audit_event
            where what = 'sign-in-failed' and who = @who and subject = @subject and at > @since
            order by at desc, id desc
            limit 1)
          returning id
        )
        insert into audit_event (at, who, what, subject)
        select @at, @who, 'sign-in-failed', @subject
        where not exists (select from counted)
        """;

    /// <summary>Notes a try to sign in that failed: one row an hour tells how many, so that nobody can fill the audit.</summary>
    /// <param name="at">When.</param>
    /// <param name="account">The account that was tried; <c>null</c> where the name is nobody's: such names are not kept, some are passwords.</param>
    /// <param name="isLocked">Whether it was locked then.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task AddFailedSignInAsync(DateTimeOffset at, string? account, bool isLocked, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            CountFailed,
            new { at = at.UtcDateTime, since = at.AddHours(-1).UtcDateTime, who = account ?? "", subject = isLocked ? "locked" : "" },
            cancellationToken: cancellationToken));
    }

    private const string Matching = """
        from audit_event
        where (@who = '' or lower(who) = lower(@who))
          and (@what = '' or what = @what)
          and (@from::timestamptz is null or at >= @from)
          and (@before::timestamptz is null or at < @before)

        """;

    private const string SelectPage = "select id, at, who, what, subject, reason, times " + Matching + "order by at desc, id desc limit @limit offset @offset";

    private const string SelectCount = "select count(*)::int " + Matching;

    private const string SelectKinds = "select distinct what from audit_event order by what";

    /// <summary>What was done, the latest first, with how many rows match in all.</summary>
    public async Task<(IReadOnlyList<AuditRow> Rows, int Total)> PageAsync(
        AuditFilter filter, int offset, int limit, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            who = filter.Who,
            what = filter.What,
            from = filter.From?.UtcDateTime,
            before = filter.Before?.UtcDateTime,
            limit,
            offset,
        };
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<AuditRow> rows = await connection.QueryAsync<AuditRow>(new CommandDefinition(SelectPage, parameters, cancellationToken: cancellationToken));
        return ([.. rows], await connection.ExecuteScalarAsync<int>(new CommandDefinition(SelectCount, parameters, cancellationToken: cancellationToken)));
    }

    /// <summary>The slugs there are.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(SelectKinds, cancellationToken: cancellationToken))];
    }
}

/// <summary>Which rows to list.</summary>
/// <param name="Who">A name, case ignored; empty for all.</param>
/// <param name="What">A slug; empty for all.</param>
/// <param name="From">Not before; <c>null</c> = from the beginning.</param>
/// <param name="Before">Before; <c>null</c> = to the end.</param>
public sealed record AuditFilter(string Who, string What, DateTimeOffset? From, DateTimeOffset? Before);

/// <summary>A row of the audit.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="At">UTC; of the first time.</param>
/// <param name="Who">The account's name, "key:" and a key's name, or the user of the command line; empty for a name that is nobody's.</param>
/// <param name="What">A slug.</param>
/// <param name="Subject">What it was done to; may be empty.</param>
/// <param name="Reason">In their words; may be empty.</param>
/// <param name="Times">How often.</param>
public sealed record AuditRow(long Id, DateTime At, string Who, string What, string Subject, string Reason, int Times);
