using Microsoft.Playwright;

namespace CTCPL.Pipeline.Browser.Tests;

public sealed class ReviewPagesTests(ReviewFixture review) : IClassFixture<ReviewFixture>
{
    [Fact]
    public async Task List_WithFindings_ShowsThemUnderTheirReport()
    {
        IPage page = await review.OpenAsync("/");
        await Assertions.Expect(page.Locator(".report h2").First).ToContainTextAsync("Phường Thượng Cát");
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("94/100");
        string? shots = Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS");
        if (shots is null)
            return;
        foreach ((string name, string path) in new[] { ("list", "/"), ("report", review.ReportPath + "#f1"), ("figures", review.ReportPath + "?xem=so-lieu"), ("ledger", "/so-tiep-nhan"), ("runs", "/lan-chay"), ("people", "/nguoi-dung"), ("none", "/?q=khongco"), ("missing", "/khong-co") })
        {
            foreach (int width in new[] { 1280, 390 })
                await (await review.OpenAsync(path, width)).ScreenshotAsync(new() { Path = Path.Combine(shots, name + (width == 390 ? "-narrow.png" : ".png")), FullPage = width == 390 });
        }
    }
}
