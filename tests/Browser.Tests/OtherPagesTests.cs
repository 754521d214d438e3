using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

public sealed class OtherPagesTests(ReviewFixture review)
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "list", "/" },
        { "no-match", "/?q=khongco" },
        { "report", "REPORT#f1" },
        { "figures", "REPORT?xem=so-lieu" },
        { "ledger", "/so-tiep-nhan" },
        { "runs", "/lan-chay" },
        { "units", "/don-vi" },
        { "people", "/nguoi-dung" },
        { "keeping", "/luu-giu" },
        { "audit", "/nhat-ky" },
        { "board", "/toan-canh" },
        { "grid", "/toan-canh/2024" },
        { "registry", "/don-vi/danh-muc" },
        { "upload-closed", "/gui-bao-cao" },
        { "keys", "/khoa-api" },
        { "webhooks", "/webhook" },
        { "password", "/doi-mat-khau" },
        { "missing", "/khong-co-trang-nay" },
    };

    [Fact]
    public async Task Ledger_ShowsEveryFileWithItsState()
    {
        IPage page = await review.OpenAsync("/so-tiep-nhan?q=THUONG-CAT");
        await Expect(page.Locator(".register tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".register tbody tr")).ToContainTextAsync("Đã kiểm tra");
        await page.ClickAsync(".register a");
        await Expect(page.Locator(".report-head h1")).ToContainTextAsync("Phường Thượng Cát");
    }

    [Fact]
    public async Task Runs_ShowWhatTheLatestChangedAndWhy()
    {
        IPage page = await review.OpenAsync("/lan-chay");
        await Expect(page.Locator(".changes tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator(".changes tbody tr").First).ToContainTextAsync("quy tắc kiểm tra thay đổi");
        await page.ClickAsync(".chips a:has-text('Hết')");
        await Expect(page.Locator(".changes tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".changes tbody tr")).ToContainTextAsync("không còn");
    }

    /// <summary>Also makes the screenshots, into the folder CTCPL_SCREENSHOTS when it is set.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForEveryReader_IsAccessibleOnWideAndNarrowScreens(string name, string path)
    {
        foreach (int width in (int[])[1280, 390])
        {
            IPage page = await review.OpenAsync(path.Replace("REPORT", review.ReportPath, StringComparison.Ordinal), width);
            if (Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS") is { Length: > 0 } folder)
            {
                string file = Path.Combine(folder, name + (width == 390 ? "-narrow.png" : ".png"));
                await page.ScreenshotAsync(new() { Path = file, FullPage = width == 390 });
            }
            await Screens.CareAsync(page);
        }
    }
}
