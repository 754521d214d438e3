using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Lists;

/// <summary>The findings of one report, or of one rule, on one page of the list.</summary>
/// <param name="First">Carries what is said of the report or the rule.</param>
/// <param name="IsRule">Whether it is a rule's: each line tells its report then.</param>
/// <param name="Causes">In the order of the list. Under a rule nothing is folded.</param>
internal sealed record ListSection(ListedFinding First, bool IsRule, ImmutableArray<CauseGroup> Causes)
{
    /// <summary>Groups findings that come in the order of the list.</summary>
    public static ImmutableArray<ListSection> Of(IReadOnlyList<ListedFinding> findings, bool byRule) => byRule
        ? [.. findings
            .GroupBy(f => f.RuleId, StringComparer.Ordinal)
            .Select(g => new ListSection(g.First(), IsRule: true, [.. g.Select(f => new CauseGroup(f, []))]))]
        : [.. findings
            .GroupBy(f => f.SubmissionId)
            .Select(g => new ListSection(g.First(), IsRule: false, CauseGroup.Of([.. g])))];
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
