using System.Net;
using System.Text.Json.Nodes;

namespace CTCPL.Pipeline.Worker.Tests.Api;

/// <summary>Who may do what by the interface: every route with every kind of key and without one.</summary>
public sealed class ApiAccessTests(ApiAccessFixture fixture) : IClassFixture<ApiAccessFixture>
{
    private static readonly string[] Callers =
        ["nobody", "cookie", "wrong", "revoked", "expired", "submitter", "otherUnit", "auditor", "reviewer"];

    /// <summary>A row for each route: what each of the callers above gets.</summary>
    public static TheoryData<string, string> Routes => new()
    {
        // nobody, cookie, wrong, revoked, expired | submitter of another report, reviewer of another unit, auditor, reviewer
        { "GET /api/v1/reports", "401 401 401 401 401 200 200 200 200" },
        { "GET /api/v1/reports/1", "401 401 401 401 401 404 404 200 200" },
        { "GET /api/v1/reports/1/result", "401 401 401 401 401 404 404 200 200" },
        { "GET /api/v1/reports/1/original", "401 401 401 401 401 404 404 200 200" },
        { "GET /api/v1/findings", "401 401 401 401 401 200 200 200 200" },
        { "GET /api/v1/findings/{fingerprint}", "401 401 401 401 401 404 404 200 200" },
        { "GET /api/v1/findings/{fingerprint}/history", "401 401 401 401 401 404 404 200 200" },
        { "PUT /api/v1/findings/{fingerprint}/triage", "401 401 401 401 401 403 404 403 200" },
        { "POST /api/v1/upload?fileName=x.docx", "401 401 401 401 401 201 201 403 201" },
        { "GET /api/v1/submissions", "401 401 401 401 401 200 200 200 200" },
        { "GET /api/v1/submissions/1", "401 401 401 401 401 404 404 200 200" },
        { "GET /api/v1/runs", "401 401 401 401 401 403 200 200 200" },
        { "GET /api/v1/runs/1", "401 401 401 401 401 403 200 200 200" },
        { "GET /api/v1/runs/1/changes", "401 401 401 401 401 403 200 200 200" },
        { "GET /api/v1/openapi.json", "200 200 200 200 200 200 200 200 200" },
        { "GET /api/v1/khong-co", "404 404 404 404 404 404 404 404 404" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_OfEveryCaller_AnswersWhatItMay(string route, string expected)
    {
        List<string> statuses = [];
        foreach (string caller in Callers)
        {
            (HttpStatusCode status, string body) = await fixture.CallAsync(caller, route);
            statuses.Add(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));
            if ((int)status >= 400)
                Assert.Equal((int)status, (int)JsonNode.Parse(body)!["status"]!);
        }
        Assert.Equal(expected, string.Join(' ', statuses));
    }

    [Fact]
    public void Routes_OfTheInterface_AreAllInTheTable() => Assert.Equal(
        fixture.Routes().Order(StringComparer.Ordinal),
        Routes.Select(r => r.Data.Item1.Split('?')[0].Replace("/1", "/{id}", StringComparison.Ordinal)).Where(r => !r.EndsWith(".json", StringComparison.Ordinal) && !r.EndsWith("khong-co", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("submitter")]
    [InlineData("otherUnit")]
    public async Task List_OfACallerWhoMayNotSeeTheReport_DoesNotHoldIt(string caller)
    {
        foreach (string path in (string[])["reports", "findings", "submissions"])
            Assert.DoesNotContain("Sơn Thuận", (await fixture.CallAsync(caller, "GET /api/v1/" + path)).Body, StringComparison.Ordinal);
        if (caller is "otherUnit")
            Assert.DoesNotContain("Sơn Thuận", (await fixture.CallAsync(caller, "GET /api/v1/runs/1/changes")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "unauthenticated")]
    [InlineData("wrong", "unauthenticated")]
    [InlineData("revoked", "keyRevoked")]
    [InlineData("expired", "keyExpired")]
    public async Task KeyThatDoesNotCount_IsToldWhy(string caller, string code) =>
        Assert.Equal(code, (string?)JsonNode.Parse((await fixture.CallAsync(caller, "GET /api/v1/reports")).Body)!["code"]);

    [Theory]
    [InlineData("GET /api/v1/reports?limit=0", "invalidParameter")]
    [InlineData("GET /api/v1/reports?limit=201", "invalidParameter")]
    [InlineData("GET /api/v1/reports?limit=x", "invalidParameter")]
    [InlineData("GET /api/v1/reports?cursor=%27;drop", "invalidParameter")]
    [InlineData("GET /api/v1/reports?verdict=maybe", "invalidParameter")]
    [InlineData("GET /api/v1/reports?assessedSince=yesterday", "invalidParameter")]
    [InlineData("GET /api/v1/findings?state=gone", "invalidParameter")]
    [InlineData("POST /api/v1/upload", "invalidParameter")]
    public async Task Parameter_ThatIsWrong_IsRefusedWithItsCode(string route, string code)
    {
        (HttpStatusCode status, string body) = await fixture.CallAsync("reviewer", route);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, (string?)JsonNode.Parse(body)!["code"]);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("""{ "state": "gone", "version": 0 }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "state": "accepted", "version": 0 }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "state": "open", "version": "x" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "state": "open", "version": 99 }""", HttpStatusCode.Conflict)]
    public async Task Decision_ThatIsWrong_IsRefused(string json, HttpStatusCode expected) =>
        Assert.Equal(expected, (await fixture.CallAsync("reviewer", "PUT /api/v1/findings/{fingerprint}/triage", json)).Status);

    [Fact]
    public async Task Method_ThatARouteDoesNotHave_IsRefusedInTheInterfacesOwnForm()
    {
        (HttpStatusCode status, string body) = await fixture.CallAsync("reviewer", "DELETE /api/v1/reports/1");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "methodNotAllowed"), (status, (string?)JsonNode.Parse(body)!["code"]));
    }
}
