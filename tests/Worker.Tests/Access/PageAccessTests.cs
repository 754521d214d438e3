using System.Net;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>Who may see and do what on the pages: every page and form with every kind of account and without one.</summary>
public sealed class PageAccessTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    /// <summary>A row for each page: what each of the callers gets.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        // nobody | submitters: of nothing, of the unit | reviewers: of another unit, of the unit, of all | auditor | administrator
        { "/", "in 200 200 200 200 200 200 200" },
        { "/sai-lech", "in 200 200 200 200 200 200 200" },
        { "/bao-cao/1", "in 404 200 404 200 200 200 200" },
        { "/bao-cao/1/tep-goc", "in 404 200 404 200 200 200 200" },
        { "/bao-cao/1/so-sanh/2", "in 404 200 404 200 200 200 200" },
        { "/bao-cao/1/so-sanh/3", "in 404 404 404 404 404 404 404" }, // of two units
        { "/bao-cao/1/ban-goc.pdf", "in 404 404 404 404 404 404 404" }, // a Word document
        { "/bao-cao/3/ban-goc.pdf", "in 404 404 404 404 200 200 200" },
        { "/bao-cao/1/trang/1.png", "in 404 404 404 404 404 404 404" },
        { "/bao-cao/3/trang/1.png", "in 404 404 404 404 200 200 200" },
        { "/bao-cao/3/trang/9.png", "in 404 404 404 404 404 404 404" }, // it has two pages
        { "/bao-cao/1/sua-so", "in 403 403 404 200 200 403 200" },
        { "/bao-cao/99", "in 404 404 404 404 404 404 404" },
        { "/so-tiep-nhan", "in 200 200 200 200 200 200 200" },
        { "/gui-bao-cao", "in 200 200 200 200 200 403 200" },
        { "/don-vi", "in 403 403 200 200 200 200 200" },
        { "/toan-canh", "in 403 403 403 403 200 200 200" },
        { "/toan-canh/2024", "in 403 403 403 403 200 200 200" },
        { "/xuat/sai-lech.xlsx", "in 200 200 200 200 200 200 200" },
        { "/xuat/sai-lech.csv", "in 200 200 200 200 200 200 200" },
        { "/bao-cao/1/phieu.docx", "in 403 403 404 200 200 200 200" },
        { "/xuat/tong-hop.xlsx?nam=2024", "in 403 403 403 403 200 200 200" },
        { "/don-vi/danh-muc", "in 403 403 200 200 200 200 200" },
        { "/lan-chay", "in 403 403 403 403 200 200 200" },
        { "/lan-chay/1", "in 403 403 403 403 200 200 200" },
        { "/nhat-ky", "in 403 403 403 403 403 200 200" },
        { "/luu-giu", "in 403 403 403 403 403 200 200" },
        { "/nguoi-dung", "in 403 403 403 403 403 200 200" },
        { "/khoa-api", "in 403 403 403 403 403 200 200" },
        { "/webhook", "in 403 403 403 403 403 200 200" },
        { "/hangfire", "in 403 403 403 403 403 403 200" },
        { "/doi-mat-khau", "in 200 200 200 200 200 200 200" },
        { "/dang-nhap", "200 200 200 200 200 200 200 200" },
        { "/lan-dau", "200 200 200 200 200 200 200 200" },
        { "/dang-xuat", "in 302 302 302 302 302 302 302" }, // to the list: only the form signs out
        { "/loi/404", "404 404 404 404 404 404 404 404" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfEveryCaller_IsShownToWhoMay(string path, string expected) =>
        Assert.Equal(expected, await TellAsync("GET " + path));

    /// <summary>A row for each form, sent with what harms nothing.</summary>
    public static TheoryData<string, string, string> Forms => new()
    {
        // The decision names a finding that is not there: who may decide is told so and sent back to the page.
        { "/", "chon=x:0&trangThai=acknowledged", "in 403 403 302 302 302 403 302" },
        { "/?handler=Assign", "chon=x:0&nguoi=", "in 403 403 302 302 302 403 302" },
        { "/?handler=KeepView", "tenXem=Của tôi", "in 302 302 302 302 302 302 302" },
        { "/?handler=DropView", "xem=99", "in 302 302 302 302 302 302 302" },
        { "/bao-cao/1", "chon=x:0&trangThai=acknowledged", "in 403 403 404 404 404 403 404" }, // x is no finding of this report
        { "/bao-cao/1?handler=Comment", "chon=x:0&yKien=a", "in 403 403 404 404 404 403 404" },
        { "/bao-cao/1?handler=Assign", "chon=x:0&nguoi=", "in 403 403 404 404 404 403 404" },
        // Without a number, and of a correction that is not there: who may is told so on the page.
        { "/bao-cao/1/sua-so", "cho=total&lyDo=a", "in 403 403 404 200 200 403 200" },
        { "/bao-cao/1/sua-so?handler=Withdraw", "cho=total&lyDo=a", "in 403 403 404 200 200 403 200" },
        { "/bao-cao/1?handler=Withdraw", "lyDo=", "in 403 403 404 302 302 403 302" },
        { "/bao-cao/1?handler=Reinstate", "lyDo=", "in 403 403 404 302 302 403 302" },
        { "/so-tiep-nhan?handler=Retry", "so=1", "in 403 403 404 302 302 403 302" },
        { "/so-tiep-nhan?handler=PutBack", "so=1", "in 403 403 404 302 302 403 302" },
        { "/so-tiep-nhan?handler=RetryAll", "", "in 403 403 403 403 302 403 302" },
        { "/don-vi?handler=Confirm", "so=1&donVi=x", "in 403 403 404 302 302 403 302" },
        { "/don-vi?handler=TakeBack", "so=1", "in 403 403 404 302 302 403 302" },
        { "/luu-giu?handler=Reinstate", "so=99", "in 403 403 403 403 403 403 302" },
        { "/don-vi/danh-muc?handler=Save", "", "in 403 403 403 403 403 403 302" },
        { "/don-vi/danh-muc?handler=Remove", "", "in 403 403 403 403 403 403 302" },
        { "/don-vi/danh-muc?handler=Preview", "", "in 403 403 403 403 403 403 200" },
        { "/don-vi/danh-muc?handler=Import", "", "in 403 403 403 403 403 403 302" },
        { "/nguoi-dung", "vaiTro=x", "in 403 403 403 403 403 403 400" },
        { "/nguoi-dung?handler=Change", "so=99&vaiTro=reviewer", "in 403 403 403 403 403 403 302" },
        { "/nguoi-dung?handler=Remove", "so=99", "in 403 403 403 403 403 403 302" },
        { "/doi-mat-khau", "", "in 200 200 200 200 200 200 200" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_OfEveryCaller_IsTakenFromWhoMay(string path, string fields, string expected) =>
        Assert.Equal(expected, await TellAsync("POST " + path, [.. fields.Split('&').Select(f => f.Split('=')).Where(f => f.Length == 2).Select(f => (f[0], f[1]))]));

    [Fact]
    public void Pages_OfTheService_AreAllInTheTable() => Assert.Equal(
        fixture.Endpoints()
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(p => !p.StartsWith("/hangfire", StringComparison.Ordinal)) // a dashboard of many pages behind one policy
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        Pages.Select(p => p.Data.Item1)
            .Where(p => !p.StartsWith("/hangfire", StringComparison.Ordinal) && !p.EndsWith("/99", StringComparison.Ordinal))
            .Where(p => p is not "/lan-chay" && !p.EndsWith("/3", StringComparison.Ordinal) && !p.EndsWith("/9.png", StringComparison.Ordinal) && !p.StartsWith("/bao-cao/3", StringComparison.Ordinal))
            .Select(p => p.Split('?')[0].Replace("so-sanh/2", "so-sanh/{other:long}", StringComparison.Ordinal).Replace("trang/1.png", "trang/{page:int:min(1)}.png", StringComparison.Ordinal).Replace("/2024", "/{year:int:min(2000):max(2100)}", StringComparison.Ordinal).Replace("lan-chay/1", "lan-chay/{id:long?}", StringComparison.Ordinal)
                .Replace("/1", "/{id:long}", StringComparison.Ordinal)
                .Replace("/404", "/{code:int=404}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("submitter")]
    [InlineData("otherUnit")]
    public async Task Lists_OfWhoMayNotSeeTheReport_DoNotHoldIt(string caller)
    {
        foreach (string path in (string[])["/?nhom=tat-ca", "/?nhom=tat-ca&q=son", "/?nhom=tat-ca&don-vi=xa%20son%20thuan", "/?gop=quy-tac", "/so-tiep-nhan", "/so-tiep-nhan?q=a"])
        {
            string page = await fixture.PageAsync(caller, path);
            Assert.DoesNotContain("Sơn Thuận", page, StringComparison.Ordinal);
            Assert.DoesNotContain("a.docx", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("unitSubmitter")]
    [InlineData("unitReviewer")]
    [InlineData("auditor")]
    public async Task Lists_OfWhoMaySeeTheReport_HoldIt(string caller)
    {
        Assert.Contains("Sơn Thuận", await fixture.PageAsync(caller, "/?nhom=tat-ca&q=son"), StringComparison.Ordinal);
        Assert.Contains("a.docx", await fixture.PageAsync(caller, "/so-tiep-nhan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otherUnit", false)]
    [InlineData("unitReviewer", true)]
    public async Task Decision_AboutAFinding_IsTakenFromItsUnitsReviewersAlone(string caller, bool isTaken)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        string key = await fixture.Database.ScalarAsync<string>(
            "select decision_key(f.fingerprint, s.parent_key) from finding f join submission s on s.id = f.submission_id order by 1 limit 1", token) ?? "";
        await fixture.Database.ExecuteAsync("delete from triage", token);
        Assert.Equal("302", await fixture.CallAsync(caller, "POST /", ("chon", key + ":0"), ("trangThai", "acknowledged")));
        Assert.Equal(isTaken ? 1 : 0, await fixture.Database.ScalarAsync<long>("select count(*) from triage", token));
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefused()
    {
        using HttpClient client = await fixture.Service.SignInAsync(fixture.Database, "khong.ma", Worker.Accounts.Roles.Administrator, TestContext.Current.CancellationToken);
        string[] pages = [.. fixture.Endpoints().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Where(p => !p.StartsWith("/hangfire", StringComparison.Ordinal) && !p.EndsWith("tep-goc", StringComparison.Ordinal) && !p.StartsWith("/loi", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        Assert.True(pages.Length > 10);
        foreach (string page in pages)
        {
            using HttpResponseMessage answer = await client.PostAsync(
                page.Replace("{year:int:min(2000):max(2100)}", "2024", StringComparison.Ordinal).Replace("{id:long?}", "1", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{other:long}", "2", StringComparison.Ordinal), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.MethodNotAllowed, $"{page}: {answer.StatusCode}");
        }
    }

    private async Task<string> TellAsync(string route, params (string Name, string Value)[] fields)
    {
        List<string> told = [];
        foreach (string caller in AccessFixture.Callers)
            told.Add(await fixture.CallAsync(caller, route, fields));
        return string.Join(' ', told);
    }
}
