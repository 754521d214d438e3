using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The contract's object of <c>check --format json</c> ("ctcpl-check/1"); also what the database keeps of an assessment.</summary>
internal static class CheckJson
{
    public const string Schema = "ctcpl-check/1";

    /// <summary>Relaxed: the output is a file or a pipe, never part of an HTML page, and Vietnamese must stay readable.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object, UTF-8 text on one line, Vietnamese never escaped.</summary>
    /// <param name="path">The file's path as given.</param>
    /// <param name="file">The result of the three stages.</param>
    public static string Write(string path, CheckedFile file) => Text(writer => WriteFile(writer, path, file));

    /// <summary>The contract's <c>evidence</c> array of one finding, as <see cref="Write"/> puts it.</summary>
    public static string WriteEvidence(Finding finding) => Text(writer => CheckFindingJson.WriteEvidence(writer, finding.Evidence));

    /// <summary>The contract's <c>outcome</c> of a file: checked, notAReport or unreadable.</summary>
    public static string OutcomeOf(CheckedFile file) => file.Reading is Refused ? "unreadable"
        : file.Parsed is NotAReport ? "notAReport"
        : "checked";

    /// <summary>Why there is no report, as the contract's code and a Vietnamese sentence; <c>null</c> when there is one.</summary>
    public static (string Code, string Message)? ReasonOf(CheckedFile file) => file switch
    {
        { Reading: Refused refused } => (StoredText.Of(refused.Reason), refused.Message),
        { Parsed: NotAReport other } => (StoredText.Of(other.Reason), other.Message),
        _ => null,
    };

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteFile(Utf8JsonWriter writer, string path, CheckedFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        WriteIdentity(writer, path, file);
        writer.WriteString("outcome", OutcomeOf(file));
        WriteReason(writer, file);
        WriteReading(writer, file.Reading);
        writer.WritePropertyName("report");
        if (file.Parsed is ParsedReport parsed)
            CheckReportJson.Write(writer, parsed.Report, file.Assessment);
        else
            writer.WriteNullValue();
        writer.WriteText("verdict", file.Assessment is null ? null : StoredText.Of(file.Assessment.Verdict));
        WriteOutcomes(writer, file.Assessment);
        writer.WriteStartArray("findings");
        foreach (Finding finding in file.Assessment?.Findings ?? [])
            CheckFindingJson.Write(writer, finding);
        writer.WriteEndArray();
        CheckOverridesJson.Write(writer, file.Assessment?.Corrections ?? [], (file.Reading as Readable)?.Text);
        writer.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, string path, CheckedFile file)
    {
        bool seen = file.Sha256.Length > 0; // an unavailable file's bytes were never seen
        writer.WriteStartObject("file");
        writer.WriteText("path", path);
        writer.WriteText("sha256", seen ? file.Sha256 : null);
        writer.WriteWhole("bytes", seen ? file.Bytes : null);
        writer.WriteText("mediaType", seen ? file.MediaType : null);
        writer.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter writer, CheckedFile file)
    {
        if (ReasonOf(file) is not (string code, string message))
        {
            writer.WriteNull("reason");
            return;
        }
        writer.WriteStartObject("reason");
        writer.WriteString("code", code);
        writer.WriteText("message", message);
        writer.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter writer, ReadOutcome reading)
    {
        if (reading is not Readable { Text: DocumentText text })
        {
            writer.WriteNull("reading");
            return;
        }
        writer.WriteStartObject("reading");
        writer.WriteString("method", StoredText.Of(text.Method));
        writer.WriteWhole("pages", text.Pages);
        writer.WriteString("quality", StoredText.Of(text.Quality));
        writer.WriteStartArray("notes");
        foreach (ReadingNote note in text.Notes)
        {
            writer.WriteStartObject();
            writer.WriteString("code", note.Code);
            writer.WriteWhole("line", note.Line);
            writer.WriteText("message", note.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, Assessment? assessment)
    {
        if (assessment is null)
        {
            writer.WriteNull("outcomes");
            return;
        }
        writer.WriteStartObject("outcomes");
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            writer.WriteNumber(StoredText.Of(outcome), assessment.Outcomes.Count(o => o.Outcome == outcome));
        writer.WriteEndObject();
    }
}
