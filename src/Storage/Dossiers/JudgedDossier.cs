using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>What an assessment says of the documents beside it.</summary>
/// <param name="Digest">What others need to know of the judged document; <c>null</c> when it is neither a report nor a score table.</param>
/// <param name="Seen">The surroundings that it was judged in.</param>
public sealed record JudgedDossier(DocumentDigest? Digest, SeenSurroundings Seen);

/// <summary>The surroundings of a document at an instant.</summary>
/// <param name="Surroundings">What was there.</param>
/// <param name="Revision">Every change up to this one is in it; later ones may be.</param>
public sealed record SeenSurroundings(Surroundings Surroundings, long Revision)
{
    /// <summary>Equal when the same was there.</summary>
    public string Fingerprint { get; } = DigestJson.Fingerprint(Surroundings);
}
