using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Documents;

/// <summary>A finding on the page of its report, with those that follow from it.</summary>
/// <param name="Row">As stored.</param>
/// <param name="Evidence">Primary place first.</param>
/// <param name="Elsewhere">Places in other documents, in the order the message names them.</param>
/// <param name="Dependants">In document order.</param>
internal sealed record ReportFinding(
    ViewedFinding Row, ImmutableArray<EvidencePlace> Evidence, ImmutableArray<OtherPlace> Elsewhere, ImmutableArray<ReportFinding> Dependants)
{
    /// <summary>One-based; stands in addresses (<c>#f3</c>) and in the document's margin.</summary>
    public int Number => Row.Position + 1;

    public string Weight => Labels.Weight(Row.Severity, Row.Outcome);

    /// <summary>Root causes in document order, dependants below them.</summary>
    public static ImmutableArray<ReportFinding> Tree(IReadOnlyList<ViewedFinding> rows)
    {
        var present = rows.Select(r => r.Fingerprint).ToHashSet(StringComparer.Ordinal);
        ILookup<string?, ViewedFinding> byCause = rows.ToLookup(
            r => r.CausedByFingerprint is { } cause && present.Contains(cause) ? cause : null, StringComparer.Ordinal);
        return Below(null);

        ImmutableArray<ReportFinding> Below(string? cause) =>
            [.. byCause[cause].Select(r => new ReportFinding(r, StoredResult.Evidence(r.Evidence), StoredResult.Elsewhere(r.Elsewhere), Below(r.Fingerprint)))];
    }

    /// <summary>This finding and all below it.</summary>
    public IEnumerable<ReportFinding> All() => Dependants.SelectMany(d => d.All()).Prepend(this);
}
