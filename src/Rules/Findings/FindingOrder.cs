using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Findings;

/// <summary>The order in which findings are read.</summary>
internal static class FindingOrder
{
    /// <summary>
    /// Broken rules by place (those without a place last), each directly followed by what it causes; then what could not be
    /// checked. A cause that is not among the findings is forgotten: nothing may point at what is not there.
    /// </summary>
    public static ImmutableArray<Finding> Arrange(ImmutableArray<Finding> findings)
    {
        ImmutableHashSet<string> present = [.. findings.Select(f => f.Fingerprint)];
        ImmutableArray<Finding> kept = [.. findings.Select(f => f.CausedByFingerprint is { } cause && !present.Contains(cause)
            ? f with { CausedBy = null, CausedByFingerprint = null }
            : f)];
        ImmutableArray<Finding> broken = [.. kept.Where(f => f.Outcome == Outcome.NotMet)
            .OrderBy(f => f.Evidence.IsEmpty)
            .ThenBy(f => f.Evidence.IsEmpty ? 0 : f.Evidence[0].At.Line)
            .ThenBy(f => f.Evidence.IsEmpty ? 0 : f.Evidence[0].At.Column)];
        return [.. Families(broken), .. kept.Where(f => f.Outcome != Outcome.NotMet)];
    }

    private static List<Finding> Families(ImmutableArray<Finding> broken)
    {
        ILookup<string?, Finding> children = broken.ToLookup(f => f.CausedByFingerprint, StringComparer.Ordinal);
        var ordered = new List<Finding>(broken.Length);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (Finding root in children[null])
            Place(root);
        foreach (Finding unplaced in broken) // dependants of something that merely could not be checked, or of each other
            Place(unplaced);
        return ordered;

        void Place(Finding finding)
        {
            if (!placed.Add(finding.Fingerprint))
                return;
            ordered.Add(finding);
            foreach (Finding child in children[finding.Fingerprint])
                Place(child);
        }
    }
}
