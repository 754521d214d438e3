using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Dossiers;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Versions;

/// <summary>
/// Puts a report into its chain of versions, in the transaction that changes its digest. Chains are arranged one at a time: who
/// arranges one holds its lock to the end of the transaction, and waits for nothing afterwards.
/// </summary>
internal sealed class VersionChange(
    NpgsqlConnection connection, NpgsqlTransaction transaction, long submissionId, CancellationToken cancellationToken)
{
    /// <summary>More versions of one unit and year than anybody hands in; older ones stay as they were last arranged.</summary>
    private const int Most = 60;

    private const string SelectPlace = "select unit_key, year, claimed from version where submission_id = @submissionId";

    /// <summary>Arranges the chain the report belongs to now, and the one it belonged to.</summary>
    /// <param name="digest">What is kept of the document; <c>null</c> when nothing is, or it was withdrawn.</param>
    /// <param name="folder">What its folder claims.</param>
    /// <param name="isSame">Its digest is as before.</param>
    public async Task ArrangeAsync(DocumentDigest? digest, FolderClaim? folder, bool isSame)
    {
        VersionPlace? before = await connection.QuerySingleOrDefaultAsync<VersionPlace>(Command(SelectPlace));
        VersionPlace? after = digest is null ? null : VersionPlace.Of(digest, folder);
        if (isSame && before == after)
            return;
        (string Key, int Year)[] chains =
        [
            .. new[] { before, after }.OfType<VersionPlace>().Select(p => (Key: p.UnitKey, p.Year)).Distinct().OrderBy(c => c.Key, StringComparer.Ordinal).ThenBy(c => c.Year),
        ];
        foreach ((string key, int year) in chains)
            await connection.ExecuteAsync(Command(Lock, new { chain = FormattableString.Invariant($"version {key} {year}") }));
        await WriteAsync(after);
        foreach ((string key, int year) in chains)
            await ArrangeAsync(key, year);
    }

    private const string Lock = "select pg_advisory_xact_lock(hashtextextended(@chain, 0))";

    private const string DeleteOwn = "delete from version where submission_id = @submissionId";

    private const string UpsertOwn = """
        insert into version (submission_id, unit_key, year, claimed)
        values (@submissionId, @UnitKey, @Year, @Claimed)
        on conflict (submission_id) do update
        set unit_key = excluded.unit_key, year = excluded.year, claimed = excluded.claimed
        """;

    private Task<int> WriteAsync(VersionPlace? place) => connection.ExecuteAsync(place is null
        ? Command(DeleteOwn)
        : Command(UpsertOwn, new { submissionId, place.UnitKey, place.Year, place.Claimed }));

    private const string SelectMembers = """
        select s.id, s.received_at, d.digest::text as digest
        from version v
        join digest d on d.submission_id = v.submission_id
        join submission s on s.id = v.submission_id
        where v.unit_key = @key
          and v.year = @year
        order by s.received_at desc, s.id desc
        limit @limit
        """;

    private const string UpdatePlace = """
        update version
        set number = @Number, count = @Count, previous = @Previous, current = @Current, twin = @Twin, by_letterhead = @IsByLetterhead
        where submission_id = @Id
          and (number, count, previous, current, twin, by_letterhead)
            is distinct from (@Number, @Count, @Previous::bigint, @Current::bigint, @Twin::bigint, @IsByLetterhead)
        """;

    private async Task ArrangeAsync(string key, int year)
    {
        IEnumerable<(long Id, DateTimeOffset ReceivedAt, string Digest)> rows =
            await connection.QueryAsync<(long, DateTimeOffset, string)>(Command(SelectMembers, new { key, year, limit = Most }));
        ImmutableArray<VersionMember> members = [.. rows.Select(r => new VersionMember(r.Id, r.ReceivedAt, DigestJson.Read(r.Digest)))];
        foreach (PlacedVersion placed in VersionChains.Arrange(members, year).OrderBy(p => p.Id))
            await connection.ExecuteAsync(Command(UpdatePlace, placed));
    }

    private CommandDefinition Command(string sql, object? parameters = null) =>
        new(sql, parameters ?? new { submissionId }, transaction, cancellationToken: cancellationToken);
}
