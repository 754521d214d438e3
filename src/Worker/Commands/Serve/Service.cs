using System.Net.Sockets;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Health;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Review;
using CTCPL.Pipeline.Worker.Telemetry;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;

namespace CTCPL.Pipeline.Worker.Commands.Serve;

/// <summary>The service: everything it is made of, from start to stop.</summary>
internal static class Service
{
    /// <summary>Runs until told to stop. Throws <see cref="OperatorException"/> for what the operator must put right.</summary>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, Terminal terminal, CancellationToken cancellationToken)
    {
        bool isStarted = false;
        ConfigureLog(builder.Logging, builder.Configuration);
        // What goes wrong at start is told in one sentence; the host would tell it once more, with its stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isStarted && level >= LogLevel.Warning);
        // It logs addresses with what was asked for: searches for people's words, one-time addresses. However much else is logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.AddTelemetry();
        builder.Services.AddPipeline(builder.Configuration);
        NodeRoles roles = NodeRolesSetting.Read(builder.Configuration);
        if (roles.HasFlag(NodeRoles.Web))
            builder.Services.AddReview(builder.Configuration);
        builder.Services.AddHealth(builder.Configuration, roles);
        await using WebApplication app = builder.Build();
        if (roles.HasFlag(NodeRoles.Web))
            app.MapReview();
        app.MapHealth();
        await app.Services.PreparePipelineAsync(cancellationToken);
        await StartAsync(app, cancellationToken);
        isStarted = true;
        await AnnounceAsync(app, roles, terminal, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        ThrowIfAPartDied(app);
        return ExitCode.Good;
    }

    private static void ConfigureLog(ILoggingBuilder log, IConfiguration settings)
    {
        if (BoundOptions.Read<TelemetryOptions>(settings, TelemetryOptions.Section).LogFormat is "json")
        {
            log.ClearProviders().AddJsonConsole(console =>
            {
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                console.UseUtcTimestamp = true;
            });
            return;
        }
        log.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        string urls = CheckText.Visible(app.Configuration.Urls);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new OperatorException($"Cổng của {urls} đang có chương trình khác dùng: hãy dừng chương trình đó, hoặc chọn cổng khác bằng --urls http://127.0.0.1:5081.", fault);
        }
        catch (SocketException fault)
        {
            throw new OperatorException($"Không mở được địa chỉ {urls} ({fault.SocketErrorCode}): hãy chọn địa chỉ của máy này và cổng từ 1024 trở lên bằng --urls.", fault);
        }
        catch (Exception fault) when (fault is FormatException or UriFormatException)
        {
            throw new OperatorException($"Địa chỉ “{urls}” viết sai: cần dạng http://127.0.0.1:5080.", fault);
        }
    }

    /// <summary>The host stops in order when a part of it dies; that is no good end for whoever watches the exit code.</summary>
    private static void ThrowIfAPartDied(WebApplication app)
    {
        foreach (BackgroundService part in app.Services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            if (part.ExecuteTask is { IsFaulted: true, Exception: AggregateException fault })
                throw new InvalidOperationException($"{part.GetType().Name} died.", fault.InnerException);
        }
    }

    private static async Task AnnounceAsync(WebApplication app, NodeRoles roles, Terminal terminal, CancellationToken cancellationToken)
    {
        string address = PipelineSettings.BrowserAddressOf(app.Urls.First()); // with the real port where zero was asked for
        if (roles != NodeRoles.All)
            await terminal.Out.WriteLineAsync($"Vai trò của nút này: {roles.ToString().ToLowerInvariant()}");
        await terminal.Out.WriteLineAsync(roles.HasFlag(NodeRoles.Web) ? $"Trang thẩm định: {address}" : $"Tình trạng của nút: {address}/health/ready");
        if (roles.HasFlag(NodeRoles.Intake))
        {
            foreach (WatchedInbox inbox in app.Services.GetRequiredService<WatchedInboxes>().All)
            {
                await terminal.Out.WriteLineAsync($"Thư mục nhận báo cáo: {inbox.Options.Folder}");
                await terminal.Out.WriteLineAsync($"Thư mục kết quả: {inbox.Options.ResultsFolder}");
            }
        }
        string? first = roles.HasFlag(NodeRoles.Web)
            ? await app.Services.GetRequiredService<Invitations>().EnsureFirstAdministratorAsync(cancellationToken)
            : null;
        if (first is not null)
            await terminal.Out.WriteLineAsync($"Đăng nhập lần đầu (địa chỉ dùng một lần): {address}{first}");
        await terminal.Out.FlushAsync(cancellationToken);
    }
}
