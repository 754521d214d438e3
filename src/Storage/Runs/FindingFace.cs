using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;

namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>What a reviewer sees of a finding: when one of these differs, the finding has changed.</summary>
public sealed record FindingFace(
    Severity Severity,
    Outcome Outcome,
    string Title,
    string Message,
    int? Criterion,
    string? Expected,
    string? Actual,
    string? CausedBy)
{
    public static FindingFace Of(FindingRow row) => new(
        row.Severity, row.Outcome, row.Title, row.Message, row.Criterion, row.Expected, row.Actual, row.CausedBy);
}
