using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules;

/// <summary>Makes digests: what is kept of a document to lay others beside it.</summary>
public static class Digesting
{
    /// <summary>The digest of a report or of a score table that came alone; <c>null</c> for everything else.</summary>
    /// <param name="path">The file's path as given.</param>
    /// <param name="file">What the first two stages said.</param>
    public static DocumentDigest? Digest(string path, ParsedFile file) => file switch
    {
        { Parsed: ParsedReport parsed } => OfReport(path, file.Sha256, parsed.Report, file.Case, [.. file.Laid.Select(l => l.Correction.Figure)]),
        { Parsed: NotAReport { Sheet: { } sheet }, Reading: Readable readable } => OfSheet(path, file.Sha256, readable.Text, sheet),
        _ => null,
    };

    /// <summary>The digest of a report.</summary>
    public static DocumentDigest OfReport(string path, string sha256, Report report, RuleSettings settings) =>
        OfReport(path, sha256, report, Examination.CaseOf(report, settings.Standards.Standards), corrected: []);

    private static DocumentDigest OfReport(string path, string sha256, Report report, Case? @case, ImmutableArray<string> corrected)
    {
        var words = OwnWords.Of(report);
        return new DocumentDigest(path, sha256, MediaOf(report.Document))
        {
            IsReport = true,
            Unit = (report.Unit as Stated<UnitName>)?.Value,
            Parent = (report.Parent as Stated<string>)?.Value,
            Year = (report.Year as Stated<int>)?.Value,
            Number = (report.Number as Stated<string>)?.Value,
            Date = report.Date is Stated<DateOnly> date ? date.Value : null,
            Figures = @case is null ? [] : [.. FormFigures(@case).Select(f => Digest(@case.Document, f.Key, f.Name, f.Figure, corrected.Contains(f.Key, StringComparer.Ordinal)))],
            Prose = words.Sketch,
            LongestProse = words.Longest is { } line ? Place(report.Document, TextSpan.Of(line)) : null,
            HasTable = report.ScoreTable is not null,
        };
    }

    /// <summary>The figures of the form with their logical places and names, each once: a criterion's lines and the declared ones.</summary>
    internal static IEnumerable<(string Key, string Name, Figure Figure)> FormFigures(Case c)
    {
        foreach (CriterionCase criterion in c.Criteria)
        {
            foreach (Measure measure in Enum.GetValues<Measure>())
            {
                if (criterion.Figure(measure) is { } figure)
                    yield return (FaultKeys.Measure(criterion.Number, measure), Name(criterion.Number, measure), figure);
            }
        }
        if (!c.Report.CriteriaAtLeastHalf.IsEmpty)
            yield return (FaultKeys.CriteriaAtLeastHalf, "số tiêu chí đạt từ 50% số điểm tối đa trở lên", c.Report.CriteriaAtLeastHalf[0]);
        if (!c.Report.TotalPoints.IsEmpty)
            yield return (FaultKeys.Total, "tổng điểm của các tiêu chí", c.Report.TotalPoints[0]);
        if (!c.Report.ConditionsMet.IsEmpty)
            yield return (FaultKeys.ConditionsMet, "số điều kiện đáp ứng", c.Report.ConditionsMet[0]);
    }

    private static DocumentDigest OfSheet(string path, string sha256, DocumentText document, ScoreSheet sheet) =>
        new(path, sha256, MediaOf(document))
        {
            IsReport = false,
            Unit = (sheet.Unit as Stated<UnitName>)?.Value,
            Year = (sheet.Year as Stated<int>)?.Value,
            HasTable = true,
            Sheet = sheet.Table,
        };

    private static DocumentMedia MediaOf(DocumentText document) =>
        document.Method is ReadingMethod.Word or ReadingMethod.Converted ? DocumentMedia.Text : DocumentMedia.Pages;

    private static string Name(int criterion, Measure measure) => measure is Measure.Points
        ? string.Create(Wording.Vietnamese, $"số điểm đạt được của tiêu chí {criterion}")
        : string.Create(Wording.Vietnamese, $"{Lower(Describe.Label(measure))} của tiêu chí {criterion}");

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>A figure that the reader doubts is unsure here even where its own report confirms it: it shall accuse no other document.
    /// One that a reviewer corrected was seen.</summary>
    private static DigestFigure Digest(DocumentText document, string key, string name, Figure figure, bool isCorrected)
    {
        bool unsure = !isCorrected && (figure.Unsure is not null || document.DoubtAt(figure.At) is not null);
        return new DigestFigure(
            key, name, unsure ? null : figure.StatedValue, unsure ? null : figure.StatedOf, unsure, Place(document, figure.At));
    }

    private static DigestPlace Place(DocumentText document, TextSpan at) =>
        new(at.Line, at.Page, Findings.EvidenceQuote.At(document, at).Quote);
}
