using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>From the three stages' result to what the database keeps of it.</summary>
internal static class AssessmentRows
{
    /// <param name="path">The file's path relative to the inbox.</param>
    /// <param name="file">What the stages said.</param>
    /// <param name="versions">What they said it by.</param>
    /// <param name="dossier">What they said it in the light of.</param>
    public static NewAssessment Of(string path, CheckedFile file, AssessmentVersions versions, JudgedDossier dossier)
    {
        ReportedUnit unit = file.Parsed is ParsedReport parsed ? Unit(parsed.Report) : ReportedUnit.Unknown;
        string about = $"{unit.Kind?.Word()} {unit.Name} {unit.Parent} {unit.Year?.ToString(Wording.Vietnamese)}";
        return new NewAssessment(
            file.Sha256,
            versions with { Surroundings = dossier.Seen.Fingerprint },
            StoredText.Parse<AssessmentOutcome>(CheckJson.OutcomeOf(file)),
            file.Assessment?.Verdict,
            CheckJson.ReasonOf(file) is var (code, message) ? new OutcomeReason(code, message) : null,
            file.Assessment?.Case?.Standard.Id,
            unit,
            CheckJson.Write(path, file),
            FindingRows.Of(file.Assessment?.Findings ?? [], about))
        {
            Dossier = dossier,
        };
    }

    private static ReportedUnit Unit(Report report)
    {
        UnitName? unit = (report.Unit as Stated<UnitName>)?.Value;
        return new ReportedUnit(
            unit?.Kind, unit?.Name, (report.Parent as Stated<string>)?.Value, (report.Year as Stated<int>)?.Value);
    }
}
