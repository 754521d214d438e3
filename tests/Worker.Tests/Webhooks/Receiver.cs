using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CTCPL.Pipeline.Worker.Tests.Webhooks;

/// <summary>A program of somebody else that is told: a real web server.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(Func<HttpContext, Received, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var received = new Received(
                context.Request.Path.Value ?? "",
                await reader.ReadToEndAsync(context.RequestAborted),
                context.Request.Headers["Ctcpl-Signature"].ToString(),
                context.Request.Headers["Ctcpl-Delivery"].ToString(),
                context.Request.ContentType ?? "");
            Calls.Enqueue(received);
            await answer(context, received);
        });
    }

    public ConcurrentQueue<Received> Calls { get; } = [];

    /// <summary>Scheme, host and port.</summary>
    public string Address => _app.Urls.Single();

    public static Task<Receiver> StartAsync() => StartAsync((_, _) => Task.CompletedTask);

    public static async Task<Receiver> StartAsync(Func<HttpContext, Received, Task> answer)
    {
        var receiver = new Receiver(answer);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}

/// <summary>A call that the receiver got.</summary>
internal sealed record Received(string Path, string Body, string Signature, string Delivery, string ContentType);
