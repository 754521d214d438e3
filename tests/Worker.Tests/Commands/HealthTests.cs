using System.Globalization;
using System.Net;
using System.Text.Json;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Health;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>What is wrong is said in words while it lasts, and is over by itself.</summary>
public sealed class HealthTests : IAsyncLifetime
{
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
    public async Task Health_WhenTheShareVanishesAndTurnsUpEmpty_SaysSoAndWithdrawsNothing()
    {
        using var service = ServiceProcess.Start(
            _database, _folders.Inbox, _folders.Results, [new("Intake__QuietPeriod", "01:00:00")]); // the file stays waiting
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
        _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["a.docx|waiting"], Token);

        string away = _folders.Inbox + ".away";
        Directory.Move(_folders.Inbox, away);
        await SeeAsync(service, HttpStatusCode.ServiceUnavailable, "unhealthy\n" + Difficulty.InboxAway.Sentence);
        Directory.CreateDirectory(_folders.Inbox);
        await SeeAsync(service, HttpStatusCode.ServiceUnavailable, "unhealthy\n" + Difficulty.InboxEmpty.Sentence);
        await Task.Delay(1500, Token); // several scans of the empty folder
        Assert.Equal(["a.docx|waiting"], await _database.RowsAsync("select path, state from ledger_file", Token));

        Directory.Delete(_folders.Inbox, recursive: true);
        Directory.Move(away, _folders.Inbox);
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
    }

    [Fact]
    public async Task Health_WhenTheResultsFolderIsGone_SaysThatAPartWaits()
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
        Directory.Delete(_folders.Results);
        await SeeAsync(service, HttpStatusCode.OK, "degraded\n" + Difficulty.ResultsReadOnly.Sentence);
        Directory.CreateDirectory(_folders.Results);
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
    }

    [Fact]
    public async Task Health_WhileTheDatabaseRefusesConnections_SaysSo()
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
        string name = new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database!;
        await using var admin = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await admin.OpenAsync(Token);
        await RunAsync(admin, $"alter database {name} allow_connections false");
        await RunAsync(admin, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        await SeeAsync(service, HttpStatusCode.ServiceUnavailable, "unhealthy\n" + Difficulty.DatabaseAway.Sentence);
        await RunAsync(admin, $"alter database {name} allow_connections true");
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
        _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        _database.Source.Clear(); // this test's own connections were cut, too
        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["a.docx|checked"], Token);
    }

    [Fact]
    public async Task Health_OfEachAsker_TellsTheStateToAllAndTheRestToStaffAndThisMachine()
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        await SeeAsync(service, HttpStatusCode.OK, "healthy");
        string address = service.Address!;
        using var anybody = new HttpClient { BaseAddress = new Uri(address) };
        using HttpClient submitter = await WebService.SignInAsync(address, _database, "nộp", Roles.Submitter, Token);
        using HttpClient administrator = await WebService.SignInAsync(address, _database, "quản trị", Roles.Administrator, Token);
        const string names = "database migrations disk waiting originals canary shares scan tools";

        Assert.Equal(names, await ChecksAsync(anybody)); // on the machine itself
        foreach (HttpClient client in (HttpClient[])[anybody, submitter, administrator])
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7"); // as a proxy on this machine passes them on
        Assert.Equal("{\n  \"state\": \"healthy\"\n}", await anybody.GetStringAsync("/health/ready", Token));
        Assert.Equal("", await ChecksAsync(submitter));
        Assert.Equal(names, await ChecksAsync(administrator));
        string told = await administrator.GetStringAsync("/health/ready", Token);
        Assert.DoesNotContain(_folders.Inbox, told, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", told, StringComparison.Ordinal);
    }

    /// <summary>The names of the checks that are told of, parted by spaces.</summary>
    private static async Task<string> ChecksAsync(HttpClient client)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync("/health/ready", Token));
        return json.RootElement.TryGetProperty("checks", out JsonElement checks)
            ? string.Join(' ', checks.EnumerateArray().Select(c => c.GetProperty("name").GetString()))
            : "";
    }

    [Fact]
    public async Task Health_WhenAFileWaitsLongerThanIsWell_SaysSoWithItsAge()
    {
        await _database.ExecuteAsync(
            "insert into ledger_file (path, state, size, modified_at, first_seen_at, last_seen_at, changed_at) select 'a.docx', 'incomplete', 1, at, at, at, at from (select now() - interval '3 hours' as at) t", Token);
        NothingWaitsTooLong Check(string allowed) => new(_database.Source, new HealthOptions { OldestWaiting = TimeSpan.Parse(allowed, CultureInfo.InvariantCulture) }, TimeProvider.System);

        HealthCheckResult late = await Check("02:59:00").CheckHealthAsync(new HealthCheckContext(), Token);
        Assert.Equal((HealthStatus.Degraded, 1L, 0L), (late.Status, late.Data["untaken"], late.Data["unchecked"]));
        Assert.InRange((long)late.Data["oldestSeconds"], 3 * 3600, 4 * 3600);
        Assert.Equal(HealthStatus.Healthy, (await Check("04:00:00").CheckHealthAsync(new HealthCheckContext(), Token)).Status);
    }

    private static async Task RunAsync(NpgsqlConnection admin, string sql)
    {
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>Waits until <c>/health/ready</c> says this.</summary>
    private static async Task SeeAsync(ServiceProcess service, HttpStatusCode status, string text)
    {
        using var http = new HttpClient();
        (HttpStatusCode?, string) said = await Eventually.SeeAsync(() => AskAsync(http, service), seen => seen == (status, text), Token);
        Assert.True(said == (status, text), $"{said}\n{service.Output}");
    }

    /// <summary>The status, the state, and a line for each thing that is wrong besides what cannot be told without the database.</summary>
    private static async Task<(HttpStatusCode?, string)> AskAsync(HttpClient http, ServiceProcess service)
    {
        try
        {
            if (service.Address is not { } address)
                return (null, "");
            using HttpResponseMessage answer = await http.GetAsync(new Uri(address + "/health/ready"), Token);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
            IEnumerable<string> messages = json.RootElement.GetProperty("checks").EnumerateArray()
                .Select(c => c.GetProperty("message").GetString() ?? "")
                .Where(m => m.Length > 0 && !m.StartsWith("Chưa biết được", StringComparison.Ordinal));
            return (answer.StatusCode, string.Join('\n', messages.Prepend(json.RootElement.GetProperty("state").GetString()!)));
        }
        catch (HttpRequestException e)
        {
            return (null, e.Message);
        }
    }
}
