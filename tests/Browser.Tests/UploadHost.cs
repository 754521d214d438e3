using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>The whole service, with a folder of its own that it watches.</summary>
internal sealed class UploadHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folders = Directory.CreateTempSubdirectory("ctcpl-upload-");
    private readonly WebApplication _app;

    private UploadHost(TestDatabase database)
    {
        Database = database;
        Inbox = _folders.CreateSubdirectory("inbox").FullName;
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:Pipeline", database.ConnectionString),
            new("Intake:Folder", Inbox),
            new("Intake:ResultsFolder", _folders.CreateSubdirectory("results").FullName),
            new("Intake:QuietPeriod", "00:00:00.3"),
            new("Intake:ScanInterval", "00:00:00.2"),
            new("Jobs:Workers", "1"),
        ]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddPipeline(builder.Configuration);
        builder.Services.AddReview(builder.Configuration);
        _app = builder.Build();
        _app.MapReview();
    }

    public TestDatabase Database { get; }

    /// <summary>Absolute path of the watched folder.</summary>
    public string Inbox { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<UploadHost> StartAsync(CancellationToken cancellationToken)
    {
        var host = new UploadHost(await TestDatabase.CreateAsync(cancellationToken));
        await host._app.Services.PreparePipelineAsync(cancellationToken);
        await host._app.StartAsync(cancellationToken);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        _folders.Delete(recursive: true);
    }
}
