using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>The review pages on a real web server and a database of their own.</summary>
internal sealed class ReviewHost : IAsyncDisposable
{
    private ReviewHost(TestDatabase database, WebApplication app)
    {
        Database = database;
        App = app;
    }

    public TestDatabase Database { get; }

    public WebApplication App { get; }

    /// <summary>Scheme, host and port, without a slash behind.</summary>
    public string Address => App.Urls.Single();

    public static async Task<ReviewHost> StartAsync(CancellationToken cancellationToken)
    {
        TestDatabase database = await TestDatabase.CreateAsync(cancellationToken);
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddStorage(database.ConnectionString);
        builder.Services.AddSingleton<JobStorage>(new PostgreSqlStorage(
            new NpgsqlConnectionFactory(database.ConnectionString, new PostgreSqlStorageOptions(), connectionSetup: null)));
        builder.Services.AddHangfire(_ => { });
        builder.Services.AddReview(builder.Configuration);
        WebApplication app = builder.Build();
        app.MapReview();
        await app.StartAsync(cancellationToken);
        return new ReviewHost(database, app);
    }

    /// <summary>A fresh one-time address.</summary>
    public async Task<string> InviteAsync(string role, CancellationToken cancellationToken) =>
        Address + await App.Services.GetRequiredService<Invitations>().CreateAsync(role, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Database.DisposeAsync();
    }
}
