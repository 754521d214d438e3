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
        limit @ofOneUnit
        """;

    private static readonly string SelectOfUnitBefore = SelectOfUnit.Replace("@year", "@year - 1", StringComparison.Ordinal);

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
          having count(*) * 3 >= (select count(*) from rare)
          order by count(*) desc, r.submission_id
          limit @ofSameWords)
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
        select count(*) filter (where year = @folderYear)::int as of_its_year, count(*)::int as all
        from digest
        where year_folder = @path
          and is_report
          and unit_key is not null
          and year is not null
          and submission_id <> @id
        """;

    private const string SelectMixedFolder = SelectFolder + """

          and (
            exists (select from digest where year_folder = @path and year < @folderYear and submission_id <> @id)
            or exists (select from digest where year_folder = @path and year > @folderYear and submission_id <> @id))
        """;

    /// <summary>The revision comes first: what is changed after it may be seen or not.</summary>
    private static readonly string SelectAll =
        string.Join(";\n", SelectRevision, SelectOfUnit, SelectOfUnitBefore, SelectSameWords, SelectTables, SelectFolder);

    /// <summary>What may matter to a report now, in one trip. A score table is not judged: nothing matters to it.</summary>
    public async Task<FoundNeighbours> FindAsync(long submissionId, DocumentDigest own)
    {
        (string Path, int Year)? folder = own.IsReport ? FolderClaims.YearFolder(own.File) : null;
        folder = folder?.Year == own.Year ? null : folder; // it does not matter to the report what the folder's year means
        await using SqlMapper.GridReader results = await connection.QueryMultipleAsync(Command(SelectAll, new
        {
            id = submissionId,
            key = own is { IsReport: true, Unit: { } unit } ? Units.Key(unit) : null,
            year = own.Year,
            runs = StoredDigest.Runs(own),
            path = folder?.Path,
            folderYear = folder?.Year,
            ofOneUnit = OfOneUnit,
            ofSameWords = OfSameWords,
            handedOut = Neighbours.HandedOut,
        }));
        long revision = await results.ReadSingleAsync<long>();
        ImmutableArray<DocumentDigest> sameYear = Read(await results.ReadAsync<string>());
        ImmutableArray<DocumentDigest> yearBefore = Read(await results.ReadAsync<string>());
        ImmutableArray<(long Id, DocumentDigest Digest)> sameWords = [.. (await results.ReadAsync<(long Id, string Digest)>()).Select(r => (r.Id, DigestJson.Read(r.Digest)))];
        var neighbours = new Neighbours(sameYear, yearBefore, [.. sameWords.Select(d => d.Digest)])
        {
            TablesReceived = await results.ReadSingleAsync<bool>(),
            Folder = YearsOf(own, folder, await results.ReadSingleAsync<FolderYears>()),
        };
        Surroundings surroundings = own.IsReport ? neighbours.Around(own) : Surroundings.None;
        return new FoundNeighbours(new SeenSurroundings(surroundings, revision), sameWords);
    }

    /// <summary>The years of the other reports in a folder that names a year; nothing is counted while all of them are of it.</summary>
    public Task<FolderYears> OthersAsync(long submissionId, string path, int year) =>
        connection.QuerySingleAsync<FolderYears>(Command(SelectMixedFolder, new { id = submissionId, path, folderYear = year }));

    /// <summary>The document itself counted.</summary>
    private static FolderYears YearsOf(DocumentDigest own, (string Path, int Year)? folder, FolderYears others) =>
        folder is null ? FolderYears.None
        : StoredDigest.IsCounted(own) ? others with { All = others.All + 1 }
        : others;

    private static ImmutableArray<DocumentDigest> Read(IEnumerable<string> digests) => [.. digests.Select(DigestJson.Read)];

    private CommandDefinition Command(string sql, object parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}

/// <summary>What was found around a document.</summary>
/// <param name="Seen">Its surroundings.</param>
/// <param name="SameWords">Reports of its year with many of its words.</param>
internal sealed record FoundNeighbours(SeenSurroundings Seen, ImmutableArray<(long SubmissionId, DocumentDigest Digest)> SameWords);
