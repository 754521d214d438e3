using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules;

/// <summary>The judging stage: a report in, one outcome per rule and the findings out. Pure.</summary>
public static class Examination
{
    /// <summary>Judges a report by the standard its maxima, or else its year, choose.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="settings">Severity overrides.</param>
    /// <param name="fallbackIdentity">Stands for unit and year in fingerprints when the report names none: the content's SHA-256.</param>
    public static Assessment Examine(Report report, RuleSettings settings, string fallbackIdentity) =>
        throw new NotSupportedException($"No rule is in the catalogue yet: {report.Document.Method}, {settings}, {fallbackIdentity}.");
}
