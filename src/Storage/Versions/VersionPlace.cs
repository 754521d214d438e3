using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Storage.Versions;

/// <summary>Whose report for which year a document is: the chain it is looked for in.</summary>
/// <param name="UnitKey">The unit's folded name without its kind.</param>
/// <param name="Year">The evaluation year.</param>
/// <param name="Claimed">"unit", "year" or "both" where not the document says so but its folder; <c>null</c> otherwise.</param>
internal sealed record VersionPlace(string UnitKey, int Year, string? Claimed)
{
    /// <summary>
    /// <c>null</c> for what is no report, and where unit or year cannot be told. A folder's year counts only where it surely is
    /// that of evaluation: it may be the year of receipt.
    /// </summary>
    public static VersionPlace? Of(DocumentDigest digest, FolderClaim? folder)
    {
        if (!digest.IsReport)
            return null;
        string? unit = digest.Unit is { } stated ? Units.Key(stated) : folder?.UnitName;
        int? year = digest.Year ?? (folder is { IsEvaluationYear: true, Years: [int named, ..] } ? named : null);
        return (unit, year) is (string key, int of) ? new VersionPlace(key, of, ClaimOf(digest)) : null;
    }

    private static string? ClaimOf(DocumentDigest digest) => (digest.Unit, digest.Year) switch
    {
        (null, null) => "both",
        (null, _) => "unit",
        (_, null) => "year",
        _ => null,
    };
}
