using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Corrections;

namespace CTCPL.Pipeline.Rules;

/// <summary>The judgement on one report: one outcome for every rule of the catalogue, and the findings.</summary>
/// <param name="Case">The report in the light of its standard; <c>null</c> when no standard could be told.</param>
/// <param name="Outcomes">One per rule, in the catalogue's order: none disappears.</param>
/// <param name="Findings">Broken rules first by place in the document, a dependant directly behind its cause; then what could not be checked.</param>
/// <param name="Computed">What the figures add up to.</param>
/// <param name="Verdict">The report's verdict.</param>
public sealed record Assessment(
    Case? Case,
    ImmutableArray<RuleOutcome> Outcomes,
    ImmutableArray<Finding> Findings,
    ComputedFigures Computed,
    ReportVerdict Verdict)
{
    /// <summary>What reviewers corrected and it rests on.</summary>
    public ImmutableArray<LaidCorrection> Corrections { get; init; } = [];
}

/// <summary>A rule's outcome for one report.</summary>
public sealed record RuleOutcome(string RuleId, Outcome Outcome);

/// <summary>The contract's outcomes.</summary>
public enum Outcome { Met, NotMet, NotApplicable, NotCheckable }

/// <summary>The contract's verdicts of a checked report.</summary>
public enum ReportVerdict { Clean, Findings, NotCheckable }

/// <summary>What the program computes from the stated figures. <c>null</c> = an addend is missing or illegible.</summary>
/// <param name="TotalPoints">Σ s.</param>
/// <param name="TotalMaximum">Σ M of the standard; <c>null</c> without a standard.</param>
/// <param name="CriteriaAtLeastHalf">Number of criteria with s ≥ M/2.</param>
/// <param name="ConditionsMet">Number of conditions met by the report's own figures.</param>
/// <param name="Eligible">All conditions met; <c>null</c> when one cannot be told and none fails.</param>
public sealed record ComputedFigures(
    decimal? TotalPoints, decimal? TotalMaximum, int? CriteriaAtLeastHalf, int? ConditionsMet, bool? Eligible);

/// <summary>One thing a reviewer must look at: everything needed to show it, without the rule or the document.</summary>
/// <param name="Fingerprint">16 hex digits: identity from unit, year, rule and logical place (not text offsets), so that a
/// reviewer's decision survives a resubmission and the night.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Key">See <see cref="Fault.Key"/>; for what cannot be checked "notCheckable" and its number.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Severity">After overrides.</param>
/// <param name="Outcome"><see cref="Outcome.NotMet"/> or <see cref="Outcome.NotCheckable"/>.</param>
/// <param name="Message">One Vietnamese sentence.</param>
/// <param name="Citation">The law it rests on, with the article or form.</param>
/// <param name="Criterion">One-based; <c>null</c> when about none or several.</param>
/// <param name="Expected">Short; <c>null</c> when it cannot be said shortly.</param>
/// <param name="Actual">Short; <c>null</c> when nothing stands there.</param>
/// <param name="Evidence">Primary place first. Empty only when the document has no place to point at.</param>
/// <param name="CausedBy">Rule id of the finding it follows from; <c>null</c> for a root cause.</param>
/// <param name="CausedByFingerprint">That finding's fingerprint.</param>
public sealed record Finding(
    string Fingerprint,
    string Rule,
    string Key,
    string Title,
    Severity Severity,
    Outcome Outcome,
    string Message,
    string Citation,
    int? Criterion,
    string? Expected,
    string? Actual,
    ImmutableArray<Evidence> Evidence,
    string? CausedBy,
    string? CausedByFingerprint)
{
    /// <summary>Places in other documents, in the order the message names them.</summary>
    public ImmutableArray<PlaceElsewhere> Elsewhere { get; init; } = [];
}

/// <summary>A place in another document than the judged one.</summary>
/// <param name="File">The other document's path as given.</param>
/// <param name="Line">One-based line of its text as read.</param>
/// <param name="Page">One-based page; <c>null</c> where the format has no fixed pages.</param>
/// <param name="Quote">The words there.</param>
public sealed record PlaceElsewhere(string File, int Line, int? Page, string Quote)
{
    /// <summary>Of the other document's bytes: names it surely where paths come twice.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A place with its words.</summary>
/// <param name="Quote">The words around the span, found verbatim in that line: the line trimmed, or its clause when the line is long prose.</param>
/// <param name="At">The exact words meant.</param>
/// <param name="Paragraph">As in <see cref="TextLine.Paragraph"/>.</param>
/// <param name="Cell">As in <see cref="TextLine.Cell"/>.</param>
/// <param name="Box">As in <see cref="TextLine.Box"/>.</param>
public sealed record Evidence(string Quote, TextSpan At, int? Paragraph, TableCell? Cell, Box? Box);
