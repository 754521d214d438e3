namespace CTCPL.Pipeline.Storage.Triage;

/// <summary>What a decision is kept under: see <c>decision_key</c> in the schema.</summary>
public static class TriageKey
{
    /// <param name="fingerprint">Of the finding: unit, year, rule and logical place.</param>
    /// <param name="parentKey">The authority above the unit, folded; <c>null</c> where the document does not tell it.</param>
    public static string Of(string fingerprint, string? parentKey) =>
        string.IsNullOrEmpty(parentKey) ? fingerprint : fingerprint + "@" + parentKey;

    /// <summary>The finding's fingerprint.</summary>
    public static string Fingerprint(string key) => key.Split('@', 2)[0];
}
