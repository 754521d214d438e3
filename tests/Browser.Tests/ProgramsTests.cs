using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>The administrators' pages of keys and webhooks.</summary>
public sealed class ProgramsTests(ReviewFixture review)
{
    [Fact]
    public async Task Key_IsShownOnce_AndCanBeRevoked()
    {
        IPage page = await review.OpenAsync("/khoa-api");
        await page.FillAsync("[name=ten]", "Cổng dịch vụ công");
        await page.SelectOptionAsync("[name=vaiTro]", "submitter");
        await page.FillAsync("[name=donVi]", "phường Thượng Cát\nxã Sơn Thuận");
        await page.ClickAsync("button:has-text('Tạo khóa')");
        string key = await page.InnerTextAsync("code.once");
        ILocator row = page.Locator("tr", new() { HasText = "Cổng dịch vụ công" });
        await Expect(row).ToContainTextAsync("phuong thuong cat, xa son thuan");
        Assert.Matches("^ctcpl_[A-Za-z0-9_-]{43}$", key);
        await Screens.KeepAsync(page, "khoa-api");
        await AssertAccessibleAsync(page);

        Assert.Equal(200, await CallAsync(key));
        await page.GotoAsync(review.Host.Address + "/khoa-api");
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);
        await row.Locator("summary").ClickAsync();
        await row.GetByText("Thu hồi hẳn khóa này").ClickAsync();
        await Expect(row).ToContainTextAsync("chi.lan thu hồi");
        Assert.Equal(401, await CallAsync(key));
    }

    [Fact]
    public async Task Key_OfANameThatIsTaken_IsRefusedInWords()
    {
        IPage page = await review.OpenAsync("/khoa-api");
        for (int i = 0; i < 2; i++)
        {
            await page.FillAsync("[name=ten]", i == 0 ? "Hệ thống báo cáo" : "hệ thống BÁO CÁO");
            await page.ClickAsync("button:has-text('Tạo khóa')");
        }

        await Expect(page.Locator(".flash.bad")).ToHaveTextAsync("Đã có khóa tên này (kể cả khóa đã thu hồi). Hãy chọn tên khác.");
    }

    [Fact]
    public async Task Webhook_IsAddedTriedPausedAndRemoved()
    {
        IPage page = await review.OpenAsync("/webhook");
        await page.FillAsync("#dia-chi", "http://may-nhan.example/nhan");
        await page.ClickAsync("button:has-text('Thêm')");
        await Expect(page.Locator("#loi")).ToHaveTextAsync("Địa chỉ phải là https. Chỉ máy này (127.0.0.1) hoặc máy được ghi trong Webhooks:AllowedHosts mới dùng được http.");
        await page.FillAsync("#dia-chi", "https://may-nhan.example/nhan");
        await page.ClickAsync("button:has-text('Thêm')");
        Assert.StartsWith("whsec_", await page.InnerTextAsync("code.once"), StringComparison.Ordinal);
        await page.ClickAsync("button:has-text('Báo thử')");
        ILocator delivery = page.Locator(".deliveries tbody tr");
        await Expect(delivery).ToContainTextAsync("Báo thử");
        await review.Host.Database.ExecuteAsync(
            "update webhook_delivery set state = 'dead', attempts = 16, last_at = now(), last_status = 500, last_error = 'Máy nhận từ chối: <b>hỏng</b>'", TestContext.Current.CancellationToken);
        await page.ReloadAsync();
        await Expect(delivery).ToContainTextAsync("lần thứ 16 (HTTP 500)");
        await Expect(delivery).ToContainTextAsync("<b>hỏng</b>");
        await Screens.KeepAsync(page, "webhook");
        await AssertAccessibleAsync(page);
        await page.SetViewportSizeAsync(360, 740);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Screens.KeepAsync(page, "webhook-360");
        await page.SetViewportSizeAsync(1280, 720);
        await page.ClickAsync("button:has-text('Gửi lại')");
        await Expect(delivery).ToContainTextAsync("Chờ gửi");
        await page.ClickAsync("button:has-text('Tạm dừng')");
        await Expect(page.Locator("main")).ToContainTextAsync("Tạm dừng từ");
        await page.Locator(".sure summary").ClickAsync();
        await page.ClickAsync("button:has-text('Xóa hẳn')");
        await Expect(page.Locator(".nothing")).ToContainTextAsync("Chưa có địa chỉ nào");
    }

    [Fact]
    public async Task UploadPage_HasNothingThatKeepsSomebodyOut()
    {
        await using UploadHost host = await UploadHost.StartAsync(TestContext.Current.CancellationToken);
        IPage page = await review.SignInAsync(host.Address, host.Database, "thu.trang");
        await page.GotoAsync(host.Address + "/gui-bao-cao");
        await page.SetInputFilesAsync("#tep", new FilePayload { Name = "a.docx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] });
        await Expect(page.Locator(".send-list li.received")).ToHaveCountAsync(1);
        await AssertAccessibleAsync(page);
    }

    private async Task<int> CallAsync(string key)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using HttpResponseMessage answer = await client.GetAsync(review.Host.Address + "/api/v1/reports", TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private static async Task AssertAccessibleAsync(IPage page) => Assert.Empty(
        (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
}
