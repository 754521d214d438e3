using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

/// <summary>Reports beside each other, as a check of a folder lays them.</summary>
internal static class Dossier
{
    /// <summary>The valid report with enough prose of its own.</summary>
    public static ReportText Long => ReportText.Prose25;

    /// <summary>The same words of another commune.</summary>
    public static ReportText Renamed(ReportText text) => text.OfUnit("Bình An");

    /// <summary>The same report of another year.</summary>
    public static ReportText OfYear(ReportText text, int year) => text.OfYear(year);

    extension(ReportText text)
    {
        /// <summary>The text as printed pages give it.</summary>
        public ReportText AsPdf()
        {
            Func<DocumentText, DocumentText> before = text.Reading;
            return text with { Reading = document => before(document) with { Method = ReadingMethod.Pdf, Pages = 1 } };
        }
    }

    /// <summary>What is said of a report among others.</summary>
    public static Assessment Assess(string path, ReportText text, params (string Path, ReportText Text)[] others) =>
        Assessments.Of(text, Around(path, text, others));

    public static Surroundings Around(string path, ReportText text, params (string Path, ReportText Text)[] others)
    {
        var index = new DossierIndex();
        DocumentDigest own = Digest(path, text);
        index.Add(own);
        foreach ((string other, ReportText words) in others)
            index.Add(Digest(other, words));
        return index.Around(own);
    }

    public static DocumentDigest Digest(string path, ReportText text) =>
        Digesting.OfReport(path, "sha256 of " + path, Assessments.Report(text), RuleSettings.Default);

    /// <summary>The one finding of a rule, or none.</summary>
    public static Finding? Finding(this Assessment assessment, string rule) =>
        assessment.Findings.SingleOrDefault(f => string.Equals(f.Rule, rule, StringComparison.Ordinal));

    public static Outcome Outcome(this Assessment assessment, string rule) =>
        assessment.Outcomes.Single(o => string.Equals(o.RuleId, rule, StringComparison.Ordinal)).Outcome;
}
