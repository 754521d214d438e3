using System.Net;
using AngleSharp.Dom;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>What people may try with words, names and addresses.</summary>
public sealed class AttackTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    /// <summary>Would run as mark-up, as an attribute, and in a script.</summary>
    private const string Hostile = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HostileWords_WhereverTheyCanBeEntered_AreTextOnEveryPage()
    {
        ReportText report = TestSubmissions.WrongTotal.ReplacingEvery("Sơn Thuận", "Sơn <script>alert(1)</script>");
        await TestSubmissions.SubmitAsync(fixture.Database, Hostile + ".docx", TestSubmissions.Docx(report), Token);
        await TestSubmissions.SubmitAsync(fixture.Database, Hostile + "=1+1.pdf", "no PDF"u8.ToArray(), Token);
        await Eventually.RowsAsync(fixture.Database, "select count(*) filter (where state = 'waiting' or state = 'taken') from ledger_file", ["0"], Token);
        string key = await fixture.Database.ScalarAsync<string>(
            "select decision_key(f.fingerprint, s.parent_key) from finding f join submission s on s.id = f.submission_id where s.path like '%img%' order by f.position limit 1", Token) ?? "";
        string id = await fixture.Database.ScalarAsync<string>("select id::text from submission where path like '%img%docx'", Token) ?? "";
        foreach ((string route, (string, string)[] fields) in new (string, (string, string)[])[]
        {
            ($"POST /bao-cao/{id}?handler=Comment", [("chon", key + ":0"), ("yKien", Hostile)]),
            ($"POST /bao-cao/{id}", [("chon", key + ":1"), ("trangThai", "accepted"), ("ghiChu", Hostile)]),
            ("POST /?handler=KeepView", [("tenXem", Hostile[..40])]),
            ("POST /khoa-api", [("ten", Hostile[..40]), ("vaiTro", "auditor"), ("han", "90")]),
            ("POST /webhook", [("diaChi", "https://example.invalid/" + Hostile)]),
            ("POST /nguoi-dung", [("vaiTro", "reviewer"), ("donVi", Hostile)]),
            ("POST /don-vi/danh-muc?handler=Save", [("loai", "ward"), ("ten", Hostile), ("capTren", Hostile)]),
            ($"POST /bao-cao/3?handler=Withdraw", [("lyDo", Hostile)]),
        })
        {
            Assert.Contains(await fixture.CallAsync("administrator", route, fields), (string[])["200", "302"]);
        }

        int seen = 0;
        foreach (string path in (string[])
            [.. PageAccessTests.Pages.Select(p => p.Data.Item1).Where(p => !p.Contains("/bao-cao/", StringComparison.Ordinal) && !p.StartsWith("/xuat", StringComparison.Ordinal) && !p.StartsWith("/hangfire", StringComparison.Ordinal) && !p.StartsWith("/loi", StringComparison.Ordinal)),
             "/?nhom=tat-ca", "/?nhom=tat-ca&gop=quy-tac", "/?q=" + Uri.EscapeDataString(Hostile), "/?don-vi=" + Uri.EscapeDataString(Hostile), "/?xep=" + Uri.EscapeDataString(Hostile),
             $"/bao-cao/{id}", $"/bao-cao/{id}?xem=so-lieu", "/bao-cao/3", "/so-tiep-nhan?q=img", "/nhat-ky?ai=" + Uri.EscapeDataString(Hostile), "/" + Uri.EscapeDataString(Hostile)])
        {
            using IDocument page = await WebService.ParseAsync(await fixture.BodyAsync("administrator", path), Token);
            Assert.Empty(page.QuerySelectorAll("img[src=x], script:not([src^='/'])").Select(e => path + ": " + e.OuterHtml));
            Assert.Empty(page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))).Select(e => path + ": " + e.OuterHtml));
            if (page.Body?.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal) == true)
                seen++;
        }
        Assert.True(seen > 5, "The hostile words are not on the pages: the test looks at nothing.");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%0d%0aX-Evil:1", "/%0d%0aX-Evil:1")]
    [InlineData("/\r\nX-Evil:1")]
    [InlineData("\t//evil.example")]
    [InlineData("/so-tiep-nhan?q=a", "/so-tiep-nhan?q=a")]
    public async Task SignIn_LeadsToPagesOfOursAlone(string back, string to = "/")
    {
        using HttpClient client = fixture.Service.Anonymous();
        Dictionary<string, string> form = new(await WebService.HiddenAsync(client, "/dang-nhap?ve=" + Uri.EscapeDataString(back), Token), StringComparer.Ordinal)
        {
            ["ten"] = "reviewer",
            ["matKhau"] = "mot mat khau dai",
        };
        using HttpResponseMessage answer = await client.PostAsync("/dang-nhap?ve=" + Uri.EscapeDataString(back), new FormUrlEncodedContent(form), Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("X-Evil"));
    }

    [Fact]
    public async Task FileName_WithLineBreaks_GetsIntoNoHeader_AndAVietnameseOneStays()
    {
        await TestSubmissions.SubmitAsync(fixture.Database, "xấu/a\r\nX-Evil: 1\"; filename=\"b.docx", TestSubmissions.Docx(ReportText.Valid25, 3), Token);
        await TestSubmissions.SubmitAsync(fixture.Database, "xấu/Báo cáo phường Thượng Cát.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 4), Token);
        await Eventually.RowsAsync(fixture.Database, "select state from ledger_file where path like 'xấu/%'", ["checked", "checked"], Token);
        var names = (await fixture.Database.RowsAsync("select id || '|' || path from submission where path like 'xấu/%'", Token))
            .Select(row => row.Split('|', 2)).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        foreach ((string id, string path) in names)
        {
            foreach (string file in (string[])["tep-goc", "phieu.docx"])
            {
                using HttpResponseMessage answer = await fixture.GetAsync("administrator", $"/bao-cao/{id}/{file}");
                Assert.False(answer.Headers.Contains("X-Evil") || answer.Content.Headers.Contains("X-Evil"));
                if (answer.StatusCode == HttpStatusCode.OK && path.Contains("Thượng", StringComparison.Ordinal))
                    Assert.Contains("Báo cáo phường Thượng Cát", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/..%5c..%5cappsettings.json")]
    [InlineData("/site.css/..%2f..%2fappsettings.json")]
    [InlineData("/bao-cao/1%2f..%2f..%2f..%2fetc%2fpasswd/tep-goc")]
    [InlineData("/bao-cao/1/trang/..%2f1.png")]
    [InlineData("/api/v1/openapi.json%2f..%2f..%2fappsettings.json")]
    public async Task Path_ThatClimbs_LeadsNowhere(string path)
    {
        using HttpResponseMessage answer = await fixture.GetAsync("administrator", path);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        Assert.DoesNotContain("root:", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswer_HasTheHeadersThatProtect()
    {
        string[] paths = [.. PageAccessTests.Pages.Select(p => p.Data.Item1), "/api/v1/reports", "/api/v1/openapi.json", "/site.css", "/khong-co", "/health/live"];
        foreach (string caller in (string[])["nobody", "administrator"])
        {
            foreach (string path in paths)
            {
                using HttpResponseMessage answer = await fixture.GetAsync(caller, path);
                Assert.True(
                    answer.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policies)
                    && policies.Single().StartsWith("default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'", StringComparison.Ordinal)
                    && !policies.Single().Contains("script-src", StringComparison.Ordinal),
                    path);
                Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            }
        }
    }
}
