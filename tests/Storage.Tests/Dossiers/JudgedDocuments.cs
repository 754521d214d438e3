using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Storage.Tests.Dossiers;

/// <summary>Documents that are judged step by step: looked around for, and kept.</summary>
internal sealed class JudgedDocuments(TestDatabase database, DateTimeOffset now, CancellationToken cancellationToken)
{
    public DossierStore Store { get; } = new(database.Source);

    private AssessmentStore Assessments { get; } = new(database.Source);

    /// <summary>Takes a file in; its digest gets the hash of what was taken.</summary>
    public async Task<Received> TakeAsync(DocumentDigest digest)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(digest.File);
        await Rows.TakeAsync(new LedgerStore(database.Source), digest.File, bytes, now, cancellationToken);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        long id = await database.ScalarAsync<long>($"select id from submission where sha256 = '{sha256}'", cancellationToken);
        return new Received(id, digest with { Sha256 = sha256 });
    }

    /// <summary>What is beside a document now.</summary>
    public Task<SeenSurroundings> LookAsync(Received received) => Store.AroundAsync(received.Id, received.Digest, cancellationToken);

    /// <summary>Keeps the judgement of a document in what was seen.</summary>
    public Task KeepAsync(Received received, SeenSurroundings seen) => Assessments.ReplaceAsync(received.Id, Judged(received, seen), now, cancellationToken);

    /// <summary>Takes in, looks and keeps.</summary>
    public async Task<Received> JudgeAsync(DocumentDigest digest)
    {
        Received received = await TakeAsync(digest);
        await KeepAsync(received, await LookAsync(received));
        return received;
    }

    /// <summary>Judges whatever is marked until nothing is; returns how many were judged.</summary>
    public async Task<int> SettleAsync(params Received[] all)
    {
        int judged = 0;
        foreach (Received received in all)
        {
            if (!(await Store.MarkedAsync(99, cancellationToken)).Contains(received.Id) || await IsSettledAsync(received))
                continue;
            await KeepAsync(received, await LookAsync(received));
            judged++;
        }
        return judged;
    }

    public async Task<bool> IsSettledAsync(Received received) =>
        await Store.SettleAsync(received.Id, await SurroundingsAsync(received) ?? "", now, cancellationToken);

    /// <summary>The surroundings that the current judgement was made in.</summary>
    public Task<string?> SurroundingsAsync(Received received) => database.ScalarAsync<string>(
        FormattableString.Invariant($"select split_part(engine_version, '+', 2) from assessment a join submission s on s.assessment_id = a.id where s.id = {received.Id}"),
        cancellationToken);

    public static NewAssessment Judged(Received received, SeenSurroundings seen) =>
        Rows.Assessment(received.Digest.Sha256) with
        {
            Versions = Rows.Versions with { Surroundings = seen.Fingerprint },
            Dossier = new JudgedDossier(received.Digest, seen),
        };
}

/// <summary>A submission with its digest.</summary>
internal sealed record Received(long Id, DocumentDigest Digest);
