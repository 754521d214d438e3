using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>A report as JSON: <c>{ "state": "degraded", "checks": [ { "name", "state", "message", "values" } ] }</c>. No paths, no addresses, no names.</summary>
internal static class HealthJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    /// <param name="report">What the checks said.</param>
    /// <param name="detailed">With each check; else the state alone.</param>
    public static byte[] Of(HealthReport report, bool detailed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("state", Word(report.Status));
            if (detailed)
            {
                json.WriteStartArray("checks");
                foreach ((string name, HealthReportEntry entry) in report.Entries)
                    Write(json, name, entry);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, HealthReportEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("state", Word(entry.Status));
        // What a check throws may name hosts and paths: that is for the log.
        json.WriteString("message", entry.Exception is null ? entry.Description : "Không kiểm tra được: xem nhật ký của dịch vụ.");
        json.WriteStartObject("values");
        foreach ((string key, object value) in entry.Data)
            Write(json, key, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, object value)
    {
        switch (value)
        {
            case long number:
                json.WriteNumber(key, number);
                break;
            case bool flag:
                json.WriteBoolean(key, flag);
                break;
            case DateTimeOffset moment:
                json.WriteString(key, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteString(key, (string)value);
                break;
        }
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
