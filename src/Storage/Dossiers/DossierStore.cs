using CTCPL.Pipeline.Rules.Dossiers;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>What is kept of documents to lay them beside each other, and whose surroundings have changed.</summary>
public sealed class DossierStore(NpgsqlDataSource database)
{
    /// <summary>What surrounds a document now; nothing for a document without digest.</summary>
    /// <param name="submissionId">The document's own submission, which is left out.</param>
    /// <param name="own">Its digest; it need not be kept yet.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async Task<SeenSurroundings> AroundAsync(long submissionId, DocumentDigest? own, CancellationToken cancellationToken)
    {
        if (own is null)
            return new SeenSurroundings(Surroundings.None, Revision: 0);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return (await new NeighbourQuery(connection, transaction: null, cancellationToken).FindAsync(submissionId, own)).Seen;
    }

    private const string SelectDigest = "select digest::text, seen from digest where submission_id = @submissionId for no key update";

    /// <summary>
    /// Whether a marked submission has the same beside it as when it was judged. Then its mark is taken off, unless something
    /// changes meanwhile.
    /// </summary>
    /// <param name="submissionId">The submission.</param>
    /// <param name="surroundings">The fingerprint of the surroundings that it was judged in.</param>
    /// <param name="now">When it is asked.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async Task<bool> SettleAsync(long submissionId, string surroundings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        (string Digest, long Seen)? own = await connection.QuerySingleOrDefaultAsync<(string, long)?>(
            new CommandDefinition(SelectDigest, new { submissionId }, transaction, cancellationToken: cancellationToken));
        if (own is not (string digest, long before))
            return true; // nothing is kept of it any more, and no mark
        SeenSurroundings seen = (await new NeighbourQuery(connection, transaction, cancellationToken).FindAsync(submissionId, DigestJson.Read(digest))).Seen;
        if (!string.Equals(seen.Fingerprint, surroundings, StringComparison.Ordinal))
            return false;
        await new RejudgingMarks(connection, transaction, submissionId, now, cancellationToken).SettleAsync(seen.Revision, before);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private const string LockSubmission = "select from submission where id = @submissionId for no key update";

    /// <summary>
    /// Takes away what is kept of a submission, in the transaction that withdraws it: it is laid beside no other document any
    /// more, and those to which it mattered are looked at again. Take no lock after it.
    /// </summary>
    public static async Task ForgetAsync(
        NpgsqlTransaction transaction, long submissionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = transaction.Connection!;
        await connection.ExecuteAsync(new CommandDefinition(LockSubmission, new { submissionId }, transaction, cancellationToken: cancellationToken));
        await new DossierChange(connection, transaction, submissionId, now, cancellationToken).ForgetAsync();
    }

    private const string SelectMarked = """
        select r.submission_id
        from rejudging r
        join submission s on s.id = r.submission_id
        where s.attempts < @attempts
          and exists (select from judgeable j where j.id = s.id)
        order by r.submission_id
        """;

    /// <summary>Submissions whose surroundings may have changed since they were judged.</summary>
    /// <param name="attempts">Those with so many unfinished attempts or more are left out.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<long>> MarkedAsync(int attempts, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<long>(new CommandDefinition(SelectMarked, new { attempts }, cancellationToken: cancellationToken))];
    }
}
