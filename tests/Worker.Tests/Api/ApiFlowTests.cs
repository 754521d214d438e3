using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Api;

/// <summary>What another program does, on the whole service: send in, ask how far it is, read the result, decide.</summary>
public sealed class ApiFlowTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;
    private WebService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _service = await WebService.StartAsync(_database, _folders, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Report_SentIn_IsFollowedToItsResultAndBackToItsBytes()
    {
        byte[] report = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(report));
        using ApiClient program = await ApiClient.CreateAsync(_service.Address, _database, "submitter");
        JsonNode sent = (await program.UploadAsync("../Xã Sơn Thuận.docx", report))["files"]![0]!;
        Assert.Equal($"Xã Sơn Thuận.docx|received|1|{sha256}", $"{sent["fileName"]}|{sent["outcome"]}|{sent["submission"]}|{sent["sha256"]}");
        JsonNode submission = await CheckedAsync(program, 1);
        Assert.Equal($"1|checked|checked|findings|{sha256}", $"{submission["report"]}|{submission["state"]}|{submission["outcome"]}|{submission["verdict"]}|{submission["sha256"]}");

        JsonNode one = await program.GetAsync("/api/v1/reports/1");
        Assert.Equal("xã|Sơn Thuận|2024|qd-25-2021|1|1", string.Join('|', one["unit"]!["kind"], one["unit"]!["name"], one["year"], one["standard"], one["counts"]!["error"], one["version"]!["of"]));
        JsonNode result = await program.GetAsync("/api/v1/reports/1/result");
        Assert.Equal("ctcpl-check/1|95|93.75|total-mismatch", string.Join('|',
            result["schema"], result["report"]!["declared"]!["totalPoints"]!["value"], result["report"]!["computed"]!["totalPoints"]!["value"], result["findings"]![0]!["rule"]));
        using HttpResponseMessage original = await program.Http.GetAsync("/api/v1/reports/1/original", Token);
        Assert.Equal(report, await original.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(["original 1"], await _database.RowsAsync("select subject from audit_event where what = 'export'", Token));
    }

    [Fact]
    public async Task SameBytesAgain_AreReceivedAndSaidToBeKnown()
    {
        byte[] report = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        using ApiClient program = await ApiClient.CreateAsync(_service.Address, _database, "reviewer");
        await program.UploadAsync("a.docx", report);
        await CheckedAsync(program, 1);
        using MultipartFormDataContent form = UploadForms.Form();
        form.Add(UploadForms.File("b.docx", report));
        form.Add(UploadForms.File("rỗng.docx", []));
        using HttpResponseMessage answer = await program.Http.PostAsync("/api/v1/upload", form, Token);
        JsonArray files = (await ApiClient.JsonAsync(answer, HttpStatusCode.OK))["files"]!.AsArray();

        Assert.Equal(["b.docx|alreadyReceived|", "rỗng.docx|refused|emptyFile"], files.Select(f => $"{f!["fileName"]}|{f["outcome"]}|{f["code"]}"));
        await Eventually.SeeAsync(() => program.GetAsync("/api/v1/submissions/2"), s => $"{s["state"]}" is "duplicate", Token);
        JsonNode second = await program.GetAsync("/api/v1/submissions/2");
        Assert.Equal("duplicate|1|findings", $"{second["state"]}|{second["report"]}|{second["verdict"]}");
    }

    [Fact]
    public async Task Answer_ThatTheCallerHas_IsNotSentAgain()
    {
        using ApiClient program = await ApiClient.CreateAsync(_service.Address, _database, "reviewer");
        await SendThreeAsync(program);
        foreach (string path in (string[])["/api/v1/reports/1", "/api/v1/reports/1/result", "/api/v1/reports/1/original", "/api/v1/findings/" + await FingerprintAsync(program)])
        {
            using HttpResponseMessage first = await program.Http.GetAsync(path, Token);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException(path));
            using HttpResponseMessage second = await program.Http.SendAsync(again, Token);
            using var other = new HttpRequestMessage(HttpMethod.Get, path);
            other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"khac\""));
            using HttpResponseMessage third = await program.Http.SendAsync(other, Token);

            Assert.Equal((path, HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (path, first.StatusCode, second.StatusCode, third.StatusCode));
        }
    }

    [Fact]
    public async Task Lists_AreFilteredSearchedAndReadPageByPage()
    {
        using ApiClient program = await ApiClient.CreateAsync(_service.Address, _database, "auditor");
        using ApiClient sender = await ApiClient.CreateAsync(_service.Address, _database, "submitter");
        await SendThreeAsync(sender);

        Assert.Equal(["3", "2", "1"], await IdsAsync(program, "/api/v1/reports"));
        JsonNode first = await program.GetAsync("/api/v1/reports?limit=2");
        Assert.Equal(["3", "2"], Ids(first));
        JsonNode rest = await program.GetAsync("/api/v1/reports?limit=2&cursor=" + first["next"]);
        Assert.Equal(["1"], Ids(rest));
        Assert.Null(rest["next"]);
        Assert.Equal(["2"], await IdsAsync(program, "/api/v1/reports?unit=" + Uri.EscapeDataString("XÃ sơn thuận ba")));
        Assert.Equal(["2"], await IdsAsync(program, "/api/v1/reports?q=" + Uri.EscapeDataString("thuan ba")));
        Assert.Empty(await IdsAsync(program, "/api/v1/reports?year=2023"));
        Assert.Equal(["3", "2", "1"], await IdsAsync(program, "/api/v1/reports?year=2023&year=2024&verdict=findings&outcome=checked&version=latest&assessedSince=2020-01-01T00:00:00Z"));
        Assert.Empty(await IdsAsync(program, "/api/v1/reports?assessedSince=2099-01-01T00:00:00%2B07:00"));
        Assert.Equal(["3|total-mismatch", "2|total-mismatch", "1|total-mismatch"], await FindingsAsync(program, "?severity=error&state=open&rule=total-mismatch"));
        Assert.Equal(["1|total-mismatch"], await FindingsAsync(program, "?q=" + Uri.EscapeDataString("tong diem 93,75") + "&report=1"));
        Assert.Empty(await FindingsAsync(program, "?criterion=4"));
        JsonNode page = await program.GetAsync("/api/v1/findings?limit=1");
        JsonNode after = await program.GetAsync("/api/v1/findings?limit=200&cursor=" + page["next"]);
        JsonNode all = await program.GetAsync("/api/v1/findings?limit=200");
        Assert.Equal(all["items"]!.AsArray().Skip(1).Select(f => f!.ToJsonString()), after["items"]!.AsArray().Select(f => f!.ToJsonString()));
    }

    [Fact]
    public async Task Decision_WithAnOldVersion_ChangesNothingAndShowsTheNewOne()
    {
        using ApiClient program = await ApiClient.CreateAsync(_service.Address, _database, "reviewer");
        await SendThreeAsync(program);
        string path = "/api/v1/findings/" + await FingerprintAsync(program);
        JsonNode decided = await program.PutAsync(path + "/triage", """{ "state": "falseAlarm", "note": " Đã đối chiếu bản giấy. ", "version": 0 }""");
        Assert.Equal("falseAlarm|Đã đối chiếu bản giấy.|1", $"{decided["triage"]!["state"]}|{decided["triage"]!["note"]}|{decided["triage"]!["version"]}");
        JsonNode late = await program.PutAsync(path + "/triage", """{ "state": "acknowledged", "version": 0 }""", HttpStatusCode.Conflict);
        Assert.Equal("versionConflict|falseAlarm|1", $"{late["code"]}|{late["current"]!["state"]}|{late["current"]!["version"]}");
        await program.PutAsync(path + "/triage", """{ "state": "acknowledged", "version": 1 }""");
        JsonArray history = (await program.GetAsync(path + "/history")).AsArray();

        Assert.Equal(["open|falseAlarm", "falseAlarm|acknowledged"], history.Select(h => $"{h!["from"]}|{h["to"]}"));
        Assert.All(history, h => Assert.StartsWith("key:reviewer ", (string?)h!["by"], StringComparison.Ordinal));
    }

    private async Task SendThreeAsync(ApiClient program)
    {
        foreach (int n in (int[])[0, 26, 52]) // Sơn Thuận AA, AB, AC
        {
            await program.UploadAsync(FormattableString.Invariant($"{n}.docx"), TestSubmissions.Docx(TestSubmissions.WrongTotal.ReplacingEvery(
                "Sơn Thuận", "Sơn Thuận " + (n switch { 0 => "Hai", 26 => "Ba", _ => "Tư" }))));
            await Eventually.RowsAsync(_database, "select count(*) from ledger_file where state = 'checked'", [FormattableString.Invariant($"{(n / 26) + 1}")], Token);
        }
    }

    private static async Task<string> FingerprintAsync(ApiClient program) =>
        (string?)(await program.GetAsync("/api/v1/findings?report=1"))["items"]![0]!["fingerprint"] ?? "";

    private static async Task<JsonNode> CheckedAsync(ApiClient program, long id) =>
        await Eventually.SeeAsync(() => program.GetAsync(FormattableString.Invariant($"/api/v1/submissions/{id}")), s => $"{s["state"]}" is "checked", Token);

    private static string[] Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(i => i!["id"]!.ToString())];

    private static async Task<string[]> IdsAsync(ApiClient program, string path) => Ids(await program.GetAsync(path));

    private static async Task<string[]> FindingsAsync(ApiClient program, string query) =>
        [.. (await program.GetAsync("/api/v1/findings" + query))["items"]!.AsArray().Select(f => $"{f!["report"]}|{f["rule"]}")];
}
