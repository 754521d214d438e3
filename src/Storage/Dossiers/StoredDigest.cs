using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>A digest with the columns by which others find it.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Json">As JSON.</param>
/// <param name="Fingerprint">Of the JSON.</param>
internal sealed record StoredDigest(DocumentDigest Digest, string Json, string Fingerprint)
{
    /// <summary>The unit's folded name; <c>null</c> when unknown.</summary>
    public string? UnitKey => Digest.Unit is { } unit ? Units.Key(unit) : null;

    /// <summary>The nearest folder that names a year; <c>null</c> when none does.</summary>
    public (string Path, int Year)? YearFolder { get; } = FolderClaims.YearFolder(Digest.File);

    public static StoredDigest Of(DocumentDigest digest)
    {
        string json = DigestJson.Write(digest);
        return new StoredDigest(digest, json, DigestJson.Fingerprint(json));
    }

    /// <summary>Whether its year says something about its folder.</summary>
    public static bool IsCounted(DocumentDigest digest) => digest is { IsReport: true, Unit: not null, Year: not null };

    /// <summary>The hashes by which others find it; none for a document whose unit or year is not known.</summary>
    public static long[] Runs(DocumentDigest digest) => IsCounted(digest) ? [.. digest.Handles().Select(run => (long)run)] : [];
}
