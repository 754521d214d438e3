using System.Globalization;
using CTCPL.Pipeline.Worker.Commands;
using CTCPL.Pipeline.Worker.Hosting;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CTCPL.Pipeline.Worker.Telemetry;

/// <summary>Registration of OpenTelemetry: off unless an address is given.</summary>
internal static class TelemetryServices
{
    private const string Address = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        ConfigurationManager settings = builder.Configuration;
        TelemetryOptions options = BoundOptions.Read<TelemetryOptions>(settings, TelemetryOptions.Section);
        Default(settings, Address, options.Endpoint);
        if (!IsOn(settings))
            return;
        Default(settings, "OTEL_EXPORTER_OTLP_PROTOCOL", options.Protocol);
        Default(settings, "OTEL_METRIC_EXPORT_INTERVAL", ((long)options.Interval.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(settings["OTEL_SERVICE_NAME"] ?? "ctcpl", serviceVersion: VersionLine.Version, serviceInstanceId: Environment.MachineName))
            .WithMetrics(metrics => metrics
                .AddMeter(Measures.Name)
                .AddMeter("Microsoft.AspNetCore.Hosting", "System.Runtime", "Npgsql")
                .AddOtlpExporter())
            .WithTracing(traces =>
            {
                traces.AddSource(Measures.Name).AddAspNetCoreInstrumentation(web => web.Filter = IsTold).AddOtlpExporter();
                if (options.DatabaseSpans)
                    traces.AddNpgsql();
            });
        builder.Services.AddHostedService<Gauges>(); // after what listens
    }

    /// <summary>Probes ask every few seconds and tell nothing.</summary>
    private static bool IsTold(HttpContext context) => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static bool IsOn(ConfigurationManager settings) =>
        !string.Equals(settings["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
        && ((string[])[Address, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"]).Any(name => !string.IsNullOrEmpty(settings[name]));

    private static void Default(ConfigurationManager settings, string name, string value)
    {
        if (value.Length > 0 && string.IsNullOrEmpty(settings[name]))
            settings[name] = value;
    }
}
