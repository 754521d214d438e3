using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Storage.Registry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>The registry of units, as a reviewer meets it.</summary>
public sealed class UnitsTests(ReviewFixture review)
{
    [Fact]
    public async Task Units_TellWhoHasNotSubmitted_AndWhoIsNotInTheRegistry()
    {
        await review.Host.Database.AddReportAsync("commune", "Đã Nộp", "da-nop.docx", SampleFinding.Total with { Fingerprint = "00000000000000d1" });
        await review.Host.App.Services.GetRequiredService<RegistryStore>().ReplaceAsync(
            [
                new(UnitKind.Commune, "Đã Nộp", "", "II", FirstYear: null, LastYear: null),
                new(UnitKind.Commune, "Chưa <b>Nộp</b>", "", "III", FirstYear: null, LastYear: null),
                new(UnitKind.Commune, "Gần Giống", "", "III", FirstYear: null, LastYear: null),
            ],
            "chi.lan",
            TimeProvider.System.GetUtcNow(),
            TestContext.Current.CancellationToken);

        await review.Host.Database.AddReportAsync("commune", "Gân Giống", "gan-giong.docx", SampleFinding.Total with { Fingerprint = "00000000000000d2" });
        IPage page = await review.OpenAsync("/don-vi?nam=2024", script: false);
        await Expect(page.Locator(".units tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator(".units tbody tr").First).ToContainTextAsync("Chưa <b>Nộp</b>");
        await Expect(page.Locator(".units tbody tr").First).ToContainTextAsync("Chưa nộp");
        await Expect(page.Locator(".odd tr:has-text('Thượng Cát')")).ToContainTextAsync("Không có trong danh mục");
        await Expect(page.Locator(".units tr:has-text('Gần Giống')")).ToContainTextAsync("chờ xác nhận");
        if (Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "units-doubt.png") });
        await page.ClickAsync(".odd tr:has-text('gan-giong.docx') button");
        await Expect(page.Locator(".flash.good")).ToHaveTextAsync("Đã xác nhận là báo cáo của xã Gần Giống.");
        await Expect(page.Locator(".units tr:has-text('Gần Giống')")).ToContainTextAsync("viết là “Xã Gân Giống”, chi.lan xác nhận");
        await page.ClickAsync(".units tbody tr:has-text('Gần Giống') a");
        await Expect(page.Locator(".unit-doubt")).ToContainTextAsync("Đã được xác nhận là của xã Gần Giống.");
        if (Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS") is { Length: > 0 } shots)
            await page.ScreenshotAsync(new() { Path = Path.Combine(shots, "unit-confirmed.png") });
        await page.ClickAsync(".unit-doubt button");
        await Expect(page.Locator(".unit-doubt")).ToContainTextAsync("chỉ có một tên gần giống: xã Gần Giống");
        await page.GotoAsync(review.Host.Address + "/don-vi?nam=2024");
        await page.ClickAsync(".units tbody tr:has-text('Đã Nộp') a");
        await Expect(page.Locator(".report-head h1")).ToContainTextAsync("Xã Đã Nộp");
    }
}
