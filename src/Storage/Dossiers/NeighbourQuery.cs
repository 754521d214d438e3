using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Dossiers;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>Looks the documents up that may matter to one. Every look-up goes by an index; none grows with the number of documents
/// but the count of a folder's reports.</summary>
internal sealed class NeighbourQuery(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
{
    /// <summary>More documents of one unit and year than are ever laid beside each other.</summary>
    private const int OfOneUnit = 60;

    /// <summary>Reports that share the most hashes; a report with nearly the same words shares most of them.</summary>
    private const int OfSameWords = 60;

    private const string SelectRevision = "select revision from digest_revision";

    private const string SelectOfUnit = """
        select digest::text
        from digest
        where unit_key = @key
          and year = @year
          and submission_id <> @id
        order by submission_id desc
        limit @limit
        """;

    private const string SelectSameWords = """
        with rare as (
          select handle.run
          from unnest(@runs) as handle (run)
          where (
            select count(*)
            from (
              select
              from digest_run r
              where r.year = @year and r.run = handle.run and r.submission_id <> @id
              limit @handedOut) holder
            ) < @handedOut),
        likest as (
          select r.submission_id
          from rare
          join digest_run r on r.year = @year and r.run = rare.run
          where r.submission_id <> @id
          group by r.submission_id
          order by count(*) desc, r.submission_id
          limit @limit)
        select submission_id, digest::text as digest
        from likest
        join digest using (submission_id)
        """;

    private const string SelectTables = """
        select exists (
          select
          from digest
          where year = @year
            and has_table
            and unit_key <> @key)
        """;

    private const string SelectFolder = """
        select count(*) filter (where year = @year)::int as of_its_year, count(*)::int as all
        from digest
        where year_folder = @path
          and is_report
          and unit_key is not null
          and year is not null
          and submission_id <> @id
        """;

    /// <summary>What surrounds a report now, as far as everything up to a revision goes. A score table is not judged: nothing matters to it.</summary>
    public async Task<SeenSurroundings> AroundAsync(long submissionId, DocumentDigest own)
    {
        long revision = await connection.ExecuteScalarAsync<long>(Command(SelectRevision)); // before all else: what comes later may be seen or not
        if (!own.IsReport)
            return new SeenSurroundings(Surroundings.None, revision);
        Neighbours neighbours = Neighbours.None;
        if (own is { Unit: { } unit, Year: int year })
        {
            string key = Units.Key(unit);
            neighbours = new Neighbours(
                await OfUnitAsync(submissionId, key, year),
                await OfUnitAsync(submissionId, key, year - 1),
                [.. (await SameWordsAsync(submissionId, own)).Select(d => d.Digest)])
            {
                TablesReceived = await connection.ExecuteScalarAsync<bool>(Command(SelectTables, new { year, key })),
            };
        }
        return new SeenSurroundings((neighbours with { Folder = await FolderAsync(submissionId, own) }).Around(own), revision);
    }

    /// <summary>Reports of the year that share some of its smallest hashes, those with the most first.</summary>
    public async Task<ImmutableArray<(long SubmissionId, DocumentDigest Digest)>> SameWordsAsync(long submissionId, DocumentDigest own)
    {
        if (StoredDigest.Runs(own) is not { Length: > 0 } runs)
            return [];
        IEnumerable<(long Id, string Digest)> rows = await connection.QueryAsync<(long, string)>(Command(
            SelectSameWords, new { id = submissionId, year = own.Year, runs, handedOut = Neighbours.HandedOut, limit = OfSameWords }));
        return [.. rows.Select(r => (r.Id, DigestJson.Read(r.Digest)))];
    }

    /// <summary>The years of the reports in the folder that names this document's year, itself counted; none when it cannot matter.</summary>
    private async Task<FolderYears> FolderAsync(long submissionId, DocumentDigest own)
    {
        if (FolderClaims.YearFolder(own.File) is not { } folder || own.Year == folder.Year)
            return FolderYears.None;
        FolderYears others = await OthersAsync(submissionId, folder.Path, folder.Year);
        return others with { All = others.All + (StoredDigest.IsCounted(own) ? 1 : 0) };
    }

    /// <summary>The years of the other reports in a folder that names a year.</summary>
    public Task<FolderYears> OthersAsync(long submissionId, string path, int year) =>
        connection.QuerySingleAsync<FolderYears>(Command(SelectFolder, new { id = submissionId, path, year }));

    private async Task<ImmutableArray<DocumentDigest>> OfUnitAsync(long submissionId, string key, int year) =>
    [
        .. (await connection.QueryAsync<string>(Command(SelectOfUnit, new { id = submissionId, key, year, limit = OfOneUnit })))
            .Select(DigestJson.Read),
    ];

    private CommandDefinition Command(string sql, object? parameters = null) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
