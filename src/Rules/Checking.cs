using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
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
        Judge(Parse(sha256, bytes, mediaType, reading, settings), settings, surroundings: null);

    /// <summary>The extracting stage, and the report in the light of its standard.</summary>
    /// <param name="sha256">Of the bytes.</param>
    /// <param name="bytes">Length of the file.</param>
    /// <param name="mediaType">Told by the content.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="settings">The standards.</param>
    public static ParsedFile Parse(string sha256, long bytes, string mediaType, ReadOutcome reading, RuleSettings settings)
    {
        ParseOutcome? parsed = reading is Readable readable ? ReportParser.Parse(readable.Text) : null;
        Case? @case = parsed is ParsedReport report ? Examination.CaseOf(report.Report, settings.Standards.Standards) : null;
        return new ParsedFile(sha256, bytes, mediaType, reading, parsed, @case);
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
        return new CheckedFile(file.Sha256, file.Bytes, file.MediaType, file.Reading, file.Parsed, assessment);
    }
}

/// <summary>What reading and extracting made of one file's bytes.</summary>
/// <param name="Sha256">Of the bytes, 64 lower-case hex digits.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="MediaType">Told by the content.</param>
/// <param name="Reading">Text, or why there is none.</param>
/// <param name="Parsed">The report, or why it is none; <c>null</c> when the file could not be read.</param>
/// <param name="Case">The report in the light of its standard; <c>null</c> when it is none, or no standard could be told.</param>
public sealed record ParsedFile(string Sha256, long Bytes, string MediaType, ReadOutcome Reading, ParseOutcome? Parsed, Case? Case);

/// <summary>What the three stages made of one file's bytes; needs no database, no clock and no file system.</summary>
/// <param name="Sha256">Of the bytes, 64 lower-case hex digits.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="MediaType">Told by the content.</param>
/// <param name="Reading">Text, or why there is none.</param>
/// <param name="Parsed">The report, or why it is none; <c>null</c> when the file could not be read.</param>
/// <param name="Assessment">The judgement; <c>null</c> unless <paramref name="Parsed"/> is a report.</param>
public sealed record CheckedFile(
    string Sha256, long Bytes, string MediaType, ReadOutcome Reading, ParseOutcome? Parsed, Assessment? Assessment);
