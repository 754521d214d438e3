using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Runs;

namespace CTCPL.Pipeline.Storage.Assessments;

/// <summary>An assessment to be kept.</summary>
/// <param name="Sha256">The bytes that were judged.</param>
/// <param name="Versions">What they were judged by.</param>
/// <param name="Outcome">Checked, not a report, or unreadable.</param>
/// <param name="Verdict"><c>null</c> unless checked.</param>
/// <param name="Reason">Why it was not checked; <c>null</c> when it was.</param>
/// <param name="StandardId">The standard it was judged by; <c>null</c> when none could be told.</param>
/// <param name="Unit">Whose report it is, with the authority above.</param>
/// <param name="Result">The contract's object of <c>check --format json</c>.</param>
/// <param name="Findings">In the assessment's order.</param>
public sealed record NewAssessment(
    string Sha256,
    AssessmentVersions Versions,
    AssessmentOutcome Outcome,
    ReportVerdict? Verdict,
    OutcomeReason? Reason,
    string? StandardId,
    ReportedUnit Unit,
    string Result,
    ImmutableArray<FindingRow> Findings)
{
    /// <summary>What it says of the documents beside it; <c>null</c> leaves what is kept of them as it is.</summary>
    public JudgedDossier? Dossier { get; init; }

    /// <summary>The run that judged it, to be told what changed; <c>null</c> outside of runs.</summary>
    public RunStep? Run { get; init; }

    /// <summary>The state of the file in the ledger that goes with this outcome.</summary>
    public LedgerState FileState => Outcome switch
    {
        AssessmentOutcome.Checked => LedgerState.Checked,
        AssessmentOutcome.NotAReport => LedgerState.NotAReport,
        _ => LedgerState.Rejected,
    };
}

/// <summary>The contract's outcomes of a file.</summary>
public enum AssessmentOutcome { Checked, NotAReport, Unreadable }

/// <summary>What an assessment was made by: with the bytes its key.</summary>
public sealed record AssessmentVersions(string Reader, string Engine, string Standard)
{
    /// <summary>Fingerprint of the surroundings it was made in; empty for a document judged by itself.</summary>
    public string Surroundings { get; init; } = "";

    /// <summary>The corrections it was made with, as <see cref="Overrides.OverrideStore.Key"/> writes them; empty for none.</summary>
    public string Overrides { get; init; } = "";

    /// <summary>All as one column holds them: the key of an assessment could not get another column without breaking programs of
    /// before that still run.</summary>
    internal string EngineAndSurroundings => Overrides.Length > 0 ? $"{Engine}+{Surroundings}+{Overrides}"
        : Surroundings.Length > 0 ? $"{Engine}+{Surroundings}"
        : Engine;
}

/// <summary>Why a file was not checked.</summary>
/// <param name="Code">The contract's <c>reason.code</c>.</param>
/// <param name="Message">One Vietnamese sentence: what is wrong and what to do.</param>
public sealed record OutcomeReason(string Code, string Message);

/// <summary>Whose report a submission is, as far as it says so.</summary>
public sealed record ReportedUnit(UnitKind? Kind, string? Name, string? Parent, int? Year)
{
    public static ReportedUnit Unknown { get; } = new(Kind: null, Name: null, Parent: null, Year: null);

    /// <summary>The authority above, folded: tells units of one name apart. <c>null</c> where it is not told.</summary>
    public string? ParentKey => Parent is { Length: > 0 } parent ? Folding.Fold(parent) : null;
}
