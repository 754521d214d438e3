using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests;

/// <summary>Whole assessments of report texts.</summary>
internal static class Assessments
{
    public const string Fallback = "sha256-of-the-content";

    public static Report Report(ReportText text) => ((ParsedReport)ReportParser.Parse(text.Document)).Report;

    public static Assessment Of(ReportText text) => Of(text, RuleSettings.Default);

    public static Assessment Of(ReportText text, RuleSettings settings) => Examination.Examine(Report(text), settings, Fallback);

    public static Assessment Of(ReportText text, Surroundings surroundings) =>
        Examination.Examine(Report(text), RuleSettings.Default, Fallback, surroundings);
}
