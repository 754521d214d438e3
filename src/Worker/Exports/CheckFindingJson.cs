using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>One element of the contract's <c>findings</c>.</summary>
internal static class CheckFindingJson
{
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("severity", StoredText.Of(finding.Severity));
        writer.WriteString("outcome", StoredText.Of(finding.Outcome));
        writer.WriteText("title", finding.Title);
        writer.WriteText("message", finding.Message);
        writer.WriteText("citation", finding.Citation);
        writer.WriteWhole("criterion", finding.Criterion);
        writer.WriteText("expected", finding.Expected);
        writer.WriteText("actual", finding.Actual);
        writer.WritePropertyName("evidence");
        WriteEvidence(writer, finding.Evidence);
        if (!finding.Elsewhere.IsEmpty)
            WriteElsewhere(writer, finding.Elsewhere);
        writer.WriteText("causedBy", finding.CausedBy);
        writer.WriteText("causedByFingerprint", finding.CausedByFingerprint);
        writer.WriteText("key", finding.Key);
        writer.WriteString("fingerprint", finding.Fingerprint);
        writer.WriteEndObject();
    }

    public static void WriteEvidence(Utf8JsonWriter writer, ImmutableArray<Evidence> evidence)
    {
        writer.WriteStartArray();
        foreach (Evidence place in evidence)
        {
            writer.WriteStartObject();
            writer.WritePlace(place.At, place.Quote, place.Paragraph, place.Cell, place.Box);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteElsewhere(Utf8JsonWriter writer, ImmutableArray<PlaceElsewhere> elsewhere)
    {
        writer.WriteStartArray("elsewhere");
        foreach (PlaceElsewhere place in elsewhere)
        {
            writer.WriteStartObject();
            writer.WriteText("file", place.File);
            writer.WriteText("sha256", place.Sha256);
            writer.WriteNumber("line", place.Line);
            writer.WriteWhole("page", place.Page);
            writer.WriteText("quote", place.Quote);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
