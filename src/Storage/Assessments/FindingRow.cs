using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Storage.Assessments;

/// <summary>A finding as the database keeps it, without what belongs to the submission.</summary>
/// <param name="Fingerprint">Its identity within the submission.</param>
/// <param name="Position">Zero-based order in the assessment.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">After overrides.</param>
/// <param name="Outcome">Not met, or not checkable.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Message">One Vietnamese sentence.</param>
/// <param name="Citation">The law it rests on.</param>
/// <param name="Criterion">One-based; <c>null</c> when about none or several.</param>
/// <param name="Expected">Short, or <c>null</c>.</param>
/// <param name="Actual">Short, or <c>null</c>.</param>
/// <param name="Evidence">The contract's evidence array, as JSON.</param>
/// <param name="Elsewhere">The contract's array of places in other documents, as JSON; "[]" when there are none.</param>
/// <param name="Quote">The first evidence's words.</param>
/// <param name="CausedBy">Rule id of its cause.</param>
/// <param name="CausedByFingerprint">The cause's fingerprint.</param>
/// <param name="SearchText">Folded unit, year, title, message, quote.</param>
public sealed record FindingRow(
    string Fingerprint,
    int Position,
    string RuleId,
    Severity Severity,
    Outcome Outcome,
    string Title,
    string Message,
    string Citation,
    int? Criterion,
    string? Expected,
    string? Actual,
    string Evidence,
    string Elsewhere,
    string? Quote,
    string? CausedBy,
    string? CausedByFingerprint,
    string SearchText)
{
    /// <summary>The logical place within the report: with the rule the same in every version. <c>null</c> in rows read back.</summary>
    public string? Subject { get; init; }
}
