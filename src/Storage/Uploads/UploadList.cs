using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Uploads;

/// <summary>What became of files that were sent in.</summary>
public sealed class UploadList(NpgsqlDataSource database)
{
    // The ledger speaks for a file from the moment a scan saw it. Its path is nobody else's, so the row with its bytes, else the
    // latest, is about it.
    private const string SelectColumns = """
        select u.id, u.sent_by, u.at, u.file_name, u.sha256, u.size,
          case when l.state is not null then l.state when u.entered_at is null then 'interrupted' else 'waiting' end as state,
          l.reason, s.id as submission_id, a.outcome, a.verdict,
          (select count(*)::int from finding f where f.submission_id = s.id) as findings
        from upload u
        left join lateral (
          select f.state, f.reason
          from ledger_file f
          where f.path = u.path
            and f.folder in (u.folder, '')
            and (f.sha256 = u.sha256 or f.sha256 is null)
          order by f.sha256 is null, f.id desc
          limit 1) l on true
        left join submission s on s.sha256 = u.sha256
        left join assessment a on a.id = s.assessment_id

        """;

    private const string SelectPage = SelectColumns + """
        where (@sentBy::text is null or u.sent_by = @sentBy)
          and u.id < @before
        order by u.id desc
        limit @limit
        """;

    /// <summary>Latest first.</summary>
    /// <param name="sentBy">Whose; <c>null</c> for everybody's.</param>
    /// <param name="before">Only those of a smaller id; <see cref="long.MaxValue"/> for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<ListedUpload>> PageAsync(string? sentBy, long before, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedUpload>(
            new CommandDefinition(SelectPage, new { sentBy, before, limit }, cancellationToken: cancellationToken))];
    }

    private const string SelectOne = SelectColumns + """
        where u.id = @id
          and (@sentBy::text is null or u.sent_by = @sentBy)
        """;

    /// <summary>One; <c>null</c> when there is none of this id, or it is somebody else's.</summary>
    public async Task<ListedUpload?> FindAsync(long id, string? sentBy, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<ListedUpload>(
            new CommandDefinition(SelectOne, new { id, sentBy }, cancellationToken: cancellationToken));
    }
}

/// <summary>A file that was sent in.</summary>
/// <remarks>
/// <para><c>State</c>: of the ledger, as stored; "waiting" before a scan saw it, "interrupted" when it never came into the folder.</para>
/// <para><c>Reason</c>: One Vietnamese sentence where the state needs one.</para>
/// <para><c>SubmissionId</c>: The report made of its bytes, also when another file brought them first; <c>null</c> before it is taken.</para>
/// <para><c>Outcome</c>, <c>Verdict</c>: Of that report, as stored; <c>null</c> while it waits.</para>
/// </remarks>
public sealed record ListedUpload(
    long Id,
    string SentBy,
    DateTime At,
    string FileName,
    string Sha256,
    long Size,
    string State,
    string? Reason,
    long? SubmissionId,
    string? Outcome,
    string? Verdict,
    int Findings);
