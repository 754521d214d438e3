using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Triage;

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

    /// <summary>What was done and said about it, the oldest first.</summary>
    public ImmutableArray<TriageEvent> History { get; init; } = [];

    /// <summary>What its reader typed and could not be saved; <c>null</c> when nothing was.</summary>
    public FindingDraft? Draft { get; init; }

    public string Weight => Labels.Weight(Row.Severity, Row.Outcome);

    /// <summary>Root causes in document order, dependants below them.</summary>
    public static ImmutableArray<ReportFinding> Tree(IReadOnlyList<ViewedFinding> rows, IReadOnlyList<TriageEvent> events, FindingDraft? draft)
    {
        ILookup<string, TriageEvent> history = events.ToLookup(e => e.Key, StringComparer.Ordinal);
        var present = rows.Select(r => r.Fingerprint).ToHashSet(StringComparer.Ordinal);
        ILookup<string?, ViewedFinding> byCause = rows.ToLookup(
            r => r.CausedByFingerprint is { } cause && present.Contains(cause) ? cause : null, StringComparer.Ordinal);
        return Below(null);

        ImmutableArray<ReportFinding> Below(string? cause) =>
            [.. byCause[cause].Select(r => new ReportFinding(r, StoredResult.Evidence(r.Evidence), StoredResult.Elsewhere(r.Elsewhere), Below(r.Fingerprint))
            {
                History = [.. history[r.TriageKey]],
                Draft = string.Equals(draft?.Key, r.TriageKey, StringComparison.Ordinal) ? draft : null,
            })];
    }

    /// <summary>This finding and all below it.</summary>
    public IEnumerable<ReportFinding> All() => Dependants.SelectMany(d => d.All()).Prepend(this);
}

/// <summary>What a reviewer typed about a finding and could not be saved: it stands in the form again.</summary>
/// <param name="Key">Of the finding: what decisions about it are kept under.</param>
/// <param name="State">Chosen state; <c>null</c> when the form was another one.</param>
/// <param name="Note">Reason.</param>
/// <param name="Comment">Remark.</param>
/// <param name="Assignee">Chosen account.</param>
/// <param name="Problem">Why it was not saved, in Vietnamese.</param>
internal sealed record FindingDraft(string Key, string? State, string? Note, string? Comment, string? Assignee, string Problem);
