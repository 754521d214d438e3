using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Withdrawing a report on its page, and bringing it back.</summary>
public sealed class WithdrawalTests(ReviewFixture review)
{
    [Fact]
    public async Task AWithdrawnReport_LeavesTheList_SaysWhoAndWhy_AndComesBack()
    {
        long id = await review.Host.Database.AddReportAsync(
            "commune", "Xin Rút", "xin-rut.docx", SampleFinding.Total with { Fingerprint = "00000000000000c7" });
        IPage page = await review.OpenAsync(string.Create(null, $"/bao-cao/{id}"), script: false);
        await page.ClickAsync("text=Rút báo cáo");
        await page.FillAsync("[name=lyDo]", "Nộp nhầm <b>năm</b>");
        await page.ClickAsync("text=Rút báo cáo này");
        await Expect(page.Locator(".flash.withdrawn")).ToContainTextAsync("chi.lan");
        await Expect(page.Locator(".flash.withdrawn")).ToContainTextAsync("Nộp nhầm <b>năm</b>");

        IPage list = await review.OpenAsync("/?don-vi=xa+xin+rut&nhom=tat-ca");
        await Expect(list.Locator("article.finding")).ToHaveCountAsync(0);

        IPage keeping = await review.OpenAsync("/luu-giu", script: false);
        await Expect(keeping.Locator(".withdrawn-reports tr:has-text('xin-rut.docx')")).ToContainTextAsync("chi.lan: Nộp nhầm <b>năm</b>");
        await keeping.FillAsync("[aria-label='Lý do khôi phục xin-rut.docx']", "Không nhầm");
        await keeping.ClickAsync("tr:has-text('xin-rut.docx') button");
        await Expect(keeping.Locator(".withdrawn-reports tr:has-text('xin-rut.docx')")).ToHaveCountAsync(0);
        await Expect(keeping.Locator(".deeds tbody tr").First).ToContainTextAsync("khôi phục báo cáo");
        await page.ReloadAsync();
        await page.ClickAsync("text=Rút báo cáo");
        await page.FillAsync("[name=lyDo]", "Lại nhầm");
        await page.ClickAsync("text=Rút báo cáo này");
        await keeping.ReloadAsync();
        if (Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS") is { Length: > 0 } folder)
            await keeping.ScreenshotAsync(new() { Path = Path.Combine(folder, "keeping-withdrawn.png") });

        await page.ClickAsync("text=Khôi phục báo cáo");
        await page.FillAsync("[name=lyDo]", "Không nhầm");
        await page.ClickAsync("button:has-text('Khôi phục')");
        await Expect(page.Locator(".flash.withdrawn")).ToHaveCountAsync(0);
        list = await review.OpenAsync("/?don-vi=xa+xin+rut&nhom=tat-ca");
        await Expect(list.Locator("article.finding")).ToHaveCountAsync(1);
    }
}
