using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Conventions;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Telemetry;

/// <summary>A real <c>serve</c> that tells a collector: all that the documentation promises, and no words of a report.</summary>
public sealed partial class TelemetryTests : IAsyncLifetime
{
    /// <summary>Words that stand nowhere but in the report: a unit, a person, a remark.</summary>
    private static readonly string[] Marks = ["Khủngxlong", "Trầnqvăn", "Mậtzngữ"];

    private readonly TestFolders _folders = new();
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;
    private OtlpReceiver _receiver = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"^\| `(?<name>ctcpl\.[a-z.]+)` \| (?<unit>[^ |]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Documented { get; }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _receiver = await OtlpReceiver.StartAsync(Token);
        _settings["ConnectionStrings__Pipeline"] = _database.ConnectionString;
        _settings["Intake__Folder"] = _folders.Inbox;
        _settings["Intake__ResultsFolder"] = _folders.Results;
        _settings["Intake__QuietPeriod"] = "00:00:00.3";
        _settings["Intake__ScanInterval"] = "00:00:00.2";
        _settings["Urls"] = "http://127.0.0.1:0";
        _settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = _receiver.Address;
        _settings["OTEL_BSP_SCHEDULE_DELAY"] = "500"; // spans are told twice a second
        _settings["Telemetry__Protocol"] = "http/protobuf";
        _settings["Telemetry__Interval"] = "00:00:01";
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Serve_WithACollector_TellsEveryMetricOfTheDocumentationAndTheStepsOfAFile()
    {
        (string Name, string Unit)[] promised = [.. Documented.Matches(Checkout.Files("docs", ".md").Single(d => d.Path is "docs/operations.md").Text).Select(m => (m.Groups["name"].Value, m.Groups["unit"].Value))];
        Assert.True(promised.Length >= 14, $"Only {promised.Length} metrics stand in the table.");
        _settings["Jobs__Nightly"] = "* * * * *"; // a night each minute
        await using var service = WorkerProcess.Start(_settings, "serve");
        ConcurrentQueue<string> log = [];
        Task drained = DrainAsync(service, log);
        byte[] report = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        _folders.Drop("a.docx", report);

        string[] missing = await Eventually.SeeAsync(
            () => Task.FromResult(promised.Except(_receiver.Metrics()).Select(m => $"{m.Name} {m.Unit}").ToArray()), seen => seen.Length == 0, Token);
        Assert.Equal([], missing);
        Assert.Equal([], _receiver.Metrics().Where(m => m.Name.StartsWith("ctcpl.", StringComparison.Ordinal)).Except(promised)); // none that the table does not know
        string trace = Convert.ToHexStringLower(SHA256.HashData(report))[..32];
        string[] steps = ["assess", "judge", "read", "store", "take"];
        Assert.Equal(steps, await Eventually.SeeAsync(
            () => Task.FromResult(_receiver.Spans().Where(s => string.Equals(s.Trace, trace, StringComparison.Ordinal)).Select(s => s.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()),
            seen => seen.SequenceEqual(steps, StringComparer.Ordinal), Token));
        await service.TerminateAsync(Token);
        Assert.Equal(0, await service.ExitAsync(Token));
        await drained;
    }

    [Fact]
    public async Task Serve_WithACollector_TellsAndLogsNoWordsOfAReportNorOfASearch()
    {
        _settings["Telemetry__DatabaseSpans"] = "true";
        _settings["Telemetry__LogFormat"] = "json";
        _settings["Logging__LogLevel__Default"] = "Debug";
        _settings["Logging__LogLevel__Microsoft"] = "Information";
        await using var service = WorkerProcess.Start(_settings, "serve");
        ConcurrentQueue<string> log = [];
        Task drained = DrainAsync(service, log);
        ReportText marked = TestSubmissions.WrongTotal.ReplacingEvery("Sơn Thuận", Marks[0]).Replacing("XÃ SƠN THUẬN", "XÃ KHỦNGXLONG").Replacing("Cấp ủy, chính quyền quan tâm", $"Ông {Marks[1]} A quan tâm")
            .Replacing("Một số hồ sơ", Marks[2]);
        _folders.Drop("a.docx", TestSubmissions.Docx(marked));
        await Eventually.RowsAsync(_database, "select rule_id from finding where severity = 'error'", ["total-mismatch"], Token);
        string[] addresses = await Eventually.SeeAsync(
            () => _database.RowsAsync("select unit_name from submission where unit_name is not null", Token), seen => seen.Length > 0, Token);
        Assert.Equal([Marks[0]], addresses); // it was read, and its words are in the database

        await SearchAsync(log, Marks[2]);
        await Eventually.SeeAsync(() => Task.FromResult(_receiver.Spans().Any(s => s.Name is "assess") && _receiver.Metrics().Any()), seen => seen, Token);
        await service.TerminateAsync(Token); // tells the rest
        Assert.Equal(0, await service.ExitAsync(Token));
        await drained;
        string said = string.Join('\n', log);
        Assert.Contains("\"EventId\":202", said, StringComparison.Ordinal);
        Assert.Contains(_receiver.Spans(), s => s.Name is "assess");
        string told = string.Concat(_receiver.Messages.Select(m => Encoding.UTF8.GetString(m.Span)));
        foreach (string mark in Marks.Concat(Marks.Select(Uri.EscapeDataString)))
        {
            Assert.DoesNotContain(mark, said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(mark, told, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Asks for a word in the list, signed in.</summary>
    private async Task SearchAsync(ConcurrentQueue<string> log, string word)
    {
        const string start = "Trang thẩm định: ";
        string line = await Eventually.SeeAsync(
            () => Task.FromResult(log.FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal)) ?? ""), seen => seen.Length > 0, Token);
        using HttpClient reviewer = await WebService.SignInAsync(line[start.Length..], _database, "thẩm định", Roles.Reviewer, Token);
        Assert.Contains(word, await reviewer.GetStringAsync("/?q=" + Uri.EscapeDataString(word), Token), StringComparison.Ordinal);
    }

    private static async Task DrainAsync(WorkerProcess service, ConcurrentQueue<string> log)
    {
        using var lines = new StreamReader(service.Output, Encoding.UTF8);
        while (await lines.ReadLineAsync(Token) is string line)
            log.Enqueue(line);
    }
}
