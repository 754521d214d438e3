using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>The ledger as its page shows it.</summary>
public sealed class LedgerList(NpgsqlDataSource database)
{
    // A file that is no submission yet is seen by who sent it in.
    private const string Sees = """
        (@everything
          or exists (select from upload sent where sent.folder = l.folder and sent.path = l.path and sent.sent_by = @sentBy)
          or exists (select from submission s where s.ledger_id = coalesce(l.duplicate_of, l.id) and
        """ + " " + Reach.Sees + "))";

    private const string SelectPage = """
        select l.id, l.path, l.state, l.reason, l.size, l.first_seen_at as FirstSeenAt, l.last_seen_at as LastSeenAt,
          l.moved_to as MovedTo, d.path as DuplicateOf, s.id as SubmissionId, a.verdict,
          (select count(*)::int from finding f where f.submission_id = s.id) as Findings,
          p.at as PutBackAt, p.who as PutBackBy, p.target as PutBackTo, p.failure as PutBackFailure,
          l.state = 'taken' and s.attempts >= @enough as GaveUp
        from ledger_file l
        left join ledger_file d on d.id = l.duplicate_of
        left join submission s on s.ledger_id = coalesce(l.duplicate_of, l.id)
        left join assessment a on a.id = s.assessment_id
        left join put_back p on p.ledger_id = l.id
        where (@state = '' or l.state = @state) and (@search = '' or strpos(lower(l.path), lower(@search)) > 0)
          and
        """ + " " + Sees + """

        order by l.first_seen_at desc, l.id desc
        limit @limit offset @offset
        """;

    /// <summary>Files, last seen first.</summary>
    /// <param name="state">Only this state, as stored; empty for all.</param>
    /// <param name="search">Part of the path, case ignored; empty for all.</param>
    /// <param name="reach">Of which files at all.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<ListedFile>> PageAsync(
        string state, string search, Reach reach, int offset, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedFile>(
            new CommandDefinition(SelectPage, reach.Parameters(new { state, search, offset, limit, enough = Submissions.SubmissionStore.EnoughAttempts }), cancellationToken: cancellationToken))];
    }

    private const string SelectSees = "select exists (select from ledger_file l where l.id = @id and " + Sees + ")";

    /// <summary>Whether there is such a file within reach.</summary>
    public async Task<bool> SeesAsync(long id, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(SelectSees, reach.Parameters(new { id }), cancellationToken: cancellationToken));
    }

    private const string SelectCounts = """
        select state, count(*)::int as count
        from ledger_file l
        where (@search = '' or strpos(lower(path), lower(@search)) > 0)
          and
        """ + " " + Sees + """

        group by state
        """;

    /// <summary>Number of files by state; a state without files has no entry.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(string search, Reach reach, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<(string State, int Count)> rows = await connection.QueryAsync<(string, int)>(
            new CommandDefinition(SelectCounts, reach.Parameters(new { search }), cancellationToken: cancellationToken));
        return rows.ToDictionary(r => r.State, r => r.Count, StringComparer.Ordinal);
    }
}

/// <summary>A file of the ledger.</summary>
/// <remarks>
/// <para><c>Path</c>: Relative to the inbox.</para>
/// <para><c>State</c>: As stored.</para>
/// <para><c>Reason</c>: One Vietnamese sentence where the state needs one.</para>
/// <para><c>Size</c>: Bytes.</para>
/// <para><c>FirstSeenAt</c>: UTC.</para>
/// <para><c>LastSeenAt</c>: UTC.</para>
/// <para><c>MovedTo</c>: Where the file lies now, relative to the inbox; <c>null</c> while untouched or gone.</para>
/// <para><c>DuplicateOf</c>: Path of the first file with the same bytes.</para>
/// <para><c>SubmissionId</c>: The report made of these bytes; <c>null</c> when there is none.</para>
/// <para><c>Verdict</c>: Of that report, as stored.</para>
/// <para><c>Findings</c>: Of that report.</para>
/// <para><c>PutBackAt</c>: When somebody asked to have it put back into the inbox; <c>null</c> when nobody did.</para>
/// <para><c>PutBackBy</c>: Who.</para>
/// <para><c>PutBackTo</c>: Where it lay, or is to lie, relative to the inbox.</para>
/// <para><c>PutBackFailure</c>: Why it could not be put back.</para>
/// <para><c>GaveUp</c>: Its check failed so often that only the night tries again.</para>
/// </remarks>
public sealed record ListedFile(
    long Id,
    string Path,
    string State,
    string? Reason,
    long Size,
    DateTime FirstSeenAt,
    DateTime LastSeenAt,
    string? MovedTo,
    string? DuplicateOf,
    long? SubmissionId,
    string? Verdict,
    int Findings,
    DateTime? PutBackAt,
    string? PutBackBy,
    string? PutBackTo,
    string? PutBackFailure,
    bool? GaveUp)
{
    /// <summary>Whether trying again, or putting it back, can be of use.</summary>
    public bool MayBeTriedAgain => State is "rejected" or "notAReport" || GaveUp == true;
}
