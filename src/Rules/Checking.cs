using System.Collections.Immutable;
using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Corrections;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules;

/// <summary>Reading, extracting and judging, one after the other.</summary>
public static class Checking
{
    /// <summary>All three stages.</summary>
    public static CheckedFile Check(
        ReadOnlyMemory<byte> bytes, ReadingLimits limits, RuleSettings settings, CancellationToken cancellationToken) =>
        Judge(
            Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            bytes.Length,
            MediaType.Of(bytes.Span),
            DocumentReader.Read(bytes, limits, cancellationToken),
            settings);

    /// <summary>The two stages after reading, for a file by itself whose reading was kept.</summary>
    /// <param name="sha256">Of the bytes.</param>
    /// <param name="bytes">Length of the file.</param>
    /// <param name="mediaType">Told by the content.</param>
    /// <param name="reading">What was kept.</param>
    /// <param name="settings">Severity overrides.</param>
    public static CheckedFile Judge(string sha256, long bytes, string mediaType, ReadOutcome reading, RuleSettings settings) =>
        Judge(Parse(sha256, bytes, mediaType, reading, settings, corrections: []), settings, surroundings: null);

    /// <summary>The extracting stage, and the report in the light of its standard.</summary>
    /// <param name="sha256">Of the bytes.</param>
    /// <param name="bytes">Length of the file.</param>
    /// <param name="mediaType">Told by the content.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="settings">The standards.</param>
    /// <param name="corrections">What reviewers corrected in these bytes; one for a figure at most.</param>
    public static ParsedFile Parse(
        string sha256, long bytes, string mediaType, ReadOutcome reading, RuleSettings settings, ImmutableArray<Correction> corrections)
    {
        ParseOutcome? parsed = reading is Readable readable ? ReportParser.Parse(readable.Text) : null;
        if (parsed is not ParsedReport report)
            return new ParsedFile(sha256, bytes, mediaType, reading, parsed, Case: null) { Corrections = corrections };
        var corrected = CorrectedReport.Of(report.Report, corrections, settings.Standards.Standards);
        return new ParsedFile(sha256, bytes, mediaType, reading, new ParsedReport(corrected.Report), corrected.Case)
        {
            Corrections = corrections,
            Laid = corrected.Laid,
            AsRead = report.Report,
        };
    }

    /// <summary>The judging stage.</summary>
    /// <param name="file">What the first two stages said, by the same settings.</param>
    /// <param name="settings">Severity overrides.</param>
    /// <param name="surroundings">What is known of other documents and of the folder; <c>null</c> for a file by itself.</param>
    public static CheckedFile Judge(ParsedFile file, RuleSettings settings, Surroundings? surroundings)
    {
        Assessment? assessment = file.Parsed is ParsedReport report
            ? Examination.Examine(report.Report, file.Case, settings, file.Sha256, surroundings)
            : null;
        if (assessment is not null && !file.Laid.IsEmpty)
        {
            assessment = assessment with
            {
                Corrections = file.Laid,
                Findings = RestingFindings.Mark(assessment.Findings, file.Laid, one => FindingsWithout(one, file, settings, surroundings)),
            };
        }
        return new CheckedFile(file.Sha256, file.Bytes, file.MediaType, file.Reading, file.Parsed, assessment);
    }

    private static ImmutableArray<Finding> FindingsWithout(Correction one, ParsedFile file, RuleSettings settings, Surroundings? surroundings)
    {
        var others = CorrectedReport.Of(file.AsRead!, file.Corrections.Remove(one), settings.Standards.Standards);
        return Examination.Examine(others.Report, others.Case, settings, file.Sha256, surroundings).Findings;
    }
}

/// <summary>What reading and extracting made of one file's bytes.</summary>
/// <param name="Sha256">Of the bytes, 64 lower-case hex digits.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="MediaType">Told by the content.</param>
/// <param name="Reading">Text, or why there is none.</param>
/// <param name="Parsed">The report, or why it is none; <c>null</c> when the file could not be read.</param>
/// <param name="Case">The report in the light of its standard; <c>null</c> when it is none, or no standard could be told.</param>
public sealed record ParsedFile(string Sha256, long Bytes, string MediaType, ReadOutcome Reading, ParseOutcome? Parsed, Case? Case)
{
    /// <summary>What reviewers corrected in these bytes.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The corrections as they lie over the report; none when it is none.</summary>
    public ImmutableArray<LaidCorrection> Laid { get; init; } = [];

    /// <summary>The report without the corrections; <c>null</c> when it is none.</summary>
    public Report? AsRead { get; init; }
}

/// <summary>What the three stages made of one file's bytes; needs no database, no clock and no file system.</summary>
/// <param name="Sha256">Of the bytes, 64 lower-case hex digits.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="MediaType">Told by the content.</param>
/// <param name="Reading">Text, or why there is none.</param>
/// <param name="Parsed">The report, or why it is none; <c>null</c> when the file could not be read.</param>
/// <param name="Assessment">The judgement; <c>null</c> unless <paramref name="Parsed"/> is a report.</param>
public sealed record CheckedFile(
    string Sha256, long Bytes, string MediaType, ReadOutcome Reading, ParseOutcome? Parsed, Assessment? Assessment);
