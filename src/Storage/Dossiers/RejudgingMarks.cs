using CTCPL.Pipeline.Rules.Dossiers;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>
/// Marks documents whose surroundings may have changed. A mark costs a look; a document is judged again only where what
/// surrounds it is really another. Used inside the transaction that changes a digest.
/// </summary>
internal sealed class RejudgingMarks(
    NpgsqlConnection connection, NpgsqlTransaction transaction, long submissionId, DateTimeOffset now, CancellationToken cancellationToken)
{
    /// <summary>The first change counts for how long a document has waited; a later one asks for a job of its own.</summary>
    private const string Mark = """
        insert into rejudging (submission_id, revision, marked_at)
        select submission_id, @revision, @now
        from digest
        where is_report
          and submission_id <> @submissionId
          and {0}
        order by submission_id
        on conflict (submission_id) do update
        set revision = excluded.revision, queued_at = null
        """;

    private static readonly string MarkRelated = Mark.Replace(
        "{0}", """
        submission_id in (
            select submission_id from digest where unit_key = @key and (year = @year or (year = @year + 1 and @isReport))
            union all
            select unnest(@alike))
        """, StringComparison.Ordinal);

    private static readonly string MarkWithoutTable = Mark.Replace("{0}", "year = @year and not has_table", StringComparison.Ordinal);
    private static readonly string MarkInFolder = Mark.Replace("{0}", "year_folder = @path and year is distinct from @year", StringComparison.Ordinal);

    /// <summary>Marks those of its unit and year, those of the year after, and the reports with nearly its words.</summary>
    public async Task RelatedAsync(long revision, StoredDigest stored, FoundNeighbours found)
    {
        if (stored is not { Digest: { Year: int year } digest, UnitKey: { } key })
            return;
        long[] alike = [.. found.SameWords.Where(other => Neighbours.AreAlike(digest, other.Digest)).Select(other => other.SubmissionId)];
        await ExecuteAsync(MarkRelated, new { submissionId, now, revision, key, year, isReport = digest.IsReport, alike });
    }

    private const string SelectOtherTables = """
        select count(*)
        from (
          select distinct unit_key
          from digest
          where year = @year
            and has_table
            and submission_id <> @submissionId
          limit 2) unit
        """;

    /// <summary>Marks a year's reports without a table when its first or second unit with a table comes or goes: with two it makes no
    /// difference to anybody how many more there are.</summary>
    public async Task TablesAsync(long revision, StoredDigest? before, StoredDigest? after)
    {
        (int?, string?) was = Table(before);
        (int?, string?) becomes = Table(after);
        if (was == becomes)
            return;
        foreach (int year in new[] { was.Item1, becomes.Item1 }.OfType<int>().Distinct())
        {
            if (await connection.ExecuteScalarAsync<long>(Command(SelectOtherTables, new { submissionId, year })) < 2)
                await ExecuteAsync(MarkWithoutTable, new { submissionId, now, revision, year });
        }
    }

    /// <summary>Marks the reports of other years in a folder that names a year when the change turns what its year means.</summary>
    public async Task FoldersAsync(long revision, StoredDigest? before, StoredDigest? after, NeighbourQuery neighbours)
    {
        foreach ((string path, int year) in new[] { before?.YearFolder, after?.YearFolder }.OfType<(string, int)>().Distinct())
        {
            FolderYears others = await neighbours.OthersAsync(submissionId, path, year);
            if (With(before, others, path).AreOfEvaluation != With(after, others, path).AreOfEvaluation)
                await ExecuteAsync(MarkInFolder, new { submissionId, now, revision, path, year });
        }
    }

    /// <summary>Marks the judged document itself: what it was judged by is not all that is there now.</summary>
    public Task SelfAsync(long revision) => ExecuteAsync(MarkSelf, new { submissionId, now, revision });

    private const string MarkSelf = """
        insert into rejudging (submission_id, revision, marked_at)
        values (@submissionId, @revision, @now)
        on conflict (submission_id) do update
        set revision = greatest(rejudging.revision, excluded.revision), queued_at = null
        """;

    private const string TakeOffMark = """
        update digest
        set seen = @seen
        where submission_id = @submissionId;
        delete from rejudging
        where submission_id = @submissionId
          and revision <= @seen
        """;

    /// <summary>
    /// Notes which surroundings the document was judged in, and takes its mark off unless something came later. When a faster
    /// job has already judged it in later ones, this judgement is the older: it is marked for another look.
    /// </summary>
    /// <param name="seen">The revision of the surroundings it was judged in.</param>
    /// <param name="before">The revision of those it had been judged in.</param>
    public async Task SettleAsync(long seen, long before)
    {
        if (seen < before)
        {
            await SelfAsync(before);
            return;
        }
        await ExecuteAsync(TakeOffMark, new { submissionId, seen });
    }

    private static FolderYears With(StoredDigest? stored, FolderYears others, string path) =>
        stored?.YearFolder is { } folder && StoredDigest.IsCounted(stored.Digest) && string.Equals(folder.Path, path, StringComparison.Ordinal)
            ? new FolderYears(others.OfItsYear + (stored.Digest.Year == folder.Year ? 1 : 0), others.All + 1)
            : others;

    private static (int?, string?) Table(StoredDigest? stored) =>
        stored is { Digest: { HasTable: true, Year: int year }, UnitKey: { } key } ? (year, key) : (null, null);

    private Task<int> ExecuteAsync(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
