using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CTCPL.Pipeline.Worker.Tests.Webhooks;

/// <summary>A program of somebody else that is told: a real web server.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(Func<HttpContext, Received, Task> answer, X509Certificate2? certificate = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
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

    /// <summary>One with a certificate that nobody vouches for.</summary>
    public static async Task<Receiver> StartUntrustedAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return await StartAsync((_, _) => Task.CompletedTask, request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1)));
    }

    public static async Task<Receiver> StartAsync(Func<HttpContext, Received, Task> answer, X509Certificate2? certificate = null)
    {
        var receiver = new Receiver(answer, certificate);
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
