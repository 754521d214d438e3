using System.Net;
using System.Net.Sockets;
using System.Text;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>The service and the commands around it, each a process, on a real PostgreSQL.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync(Token);
        _settings["ConnectionStrings__Pipeline"] = _database.ConnectionString;
        _settings["Intake__Folder"] = _folders.Inbox;
        _settings["Intake__ResultsFolder"] = _folders.Results;
        _settings["Intake__QuietPeriod"] = "00:00:00.3";
        _settings["Intake__ScanInterval"] = "00:00:00.2";
        _settings["Urls"] = "http://127.0.0.1:0";
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Serve_OnAnEmptyDatabase_ServesListsReprocessesAndStops()
    {
        await using var service = WorkerProcess.Start(_settings, "serve");
        using var lines = new StreamReader(service.Output, Encoding.UTF8);
        string address = await LineAsync(lines, "Trang thẩm định: ");
        using var client = new HttpClient { BaseAddress = new Uri(address) };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", Token)).StatusCode);
        Assert.Contains("Đăng nhập", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
        string invitation = await LineAsync(lines, "Đăng nhập lần đầu (địa chỉ dùng một lần): ");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(invitation, Token)).StatusCode);
        Assert.StartsWith("Đăng nhập lần đầu", await OutputAsync("sign-in-address"), StringComparison.Ordinal);
        _folders.Drop("xã/a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        (int code, _, string error) = await WorkerProcess.RunAsync(_settings, "await-checked", "--count", "1", "--timeout", "100");
        Assert.Equal((0, ""), (code, error));

        string list = await OutputAsync("list");
        Assert.StartsWith("xã/a.docx\n  xã Sơn Thuận, năm 2024: 1 lỗi", list, StringComparison.Ordinal);
        Assert.Contains("total-mismatch", list, StringComparison.Ordinal);
        Assert.StartsWith("Không có gì thay đổi.", await OutputAsync("reprocess"), StringComparison.Ordinal);
        _settings["Rules__Severities__total-mismatch"] = "warning";
        Assert.Contains("Sai lệch: 0 mới, 1 thay đổi, 0 không còn", await OutputAsync("reprocess"), StringComparison.Ordinal);

        await service.TerminateAsync(Token);
        Assert.Equal(0, await service.ExitAsync(Token));
    }

    [Fact]
    public async Task Serve_WhenThePortIsTaken_IsOneSentenceAndTwo()
    {
        using var rival = new TcpListener(IPAddress.Loopback, 0);
        rival.Start();
        string url = $"http://{rival.LocalEndpoint}";

        await RefusesAsync($"Cổng của {url} đang có chương trình khác dùng", "serve", "--urls", url);
    }

    [Fact]
    public Task Serve_WithoutItsInbox_IsOneSentenceAndTwo()
    {
        string missing = Path.Join(_folders.Inbox, "không có");
        return RefusesAsync($"Thư mục nhận báo cáo không tồn tại: {missing}.", "serve", "--inbox", missing);
    }

    [Fact]
    public Task List_OfADatabaseWithoutTables_IsOneSentenceAndTwo() => RefusesAsync("Cơ sở dữ liệu “ctcpl_test_", "list");

    [Fact]
    public Task Serve_WithoutADatabase_IsOneSentenceAndTwo()
    {
        _settings["ConnectionStrings__Pipeline"] = "Host=127.0.0.1;Port=1;Username=x;Database=x";
        return RefusesAsync("Không kết nối được PostgreSQL (127.0.0.1:1/x).", "serve");
    }

    [Fact]
    public async Task Doctor_BeforeAndAfterMigrating_TellsWhatToDo()
    {
        (int before, byte[] ill, _) = await WorkerProcess.RunAsync(_settings, "doctor");
        Assert.Equal(2, before);
        Assert.Contains("✗ Cơ sở dữ liệu thiếu Schema/0001-spine.sql", Encoding.UTF8.GetString(ill), StringComparison.Ordinal);

        Assert.Equal("", await OutputAsync("migrate"));
        string well = await OutputAsync("doctor");
        Assert.DoesNotContain("✗", well, StringComparison.Ordinal);
        Assert.Contains($"✓ Thư mục nhận báo cáo: {_folders.Inbox}, ghi được", well, StringComparison.Ordinal);
    }

    /// <summary>The rest of the next line that begins so.</summary>
    private static async Task<string> LineAsync(StreamReader lines, string start)
    {
        while (await lines.ReadLineAsync(Token) is string line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
                return line[start.Length..];
        }
        throw new InvalidOperationException("The service ended without that line.");
    }

    private async Task<string> OutputAsync(params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.Equal((0, ""), (code, error));
        return Encoding.UTF8.GetString(output);
    }

    private async Task RefusesAsync(string sentence, params string[] arguments)
    {
        (int code, _, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.Equal(2, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
