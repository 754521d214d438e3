using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>A service with two versions (1, 2) of a report of xã Sơn Thuận and a PDF (3) of another unit, one run, and an account of each kind.</summary>
public sealed class AccessFixture : IAsyncLifetime
{
    /// <summary>nobody; submitters of nothing and of the unit; reviewers of another unit, of the unit and of all; auditor; administrator.</summary>
    public static readonly string[] Callers = ["nobody", "submitter", "unitSubmitter", "otherUnit", "unitReviewer", "reviewer", "auditor", "administrator"];

    private readonly TestFolders _folders = new();
    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private WebService _service = null!;

    internal TestDatabase Database { get; private set; } = null!;

    internal WebService Service => _service;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(Token);
        _service = await WebService.StartAsync(Database, _folders, Token);
        await TestSubmissions.SubmitAsync(Database, "a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal), Token);
        await TestSubmissions.SubmitAsync(Database, "a-2.docx", TestSubmissions.Docx(ReportText.Valid25), Token);
        await TestSubmissions.SubmitAsync(Database, "b.pdf", SampleFolder.Read("xa-suoi-may-2023.pdf"), Token);
        await Eventually.RowsAsync(Database, "select state from ledger_file", ["checked", "checked", "checked"], Token);
        await _service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        foreach (string caller in Callers)
        {
            _clients[caller] = await ClientAsync(caller);
            _tokens[caller] = caller is "nobody" ? "" : await TokenAsync(_clients[caller]);
        }
    }

    /// <summary>Signs in as one of <see cref="Callers"/>.</summary>
    private Task<HttpClient> ClientAsync(string caller) => caller switch
    {
        "nobody" => Task.FromResult(_service.Anonymous()),
        "submitter" => _service.SignInAsync(Database, caller, Roles.Submitter, Token),
        "unitSubmitter" => _service.SignInAsync(Database, caller, Roles.Submitter, Token, "xa son thuan"),
        "otherUnit" => _service.SignInAsync(Database, caller, Roles.Reviewer, Token, "phuong thuong cat"),
        "unitReviewer" => _service.SignInAsync(Database, caller, Roles.Reviewer, Token, "xa son thuan"),
        "reviewer" => _service.SignInAsync(Database, caller, Roles.Reviewer, Token),
        "auditor" => _service.SignInAsync(Database, caller, Roles.Auditor, Token),
        _ => _service.SignInAsync(Database, caller, Roles.Administrator, Token),
    };

    /// <summary>What a caller gets: a status, or "in" where it is asked to sign in.</summary>
    /// <param name="caller">One of <see cref="Callers"/>.</param>
    /// <param name="route">"GET /path"; a POST carries a valid form token of the caller.</param>
    /// <param name="fields">Of the form.</param>
    internal async Task<string> CallAsync(string caller, string route, params (string Name, string Value)[] fields)
    {
        string[] parts = route.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(
                [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", _tokens[caller])]);
        }
        using HttpResponseMessage answer = await _clients[caller].SendAsync(request, Token);
        return Told(answer);
    }

    internal static string Told(HttpResponseMessage answer) => answer.Headers.Location?.ToString() switch
    {
        string where when where.Contains("/dang-nhap", StringComparison.Ordinal) => "in",
        string where when where.Contains("/loi/403", StringComparison.Ordinal) => "403",
        _ => ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A page's text.</summary>
    internal Task<string> PageAsync(string caller, string path) => _clients[caller].GetStringAsync(path, Token);

    /// <summary>Whatever a caller is answered.</summary>
    internal Task<HttpResponseMessage> GetAsync(string caller, string path) => _clients[caller].GetAsync(path, Token);

    /// <summary>An answer's text, whatever its status.</summary>
    internal async Task<string> BodyAsync(string caller, string path)
    {
        using HttpResponseMessage answer = await GetAsync(caller, path);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    /// <summary>Every page and route but those of the interface for programs, each once: "/bao-cao/{id}".</summary>
    internal IEnumerable<RouteEndpoint> Endpoints() => _service.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) != true);

    private static async Task<string> TokenAsync(HttpClient client) =>
        (await WebService.HiddenAsync(client, "/doi-mat-khau", Token))["__RequestVerificationToken"];

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient client in _clients.Values)
            client.Dispose();
        await _service.DisposeAsync();
        await Database.DisposeAsync();
        _folders.Dispose();
    }
}
