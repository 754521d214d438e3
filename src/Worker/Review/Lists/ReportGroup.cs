using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Lists;

/// <summary>The findings of one report on one page of the list.</summary>
/// <param name="First">Carries what is said of the report.</param>
/// <param name="Causes">In document order.</param>
internal sealed record ReportGroup(ListedFinding First, ImmutableArray<CauseGroup> Causes)
{
    /// <summary>Groups findings that come in the order of the list.</summary>
    public static ImmutableArray<ReportGroup> Of(IReadOnlyList<ListedFinding> findings) =>
        [.. findings
            .GroupBy(f => f.SubmissionId)
            .Select(g => new ReportGroup(g.First(), CauseGroup.Of([.. g])))];
}

/// <summary>A finding with those that follow from it. A dependant whose cause is not on the page stands for itself.</summary>
internal sealed record CauseGroup(ListedFinding Finding, ImmutableArray<ListedFinding> Dependants)
{
    public static ImmutableArray<CauseGroup> Of(ImmutableArray<ListedFinding> findings)
    {
        var present = findings.Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        ILookup<string?, ListedFinding> byCause = findings.ToLookup(
            f => f.CausedByFingerprint is { } cause && present.Contains(cause) ? cause : null, StringComparer.Ordinal);
        return [.. byCause[null].Select(f => new CauseGroup(f, [.. Below(f)]))];

        IEnumerable<ListedFinding> Below(ListedFinding finding) =>
            byCause[finding.Fingerprint].SelectMany(d => Below(d).Prepend(d));
    }
}
