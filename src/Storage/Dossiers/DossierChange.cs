using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Versions;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>
/// Keeps a submission's digest in the transaction of its assessment, and marks the documents to which it makes a difference.
/// Whoever changes a digest holds the row of the revision to the end of its transaction: of two related documents that are
/// judged at once, the second one sees the first, marks it, and sees that its own surroundings were old. The caller holds the
/// row of the submission, and takes no other lock afterwards.
/// </summary>
internal sealed class DossierChange(
    NpgsqlConnection connection, NpgsqlTransaction transaction, long submissionId, DateTimeOffset now, CancellationToken cancellationToken)
{
    private readonly NeighbourQuery _neighbours = new(connection, transaction, cancellationToken);
    private readonly VersionChange _versions = new(connection, transaction, submissionId, cancellationToken);
    private readonly RejudgingMarks _marks = new(connection, transaction, submissionId, now, cancellationToken);

    private const string SelectOwn = """
        select d.digest::text as digest, d.seen, f.state = 'withdrawn' as is_withdrawn
        from submission s
        join ledger_file f on f.id = s.ledger_id
        left join digest d on d.submission_id = s.id
        where s.id = @submissionId
        """;

    private const string NextRevision = """
        update digest_revision
        set revision = revision + 1
        returning revision
        """;

    /// <summary>Keeps what was judged. A submission that was withdrawn leaves nothing to be laid beside others.</summary>
    public async Task KeepAsync(JudgedDossier judged)
    {
        OwnRow own = await connection.QuerySingleAsync<OwnRow>(Command(SelectOwn));
        StoredDigest? before = own.Digest is null ? null : StoredDigest.Of(DigestJson.Read(own.Digest));
        StoredDigest? after = judged.Digest is null || own.IsWithdrawn ? null : StoredDigest.Of(judged.Digest);
        if (!string.Equals(before?.Fingerprint, after?.Fingerprint, StringComparison.Ordinal))
            await ChangeAsync(before, after, judged.Seen);
        else if (after is not null)
            await _marks.SettleAsync(judged.Seen.Revision, own.Seen ?? 0);
        bool isSame = string.Equals(before?.Fingerprint, after?.Fingerprint, StringComparison.Ordinal);
        await _versions.ArrangeAsync(after?.Digest, judged.Seen.Surroundings.Folder, isSame);
    }

    /// <summary>Takes the digest away.</summary>
    public async Task ForgetAsync()
    {
        OwnRow own = await connection.QuerySingleAsync<OwnRow>(Command(SelectOwn));
        if (own.Digest is not null)
            await ChangeAsync(StoredDigest.Of(DigestJson.Read(own.Digest)), after: null, seen: null);
        await _versions.ArrangeAsync(digest: null, folder: null, isSame: false);
    }

    private async Task ChangeAsync(StoredDigest? before, StoredDigest? after, SeenSurroundings? seen)
    {
        long revision = await connection.ExecuteScalarAsync<long>(Command(NextRevision)); // waits for whoever is changing digests
        await _marks.TablesAsync(revision, before, after);
        await _marks.FoldersAsync(revision, before, after, _neighbours);
        if (before is not null)
            await _marks.RelatedAsync(revision, before, await _neighbours.FindAsync(submissionId, before.Digest));
        if (after is null)
        {
            await connection.ExecuteAsync(Command(DeleteDigest));
            return;
        }
        await WriteAsync(after, seen!.Revision);
        FoundNeighbours found = await _neighbours.FindAsync(submissionId, after.Digest);
        await _marks.RelatedAsync(revision, after, found);
        if (string.Equals(found.Seen.Fingerprint, seen.Fingerprint, StringComparison.Ordinal))
            await _marks.SettleAsync(revision, revision);
        else
            await _marks.SelfAsync(revision); // something came between looking and keeping
    }

    private const string DeleteDigest = "delete from digest where submission_id = @submissionId";

    private const string UpsertDigest = """
        insert into digest (submission_id, unit_key, year, is_report, has_table, year_folder, digest, fingerprint, seen)
        values (@submissionId, @UnitKey, @Year, @IsReport, @HasTable, @path, @Json::jsonb, @Fingerprint, @seen)
        on conflict (submission_id) do update
        set unit_key = excluded.unit_key, year = excluded.year, is_report = excluded.is_report, has_table = excluded.has_table,
          year_folder = excluded.year_folder, digest = excluded.digest, fingerprint = excluded.fingerprint, seen = excluded.seen
        """;

    private const string ReplaceRuns = """
        delete from digest_run
        where submission_id = @submissionId;
        insert into digest_run (year, run, submission_id)
        select @Year, run, @submissionId
        from unnest(@runs) as run
        """;

    private async Task WriteAsync(StoredDigest stored, long seen)
    {
        DocumentDigest digest = stored.Digest;
        await connection.ExecuteAsync(Command(UpsertDigest + ";\n" + ReplaceRuns, new
        {
            submissionId,
            stored.UnitKey,
            digest.Year,
            digest.IsReport,
            digest.HasTable,
            path = stored.YearFolder?.Path,
            stored.Json,
            stored.Fingerprint,
            seen,
            runs = StoredDigest.Runs(digest),
        }));
    }

    private CommandDefinition Command(string sql, object? parameters = null) =>
        new(sql, parameters ?? new { submissionId }, transaction, cancellationToken: cancellationToken);

    /// <param name="Digest">As kept; <c>null</c> when there is none.</param>
    /// <param name="Seen">The revision that the assessment so far knew.</param>
    /// <param name="IsWithdrawn">The file is not to be counted any more.</param>
    private sealed record OwnRow(string? Digest, long? Seen, bool IsWithdrawn);
}
