using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

public sealed class DiscrepancyListTests(ReviewFixture review)
{
    private const string ThisUnit = "don-vi=phuong%20thuong%20cat";

    [Fact]
    public async Task List_WithFindings_ShowsThemUnderTheirReportAndDependantsUnderTheirCause()
    {
        IPage page = await review.OpenAsync("/?" + ThisUnit);
        await Expect(page.Locator(".report h2").First).ToContainTextAsync("Phường Thượng Cát");
        await Expect(page.Locator(".finding").First).ToContainTextAsync("94/100");
        await Expect(page.Locator(".finding:visible")).ToHaveCountAsync(4);
        await page.ClickAsync("text=1 hệ quả");
        await Expect(page.Locator(".dependants .finding")).ToContainTextAsync("không thống nhất");
    }

    [Fact]
    public async Task List_FilteredBySeverity_KeepsTheChoiceInTheAddress()
    {
        IPage page = await review.OpenAsync("/?" + ThisUnit);
        await page.ClickAsync(".facets a:has-text('Lưu ý')");
        await Expect(page.Locator(".facets a[aria-current]:has-text('Lưu ý')")).ToBeVisibleAsync();
        Assert.Contains("muc-do=notice", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".finding")).ToHaveCountAsync(2);
        await Expect(page.Locator(".facets a:has-text('Lỗi') .count")).ToHaveTextAsync("2");
    }

    [Theory]
    [InlineData("thieu de muc", 1)]
    [InlineData("THIẾU ĐỀ MỤC", 1)]
    [InlineData("thuong cat", 5)]
    [InlineData("100%_", 0)]
    public async Task List_Searched_IgnoresToneMarksAndCase(string words, int findings)
    {
        IPage page = await review.OpenAsync("/?" + ThisUnit);
        await page.FillAsync(".search input[type=search]", words);
        await page.PressAsync(".search input[type=search]", "Enter");
        await Expect(page.Locator(".search input[type=search]")).ToHaveAttributeAsync("value", words);
        await Expect(page.Locator(".finding")).ToHaveCountAsync(findings);
    }

    [Fact]
    public async Task List_WithoutMatch_OffersAWayOut()
    {
        IPage page = await review.OpenAsync("/?q=khongco");
        await Expect(page.Locator(".nothing")).ToContainTextAsync("Không có sai lệch nào khớp bộ lọc");
        await page.ClickAsync(".nothing a");
        await Expect(page.Locator(".finding").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task List_OfWhatCouldNotBeChecked_SaysSo()
    {
        IPage page = await review.OpenAsync("/?nhom=khong-kiem-tra-duoc&" + ThisUnit);
        await Expect(page.Locator(".finding .weight")).ToHaveTextAsync("Không kiểm tra được");
    }

    [Fact]
    public async Task List_KeysPressed_MoveAndOpen()
    {
        IPage page = await review.OpenAsync("/?" + ThisUnit);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#f2.here")).ToBeVisibleAsync();
        Assert.EndsWith(review.ReportPath + "#f2", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithMarkupInNamesAndMessages_ShowsItAsText()
    {
        IPage page = await review.OpenAsync("/");
        await Expect(page.Locator(".finding .message", new() { HasText = "onerror" })).ToHaveTextAsync(ReviewFixture.Hostile);
        await page.ClickAsync(".report h2 a:has-text('onerror')");
        await Expect(page.Locator(".inspector .message")).ToHaveTextAsync(ReviewFixture.Hostile);
        Assert.NotEqual("bad", await page.TitleAsync());
    }
}
