using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>The whole service on folders of its own: real files, real PostgreSQL, real Hangfire. Short periods, real clock.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly IHost _host;

    private TestService(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    /// <summary>Builds a service; nothing runs yet.</summary>
    public static async Task<TestService> PrepareAsync(
        TestDatabase database, TestFolders folders, IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken cancellationToken,
        Action<IServiceCollection>? more = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:Pipeline", database.ConnectionString),
            new("Intake:Folder", folders.Inbox),
            new("Intake:ResultsFolder", folders.Results),
            new("Intake:QuietPeriod", "00:00:00.3"),
            new("Intake:ScanInterval", "00:00:00.2"),
            new("Intake:IncompleteAfter", "00:00:01"),
            new("Jobs:Workers", "2"),
            new("Canary:Enabled", "false"), // has tests of its own
        ]);
        builder.Configuration.AddInMemoryCollection(settings); // wins over these
        // Hangfire keeps the last host's logger factory for the whole process: it must outlive that host.
        builder.Services.AddSingleton<ILoggerFactory>(new ServiceLog());
        builder.Services.AddPipeline(builder.Configuration);
        more?.Invoke(builder.Services);
        var service = new TestService(builder.Build());
        await service.Services.PreparePipelineAsync(cancellationToken);
        return service;
    }

    /// <summary>Builds and starts a service.</summary>
    public static async Task<TestService> StartAsync(
        TestDatabase database, TestFolders folders, CancellationToken cancellationToken, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        TestService service = await PrepareAsync(database, folders, settings, cancellationToken);
        await service._host.StartAsync(cancellationToken);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            _host.Dispose();
    }
}
