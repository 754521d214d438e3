using System.Net;
using System.Text.Json;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Canaries;

/// <summary>A real service whose canary fails: red health, log, banner; and no trace of it among the reports.</summary>
public sealed class CanaryAlarmTests : IAsyncLifetime
{
    private const string Sentence = "không đọc được báo cáo thử (tooLarge)";

    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Canary_WhenASettingKeepsReportsFromBeingRead_TurnsHealthRedUntilItIsPutRight()
    {
        using (var broken = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, [new("Reading__FileBytes", "1024")]))
        {
            (HttpStatusCode Status, string State, string Message) red = await SeeAsync(broken, "unhealthy");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), (red.Status, red.State));
            Assert.Contains(Sentence, red.Message, StringComparison.Ordinal);
            Assert.Contains("The canary failed", broken.Output, StringComparison.Ordinal);
            using HttpClient administrator = await WebService.SignInAsync(broken.Address!, _database, "quản trị", Roles.Administrator, Token);
            using HttpClient reviewer = await WebService.SignInAsync(broken.Address!, _database, "thẩm định", Roles.Reviewer, Token);
            Assert.Contains(Sentence, await administrator.GetStringAsync("/", Token), StringComparison.Ordinal);
            Assert.DoesNotContain(Sentence, await reviewer.GetStringAsync("/", Token), StringComparison.Ordinal);
        }
        using var mended = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        (HttpStatusCode Status, string State, string Message) green = await SeeAsync(mended, "healthy");
        Assert.Equal((HttpStatusCode.OK, "healthy"), (green.Status, green.State));
        Assert.Equal(["tooLarge|indicator-count-mismatch total-mismatch", "|"], await _database.RowsAsync("select reason, array_to_string(missing || unexpected, ' ') from canary order by id", Token));
    }

    [Fact]
    public async Task Canary_OfEveryRun_IsNowhereAmongTheReports()
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        await SeeAsync(service, "healthy");
        string[] tables = await _database.RowsAsync("select tablename from pg_tables where schemaname = 'public' and tablename not in ('schemaversions', 'canary')", Token);
        Assert.NotEmpty(tables);
        foreach (string table in tables)
        {
            Assert.Equal(["0"], await _database.RowsAsync(
                $"select count(*) from \"{table}\" t where to_jsonb(t)::text ilike '%hoàng yến%' or to_jsonb(t)::text ilike '%hoang yen%'", Token));
        }
        Assert.Equal(["0|0|0|0"], await _database.RowsAsync(
            "select (select count(*) from content), (select count(*) from submission), (select count(*) from assessment), (select count(*) from ledger_file)", Token));
        Assert.Empty(Directory.GetFiles(_folders.Results));
        Assert.DoesNotContain("Hoàng Yến", service.Output, StringComparison.Ordinal);
    }

    /// <summary>Waits until the canary's check has this state.</summary>
    private static Task<(HttpStatusCode Status, string State, string Message)> SeeAsync(ServiceProcess service, string state)
    {
        var http = new HttpClient();
        return Eventually.SeeAsync(() => AskAsync(http, service), seen => string.Equals(seen.State, state, StringComparison.Ordinal), Token);
    }

    private static async Task<(HttpStatusCode Status, string State, string Message)> AskAsync(HttpClient http, ServiceProcess service)
    {
        if (service.Address is not { } address)
            return default;
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address + "/health/ready"), Token);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        JsonElement canary = json.RootElement.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").ValueEquals("canary"));
        return (answer.StatusCode, canary.GetProperty("state").GetString()!, canary.GetProperty("message").GetString() ?? "");
    }
}
