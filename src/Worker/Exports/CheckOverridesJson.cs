using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Corrections;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The member <c>overrides</c>: what reviewers corrected and the judgement rests on. It is not there when nothing is.</summary>
internal static class CheckOverridesJson
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<LaidCorrection> corrections, DocumentText? document)
    {
        if (corrections.IsEmpty)
            return;
        writer.WriteStartArray("overrides");
        foreach (LaidCorrection laid in corrections)
            Write(writer, laid, document);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LaidCorrection laid, DocumentText? document)
    {
        Correction correction = laid.Correction;
        writer.WriteStartObject();
        writer.WriteNumber("id", correction.Id);
        writer.WriteString("figure", correction.Figure);
        writer.WriteText("name", laid.What);
        writer.WriteBoolean("applied", laid.What is not null);
        writer.WriteExact("value", correction.Value);
        writer.WriteExact("of", correction.Of);
        writer.WriteText("readAs", correction.ReadAs);
        writer.WriteText("readNow", laid.ReadNow);
        writer.WriteText("reason", correction.Reason);
        writer.WriteText("by", correction.By);
        writer.WriteString("correctedAt", correction.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.WritePropertyName("at");
        if (laid.Place is { } place && document is not null)
        {
            TextLine line = document.Line(place.Line);
            writer.WriteStartObject();
            writer.WritePlace(place, line.Content, line.Paragraph, line.Cell, line.Box);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }
        writer.WriteEndObject();
    }
}
