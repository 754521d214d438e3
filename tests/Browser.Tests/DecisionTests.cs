using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

public sealed class DecisionTests(ReviewFixture review)
{
    [Fact]
    public async Task Decision_TakenWithAKey_IsKept()
    {
        string list = await ReportOfItsOwnAsync("Một", "c1");
        IPage page = await review.OpenAsync(list);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".flash.good")).ToContainTextAsync("Đã ghi nhận");
        await Expect(page.Locator(".finding .state")).ToHaveTextAsync("Đã ghi nhận");
        Assert.Equal(
            "acknowledged|chi.lan",
            Assert.Single(await review.Host.Database.RowsAsync(
                "select state, changed_by from triage where fingerprint = 'c1'", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Decision_FalseAlarmWithoutReason_IsRefused()
    {
        IPage page = await review.OpenAsync(await ReportOfItsOwnAsync("Hai", "c2"), script: false);
        await page.CheckAsync("[name=chon]");
        await page.SelectOptionAsync("[name=trangThai]", "falseAlarm");
        await page.ClickAsync(".bulk button");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("Hãy ghi lý do");
        await page.CheckAsync("[name=chon]");
        await page.SelectOptionAsync("[name=trangThai]", "falseAlarm");
        await page.FillAsync("[name=ghiChu]", "Bản giấy ghi đúng.");
        await page.ClickAsync(".bulk button");
        await Expect(page.Locator(".flash.good")).ToContainTextAsync("Báo nhầm");
    }

    [Fact]
    public async Task Decision_SomebodyWasFaster_IsToldAndNotOverwritten()
    {
        string list = await ReportOfItsOwnAsync("Ba", "c3");
        IPage first = await review.OpenAsync(list);
        IPage second = await review.OpenAsync(list);
        await DecideOnReportAsync(first, "sentBack");
        await Expect(first.Locator(".flash.good")).ToBeVisibleAsync();
        await second.CheckAsync("[name=chon]");
        await second.ClickAsync(".bulk button");
        await Expect(second.Locator(".flash.bad")).ToContainTextAsync("chi.lan đã xử lý trước");
        await Expect(second.Locator(".finding .state")).ToHaveTextAsync("Đã trả lại");
    }

    private static async Task DecideOnReportAsync(IPage page, string state)
    {
        await page.ClickAsync(".finding .message");
        await page.ClickAsync(".decide summary");
        await page.SelectOptionAsync(".decide [name=trangThai]", state);
        await page.ClickAsync(".decide button");
    }

    /// <summary>Address of a list that holds one finding of this fingerprint alone.</summary>
    private async Task<string> ReportOfItsOwnAsync(string unit, string fingerprint)
    {
        await review.Host.Database.AddReportAsync(
            "commune", unit, unit + ".docx", SampleFinding.Total with { Fingerprint = fingerprint });
        return "/?don-vi=" + Uri.EscapeDataString(Parsing.Text.Folding.Fold("xã " + unit)) + "&nhom=tat-ca";
    }
}
