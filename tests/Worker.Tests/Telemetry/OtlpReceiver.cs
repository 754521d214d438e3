using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Telemetry;

/// <summary>A collector that keeps what it is sent: OTLP over HTTP with binary Protocol Buffers.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReadOnlyMemory<byte>> _metrics = [];
    private readonly ConcurrentQueue<ReadOnlyMemory<byte>> _traces = [];

    private OtlpReceiver()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapPost("/v1/metrics", context => KeepAsync(context, _metrics));
        _app.MapPost("/v1/traces", context => KeepAsync(context, _traces));
    }

    public string Address => _app.Urls.Single();

    /// <summary>All messages, as they came.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Messages => _metrics.Concat(_traces);

    /// <summary>Every metric with its unit: ExportMetricsServiceRequest.resource_metrics.scope_metrics.metrics.</summary>
    public IEnumerable<(string Name, string Unit)> Metrics() => _metrics
        .SelectMany(m => ProtoFields.Along(m, 1, 2, 2))
        .Select(m => (ProtoFields.Text(m, 1), ProtoFields.Text(m, 3)))
        .Distinct();

    /// <summary>Every span with its trace: ExportTraceServiceRequest.resource_spans.scope_spans.spans.</summary>
    public IEnumerable<(string Trace, string Name)> Spans() => _traces
        .SelectMany(t => ProtoFields.Along(t, 1, 2, 2))
        .Select(s => (Convert.ToHexStringLower(ProtoFields.Of(s).First(f => f.Number == 1).Content.Span), ProtoFields.Text(s, 5)));

    public static async Task<OtlpReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static async Task KeepAsync(HttpContext context, ConcurrentQueue<ReadOnlyMemory<byte>> kept)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        kept.Enqueue(body.ToArray());
        context.Response.ContentType = "application/x-protobuf"; // an empty answer: all taken
    }
}
