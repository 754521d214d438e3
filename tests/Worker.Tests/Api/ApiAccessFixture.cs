using System.Net;
using System.Text;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Api;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Api;

/// <summary>A service with one checked report, one run, and a caller of each kind.</summary>
public sealed class ApiAccessFixture : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private readonly Dictionary<string, HttpClient> _callers = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;
    private WebService _service = null!;
    private string _fingerprint = "";
    private int _sent;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _service = await WebService.StartAsync(_database, _folders, Token,
            KeyValuePair.Create("Api:RequestsPerMinute", (string?)"100000"), KeyValuePair.Create("Api:AttemptsPerMinute", (string?)"100000"));
        using (ApiClient sender = await ApiClient.CreateAsync(_service.Address, _database, "reviewer"))
            await sender.UploadAsync("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await Eventually.RowsAsync(_database, "select state from ledger_file", ["checked"], Token);
        _fingerprint = await _database.ScalarAsync<string>("select fingerprint from finding where rule_id = 'total-mismatch'", Token) ?? "";
        await _service.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        await _database.ExecuteAsync(
            "insert into run_change (run_id, submission_id, fingerprint, change, cause, rule_id, after) select 1, submission_id, fingerprint, 'new', 'file', rule_id, '{\"title\":\"Sơn Thuận\",\"severity\":\"error\",\"message\":\"Sơn Thuận\"}' from finding limit 1",
            Token);
        _callers["nobody"] = _service.Anonymous();
        _callers["cookie"] = await _service.SignInAsync(_database, "quan.tri", Roles.Administrator, Token);
        _callers["wrong"] = ApiClient.With(_service.Address, ApiToken.New()).Http;
        _callers["revoked"] = (await ApiClient.CreateAsync(_service.Address, _database, "reviewer")).Http;
        ApiKeyRow revoked = (await new ApiKeyStore(_database.Source).AllAsync(Token)).MaxBy(k => k.Id)!;
        await new ApiKeyStore(_database.Source).RevokeAsync(revoked.Id, "quan.tri", TimeProvider.System.GetUtcNow(), Token);
        _callers["expired"] = (await ApiClient.CreateAsync(_service.Address, _database, "reviewer", life: TimeSpan.Zero)).Http;
        _callers["submitter"] = (await ApiClient.CreateAsync(_service.Address, _database, "submitter")).Http;
        _callers["otherUnit"] = (await ApiClient.CreateAsync(_service.Address, _database, "reviewer", ["phuong thuong cat"])).Http;
        _callers["auditor"] = (await ApiClient.CreateAsync(_service.Address, _database, "auditor")).Http;
        _callers["reviewer"] = (await ApiClient.CreateAsync(_service.Address, _database, "reviewer")).Http;
    }

    /// <summary>Calls a route ("GET /api/v1/reports"); writes send what such a route takes, and something else each time.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> CallAsync(string caller, string route, string? json = null)
    {
        string[] parts = route.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1].Replace("{fingerprint}", _fingerprint, StringComparison.Ordinal));
        if (request.Method == HttpMethod.Post)
            request.Content = new ByteArrayContent(BitConverter.GetBytes(Interlocked.Increment(ref _sent))) { Headers = { { "Content-Type", "application/octet-stream" } } };
        else if (request.Method == HttpMethod.Put)
            request.Content = new StringContent(json ?? await DecisionAsync(), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _callers[caller].SendAsync(request, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Every route of the interface, as "GET /api/v1/reports/{id}".</summary>
    internal IEnumerable<string> Routes() => _service.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1/", StringComparison.Ordinal) == true && !e.RoutePattern.RawText.EndsWith(".json", StringComparison.Ordinal))
        .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal).TrimEnd('/')}") ?? [])
        .Distinct(StringComparer.Ordinal);

    /// <summary>A decision with the version that counts now.</summary>
    private async Task<string> DecisionAsync() => FormattableString.Invariant(
        $$"""{ "state": "acknowledged", "note": "", "version": {{await _database.ScalarAsync<int>("select coalesce(max(version), 0) from triage", Token)}} }""");

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient caller in _callers.Values)
            caller.Dispose();
        await _service.DisposeAsync();
        await _database.DisposeAsync();
        _folders.Dispose();
    }
}
