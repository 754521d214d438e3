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
            ],
            "chi.lan",
            TimeProvider.System.GetUtcNow(),
            TestContext.Current.CancellationToken);

        IPage page = await review.OpenAsync("/don-vi?nam=2024", script: false);
        await Expect(page.Locator(".units tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator(".units tbody tr").First).ToContainTextAsync("Chưa <b>Nộp</b>");
        await Expect(page.Locator(".units tbody tr").First).ToContainTextAsync("Chưa nộp");
        await Expect(page.Locator(".odd tr:has-text('Thượng Cát')")).ToContainTextAsync("Không có trong danh mục");
        await page.ClickAsync(".units tbody a");
        await Expect(page.Locator(".report-head h1")).ToContainTextAsync("Xã Đã Nộp");
    }
}
