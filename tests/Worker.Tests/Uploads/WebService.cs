using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Review;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

/// <summary>The whole service with its pages on a real web server: real files, real PostgreSQL, real Hangfire.</summary>
internal sealed class WebService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebService(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port.</summary>
    public string Address => _app.Urls.Single();

    public IServiceProvider Services => _app.Services;

    public static Task<WebService> StartAsync(
        TestDatabase database, TestFolders folders, CancellationToken cancellationToken, params IEnumerable<KeyValuePair<string, string?>> settings) =>
        StartAsync(database, folders, TimeProvider.System, cancellationToken, settings);

    /// <summary>The same by another clock.</summary>
    public static async Task<WebService> StartAsync(
        TestDatabase database, TestFolders folders, TimeProvider time, CancellationToken cancellationToken, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
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
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(time);
        builder.Services.AddRouting();
        builder.Services.AddPipeline(builder.Configuration);
        builder.Services.AddReview(builder.Configuration);
        WebApplication app = builder.Build();
        app.MapReview();
        await app.Services.PreparePipelineAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        return new WebService(app);
    }

    /// <summary>A client with nobody signed in; redirects are told, not followed.</summary>
    public HttpClient Anonymous() => Client(Address);

    /// <summary>A client signed in as a new account.</summary>
    public Task<HttpClient> SignInAsync(TestDatabase database, string name, string role, CancellationToken cancellationToken, params string[] units) =>
        SignInAsync(Address, database, name, role, cancellationToken, units);

    /// <summary>A client of any running service, signed in as a new account.</summary>
    public static async Task<HttpClient> SignInAsync(
        string address, TestDatabase database, string name, string role, CancellationToken cancellationToken, params string[] units)
    {
        var invitations = new Invitations(
            new AccountStore(database.Source), new InvitationStore(database.Source), new AuditStore(database.Source), TimeProvider.System);
        HttpClient client = Client(address);
        string page = await invitations.CreateAsync(role, units, cancellationToken);
        Dictionary<string, string> form = new(await HiddenAsync(client, page, cancellationToken), StringComparer.Ordinal)
        {
            ["ten"] = name,
            ["matKhau"] = "mot mat khau dai",
            ["nhapLai"] = "mot mat khau dai",
        };
        using HttpResponseMessage answer = await client.PostAsync(page, new FormUrlEncodedContent(form), cancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>The hidden fields of a page's main form.</summary>
    public static async Task<Dictionary<string, string>> HiddenAsync(HttpClient client, string page, CancellationToken cancellationToken) =>
        (await PageAsync(client, page, cancellationToken)).QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]")
            .DistinctBy(i => i.Name, StringComparer.Ordinal)
            .ToDictionary(i => i.Name ?? "", i => i.Value, StringComparer.Ordinal);

    /// <summary>A page, parsed.</summary>
    public static async Task<IDocument> PageAsync(HttpClient client, string page, CancellationToken cancellationToken) =>
        await ParseAsync(await client.GetStringAsync(page, cancellationToken), cancellationToken);

    public static Task<IDocument> ParseAsync(string html, CancellationToken cancellationToken) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html), cancellationToken);

    private static HttpClient Client(string address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(address),
        Timeout = TimeSpan.FromMinutes(5),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
