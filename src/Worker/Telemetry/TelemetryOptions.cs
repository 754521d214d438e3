using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Telemetry;

/// <summary>
/// What is told to a collector by OTLP. Configuration section <c>Telemetry</c>; the variables of the OpenTelemetry specification
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and so on) count as well, and where both say something they win. Without an address nothing is told.
/// </summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Address of the collector ("http://127.0.0.1:4317"). Default: none.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary><c>grpc</c> (default) or <c>http/protobuf</c>.</summary>
    [RegularExpression("grpc|http/protobuf", ErrorMessage = "Telemetry:Protocol phải là grpc hoặc http/protobuf.")]
    public string Protocol { get; set; } = "grpc";

    /// <summary>How often figures are told. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Telemetry:Interval phải từ 1 giây đến 1 giờ.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether every command to the database is a span, too: many, for looking into slowness. Default: no.</summary>
    public bool DatabaseSpans { get; set; }

    /// <summary><c>text</c> (default), or <c>json</c>: one object a line, for machines.</summary>
    [RegularExpression("text|json", ErrorMessage = "Telemetry:LogFormat phải là text hoặc json.")]
    public string LogFormat { get; set; } = "text";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult($"Telemetry:Endpoint “{Endpoint}” không phải địa chỉ http hoặc https.");
    }
}
