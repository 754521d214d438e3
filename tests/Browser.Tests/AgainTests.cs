using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Trying again and putting back from the ledger's page.</summary>
public sealed class AgainTests(ReviewFixture review)
{
    [Fact]
    public async Task AFileThatCouldNotBeRead_IsTriedAgain_AndAnotherIsPutBack()
    {
        await review.Host.Database.AddRejectedAsync("thu-lai/mot.odt");
        await review.Host.Database.AddRejectedAsync("thu-lai/hai.odt");
        IPage page = await review.OpenAsync("/so-tiep-nhan?trang-thai=rejected&q=thu-lai", script: false);
        await page.ClickAsync("[aria-label='Thử lại thu-lai/mot.odt']");
        await Expect(page.Locator(".flash.good")).ToHaveTextAsync("Tệp đang được đọc và kiểm tra lại.");
        await Expect(page.Locator(".register tbody tr")).ToHaveCountAsync(1); // the view is the one before

        await page.ClickAsync("[aria-label='Trả lại thu-lai/hai.odt']");
        await Expect(page.Locator(".register tbody tr")).ToContainTextAsync("đang chờ được trả lại thư mục nhận (chi.lan");
        if (Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "again.png") });
        await page.ClickAsync("[aria-label='Trả lại thu-lai/hai.odt']");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("đã được trả lại");
        Assert.Equal(
            ["put-back|chi.lan|chưa cài LibreOffice", "retried|chi.lan|chưa cài LibreOffice"],
            await review.Host.Database.RowsAsync("select what, who, reason from audit_event where what in ('retried', 'put-back') order by 1", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Retry")]
    [InlineData("PutBack")]
    [InlineData("RetryAll")]
    public async Task AForgedForm_IsRefused(string handler)
    {
        await review.Host.Database.AddRejectedAsync($"gia-mao/{handler}.odt");
        IPage page = await review.OpenAsync("/so-tiep-nhan");
        IFormData form = page.Context.APIRequest.CreateFormData();
        form.Set("so", "1");
        IAPIResponse response = await page.Context.APIRequest.PostAsync($"{review.Host.Address}/so-tiep-nhan?handler={handler}", new() { Form = form });
        Assert.Equal(400, response.Status);
        Assert.Equal(["rejected"], await review.Host.Database.RowsAsync($"select state from ledger_file where path = 'gia-mao/{handler}.odt'", TestContext.Current.CancellationToken));
    }
}
