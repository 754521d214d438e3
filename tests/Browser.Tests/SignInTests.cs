using System.Net;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

public sealed class SignInTests(ReviewFixture review)
{
    [Fact]
    public async Task FirstUse_AddressOpened_MakesTheAccountOnceAndSignsIn()
    {
        string address = await review.Host.InviteAsync(Roles.Reviewer, TestContext.Current.CancellationToken);
        IPage page = await review.AnonymousAsync();
        await page.GotoAsync(address);
        await ReviewFixture.FillAccountAsync(page, "anh.minh");
        await Expect(page.Locator(".me")).ToContainTextAsync("anh.minh");
        await page.GotoAsync(address);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Địa chỉ này không dùng được nữa");
    }

    [Fact]
    public async Task FirstUse_WithAnAccountAlready_GivesNoAddress() =>
        Assert.Null(await review.Host.App.Services.GetRequiredService<Invitations>()
            .EnsureFirstAdministratorAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task SignIn_AfterSigningOut_ComesBackToThePageAskedFor()
    {
        IPage page = await NewReviewerAsync("co.hoa");
        await page.ClickAsync("text=Đăng xuất");
        await page.GotoAsync(review.Host.Address + "/so-tiep-nhan");
        await SignInAsync(page, "CO.HOA", "sai mat khau roi");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("không đúng");
        await SignInAsync(page, "CO.HOA", "mot mat khau dai");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sổ tiếp nhận");
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksTheAccount()
    {
        IPage page = await NewReviewerAsync("bac.tu");
        await page.ClickAsync("text=Đăng xuất");
        for (int i = 0; i < SignIns.Attempts; i++)
        {
            await SignInAsync(page, "bac.tu", "sai mat khau roi");
            await Expect(page.Locator(".flash.bad")).ToBeVisibleAsync();
        }
        await SignInAsync(page, "bac.tu", "mot mat khau dai");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("bị khóa 15 phút");
    }

    [Fact]
    public async Task Reviewer_AsksForAdministratorsPages_IsRefused()
    {
        IPage page = await NewReviewerAsync("em.nam");
        foreach (string path in (string[])["/nguoi-dung", "/luu-giu", "/hangfire"])
        {
            IResponse? response = await page.GotoAsync(review.Host.Address + path);
            Assert.Equal(403, response?.Status);
        }
    }

    [Fact]
    public async Task Administrator_OpensBackgroundWork_SeesNoConnectionString()
    {
        IPage page = await review.OpenAsync("/hangfire");
        await Expect(page.Locator("body")).ToContainTextAsync("Công việc nền");
        Assert.DoesNotContain("127.0.0.1", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryEndpoint_AskedAnonymously_LeadsToSignIn()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(review.Host.Address) };
        List<string> open = [];
        foreach (RouteEndpoint endpoint in review.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            string path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => s.IsSimple && s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1"));
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                open.Add(path);
                continue;
            }
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            if (path.StartsWith("/api/", StringComparison.Ordinal)) // for programs: no page to sign in on
            {
                Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed or HttpStatusCode.TooManyRequests, path);
                continue;
            }
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, path);
            Assert.StartsWith("/dang-nhap", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        }
        Assert.Equal(["/api/v1/openapi.json", "/dang-nhap", "/lan-dau", "/loi/1"], open.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answers_CarryHeadersAgainstInjectionAndFraming()
    {
        using var client = new HttpClient { BaseAddress = new Uri(review.Host.Address) };
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/dang-nhap", UriKind.Relative), TestContext.Current.CancellationToken);
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    private static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.FillAsync("[name=ten]", name);
        await page.FillAsync("[name=matKhau]", password);
        await page.ClickAsync("main button");
    }

    private async Task<IPage> NewReviewerAsync(string name)
    {
        IPage page = await review.AnonymousAsync();
        await page.GotoAsync(await review.Host.InviteAsync(Roles.Reviewer, TestContext.Current.CancellationToken));
        await ReviewFixture.FillAccountAsync(page, name);
        return page;
    }
}
