using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Webhooks;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Webhooks;

/// <summary>Other programs are told of assessments, by the whole service over a real network connection.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private const string Secret = "whsec_of-this-test";

    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;
    private WebhookStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _store = new WebhookStore(_database.Source);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task FirstJudging_IsToldOnceToEveryAddress_SignedByItsSecret()
    {
        await using Receiver one = await Receiver.StartAsync();
        await using Receiver other = await Receiver.StartAsync();
        await AddAsync(one.Address + "/nhan");
        await _store.AddAsync(other.Address, "another secret", "lan.anh", TimeProvider.System.GetUtcNow(), Token);
        await using TestService service = await StartAsync();
        _folders.Drop("xã A.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await DeliveredAsync(2);

        Received call = Assert.Single(one.Calls);
        Assert.Equal("/nhan|application/json; charset=utf-8", $"{call.Path}|{call.ContentType}");
        AssertSigned(call, Secret);
        AssertSigned(Assert.Single(other.Calls), "another secret");
        using var body = JsonDocument.Parse(call.Body);
        JsonElement told = body.RootElement;
        Assert.Equal(call.Delivery, told.GetProperty("id").GetString());
        Assert.NotEqual(call.Delivery, other.Calls.Single().Delivery);
        Assert.Equal("""{"path":"xã A.docx","sha256":"X"}""", told.GetProperty("file").GetRawText().Replace(told.GetProperty("file").GetProperty("sha256").GetString()!, "X", StringComparison.Ordinal));
        Assert.Equal("""{"error":1,"warning":0,"notice":0,"notCheckable":0}""", told.GetProperty("counts").GetRawText());
        Assert.Equal(
            "assessment.finished|first|1|/api/v1/reports/1|xã|Sơn Thuận|2024|checked|findings|qd-25-2021",
            string.Join('|',
                told.GetProperty("event"), told.GetProperty("reason"), told.GetProperty("submission"), told.GetProperty("report"),
                told.GetProperty("unit").GetProperty("kind"), told.GetProperty("unit").GetProperty("name"), told.GetProperty("year"),
                told.GetProperty("outcome"), told.GetProperty("verdict"), told.GetProperty("versions").GetProperty("standard")));
    }

    [Fact]
    public async Task Rejudging_IsToldWhenItSaysSomethingElse_AndOnlyThen()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await AddAsync(receiver.Address);
        await using (TestService first = await StartAsync())
        {
            _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
            await DeliveredAsync(1);
            await first.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        }
        await using (TestService same = await StartAsync(("Rules:Severities:report-late", "notice"))) // judged again, and nothing else
        {
            await same.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
            Assert.Equal(["1|1"], await _database.RowsAsync("select count(*), count(distinct submission_id) from webhook_delivery", Token));
        }
        await using TestService changed = await StartAsync(("Rules:Severities:total-mismatch", "warning"));
        await changed.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        await DeliveredAsync(2);

        Assert.Equal(["first|1|0", "changed|0|1"], receiver.Calls.Select(c => JsonDocument.Parse(c.Body).RootElement).Select(m => string.Join('|',
            m.GetProperty("reason"), m.GetProperty("counts").GetProperty("error"), m.GetProperty("counts").GetProperty("warning"))));
    }

    [Fact]
    public async Task Delivery_ThatIsRefused_IsTriedAgainUnderTheSameIdUntilItIsTaken()
    {
        int calls = 0;
        await using Receiver receiver = await Receiver.StartAsync((context, _) =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) < 4 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        long webhook = await AddAsync(receiver.Address);
        await using TestService service = await StartAsync();
        Assert.True(await _store.TryAsync(webhook, TimeProvider.System.GetUtcNow(), Token));
        await DeliveredAsync(1);

        Assert.Equal(4, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(c => c.Delivery).Distinct(StringComparer.Ordinal));
        Assert.Equal(["delivered|4|204|"], await _database.RowsAsync("select state, attempts, last_status, last_error from webhook_delivery", Token));
    }

    [Fact]
    public async Task Delivery_ThatIsNeverTaken_IsGivenUpAndHoldsUpNoOther()
    {
        await using Receiver refuses = await Receiver.StartAsync(async (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync("hỏng\r\n" + new string('x', 100_000), context.RequestAborted);
        });
        await using Receiver redirects = await Receiver.StartAsync((context, _) =>
        {
            context.Response.Redirect(refuses.Address + "/ben-trong");
            return Task.CompletedTask;
        });
        await using Receiver silent = await Receiver.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using Receiver good = await Receiver.StartAsync();
        await AddAsync(refuses.Address);
        await AddAsync(redirects.Address);
        await AddAsync(silent.Address);
        await AddAsync("http://127.0.0.1:1/");
        await AddAsync(good.Address);
        await using TestService service = await StartAsync(("Webhooks:Attempts", "3"), ("Webhooks:Timeout", "00:00:00.5"));
        _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));

        await Eventually.RowsAsync(
            _database,
            "select webhook_id, state, attempts, coalesce(last_status, 0), left(last_error, 40) from webhook_delivery order by webhook_id",
            [
                "1|dead|3|500|Máy nhận từ chối: hỏng  xxxxxxxxxxxxxxxx",
                "2|dead|3|302|Máy nhận chuyển hướng sang nơi khác; khô",
                "3|dead|3|0|Máy nhận không trả lời trong 0,5 giây.",
                "4|dead|3|0|Không kết nối được tới máy nhận (Connect",
                "5|delivered|1|200|",
            ],
            Token);
        Assert.DoesNotContain(refuses.Calls, c => string.Equals(c.Path, "/ben-trong", StringComparison.Ordinal));
        Assert.Equal(["t"], await _database.RowsAsync("select left((max(length(last_error)) < 600)::text, 1) from webhook_delivery", Token));
    }

    [Fact]
    public async Task Node_KilledBetweenSendingAndNotingIt_HasItSentAgainUnderTheSameId()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        long webhook = await AddAsync(receiver.Address);
        await _store.TryAsync(webhook, TimeProvider.System.GetUtcNow(), Token);
        var deliveries = new WebhookDeliveries(_database.Source);
        DueDelivery leased = Assert.Single(await deliveries.LeaseAsync(4, TimeSpan.FromMilliseconds(1), TimeProvider.System.GetUtcNow(), Token));
        await using TestService service = await StartAsync(); // the node that held the lease never says how it went
        await DeliveredAsync(1);

        Assert.Equal(leased.Id.ToString(), Assert.Single(receiver.Calls).Delivery);
    }

    [Fact]
    public async Task Receiver_WithACertificateThatNobodyVouchesFor_IsToldNothing()
    {
        await using Receiver receiver = await Receiver.StartUntrustedAsync();
        Assert.StartsWith("https://", receiver.Address, StringComparison.Ordinal);
        await _store.TryAsync(await AddAsync(receiver.Address), TimeProvider.System.GetUtcNow(), Token);
        await using TestService service = await StartAsync(("Webhooks:Attempts", "1"));

        await Eventually.RowsAsync(
            _database,
            "select state, last_error from webhook_delivery",
            ["dead|Không lập được kết nối TLS (chứng thư của máy nhận không hợp lệ?)."],
            Token);
        Assert.Empty(receiver.Calls);
    }

    [Fact]
    public async Task TwoNodes_DeliverEachMessageOnce()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        long webhook = await AddAsync(receiver.Address);
        for (int i = 0; i < 40; i++)
            await _store.TryAsync(webhook, TimeProvider.System.GetUtcNow(), Token);
        using var others = new TestFolders();
        await using TestService one = await StartAsync();
        await using TestService two = await TestService.StartAsync(_database, others, Token, KeyValuePair.Create("Webhooks:Interval", (string?)"00:00:00.1"));
        await DeliveredAsync(40);

        Assert.Equal(40, receiver.Calls.Count);
        Assert.Equal(40, receiver.Calls.Select(c => c.Delivery).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task PausedAddress_IsNotTold()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using Receiver other = await Receiver.StartAsync();
        await _store.PauseAsync(await AddAsync(receiver.Address), paused: true, "lan.anh", TimeProvider.System.GetUtcNow(), Token);
        await AddAsync(other.Address);
        await using TestService service = await StartAsync();
        _folders.Drop("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await DeliveredAsync(1);

        Assert.Empty(receiver.Calls);
        Assert.Single(other.Calls);
    }

    private Task<long> AddAsync(string address) => _store.AddAsync(address, Secret, "lan.anh", TimeProvider.System.GetUtcNow(), Token);

    private Task<TestService> StartAsync(params (string Name, string Value)[] settings) => TestService.StartAsync(
        _database, _folders, Token,
        [
            KeyValuePair.Create("Webhooks:Interval", (string?)"00:00:00.1"),
            KeyValuePair.Create("Webhooks:FirstRetry", (string?)"00:00:00.05"),
            .. settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)),
        ]);

    private Task DeliveredAsync(int count) => Eventually.RowsAsync(
        _database, "select count(*) from webhook_delivery where state = 'delivered'", [count.ToString(CultureInfo.InvariantCulture)], Token);

    /// <summary>As a receiver would check it: docs/api.md.</summary>
    private static void AssertSigned(Received call, string secret)
    {
        string[] parts = call.Signature.Split(',');
        string expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(parts[0][2..] + "." + call.Body)));
        Assert.Equal("v1=" + expected, parts[1]);
        Assert.InRange(TimeProvider.System.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0][2..], CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(5));
    }
}
