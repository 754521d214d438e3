namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>A finding that a run changed.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="Fingerprint">The finding's identity.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Cause">Why.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Before">What it said; <c>null</c> when new.</param>
/// <param name="After">What it says; <c>null</c> when gone.</param>
public sealed record RunChange(
    long SubmissionId, string Fingerprint, Change Kind, ChangeCause Cause, string RuleId, FindingFace? Before, FindingFace? After);

/// <summary>What happened to a finding.</summary>
public enum Change { New, Changed, Gone }

/// <summary>Why it happened: another reader, other rules, another standard, a file not assessed before, other documents beside it,
/// or an override of a rule's severity.</summary>
public enum ChangeCause { Reader, Engine, Standard, File, Surroundings, Override }
