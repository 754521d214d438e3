using System.Net;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Tests.Jobs;
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
        await SeeAsync(service, HttpStatusCode.OK, "Healthy");
        _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["a.docx|waiting"], Token);

        string away = _folders.Inbox + ".away";
        Directory.Move(_folders.Inbox, away);
        await SeeAsync(service, HttpStatusCode.ServiceUnavailable, "Unhealthy\n" + Difficulty.InboxAway.Sentence);
        Directory.CreateDirectory(_folders.Inbox);
        await SeeAsync(service, HttpStatusCode.ServiceUnavailable, "Unhealthy\n" + Difficulty.InboxEmpty.Sentence);
        await Task.Delay(1500, Token); // several scans of the empty folder
        Assert.Equal(["a.docx|waiting"], await _database.RowsAsync("select path, state from ledger_file", Token));

        Directory.Delete(_folders.Inbox, recursive: true);
        Directory.Move(away, _folders.Inbox);
        await SeeAsync(service, HttpStatusCode.OK, "Healthy");
    }

    [Fact]
    public async Task Health_WhenTheResultsFolderIsGone_SaysThatAPartWaits()
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        await SeeAsync(service, HttpStatusCode.OK, "Healthy");
        Directory.Delete(_folders.Results);
        await SeeAsync(service, HttpStatusCode.OK, "Degraded\n" + Difficulty.ResultsReadOnly.Sentence);
        Directory.CreateDirectory(_folders.Results);
        await SeeAsync(service, HttpStatusCode.OK, "Healthy");
    }

    [Fact]
    public async Task Health_WhileTheDatabaseRefusesConnections_SaysSo()
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        await SeeAsync(service, HttpStatusCode.OK, "Healthy");
        string name = new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database!;
        await using var admin = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await admin.OpenAsync(Token);
        await RunAsync(admin, $"alter database {name} allow_connections false");
        await RunAsync(admin, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        await SeeAsync(service, HttpStatusCode.ServiceUnavailable, "Unhealthy\n" + Difficulty.DatabaseAway.Sentence);
        await RunAsync(admin, $"alter database {name} allow_connections true");
        await SeeAsync(service, HttpStatusCode.OK, "Healthy");
        _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        _database.Source.Clear(); // this test's own connections were cut, too
        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["a.docx|checked"], Token);
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

    private static async Task<(HttpStatusCode?, string)> AskAsync(HttpClient http, ServiceProcess service)
    {
        try
        {
            if (service.Address is not { } address)
                return (null, "");
            using HttpResponseMessage answer = await http.GetAsync(new Uri(address + "/health/ready"), Token);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
        }
        catch (HttpRequestException e)
        {
            return (null, e.Message);
        }
    }
}
