using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Working through the list: views with a name, orders and groups, giving to somebody, words that stay.</summary>
public sealed class ListWorkTests(ReviewFixture review)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task View_GivenAName_IsThereAgainAndCanBeDropped()
    {
        IPage page = await review.OpenAsync("/?muc-do=notice&xep=nang-nhat", script: false);
        await page.ClickAsync(".views summary");
        await page.FillAsync(".views [name=tenXem]", "Lưu ý của tuần");
        await page.ClickAsync(".views details button");
        await Expect(page.Locator(".flash.good")).ToContainTextAsync("Lưu ý của tuần");
        await page.GotoAsync(review.Host.Address + "/");
        await page.ClickAsync(".views a:has-text('Lưu ý của tuần')");
        Assert.EndsWith("/?muc-do=notice&xep=nang-nhat", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".views a[aria-current]")).ToContainTextAsync("Lưu ý của tuần");
        await page.ClickAsync(".views button:has-text('Bỏ')");
        await Expect(page.Locator(".views a:has-text('Lưu ý của tuần')")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task List_GroupedByRule_TellsTheReportOnEachLine()
    {
        IPage page = await review.OpenAsync("/?don-vi=phuong%20thuong%20cat");
        await page.ClickAsync(".list-order a:has-text('theo quy tắc')");
        await Expect(page.Locator(".report h2 a:has-text('Thiếu đề mục tiêu chí')")).ToBeVisibleAsync();
        await Expect(page.Locator(".finding .of").First).ToContainTextAsync("Phường Thượng Cát, năm 2024");
        await page.ClickAsync(".list-order a:has-text('nặng trước')");
        Assert.Contains("xep=nang-nhat", page.Url, StringComparison.Ordinal);
        Assert.Contains("gop=quy-tac", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_GivenToSomebody_AreFoundByWhoHasThem()
    {
        await review.Host.Database.AddReportAsync(
            "commune", "Giao Việc", "giao-viec.docx",
            SampleFinding.Total with { Fingerprint = "d1" }, SampleFinding.Heading with { Fingerprint = "d2" });
        IPage page = await review.OpenAsync("/?don-vi=xa%20giao%20viec");
        await page.ClickAsync(".all-here");
        await page.SelectOptionAsync(".bulk [name=nguoi]", "chi.lan");
        await page.ClickAsync(".bulk button:has-text('Giao')");
        await Expect(page.Locator(".flash.good")).ToContainTextAsync("Đã giao cho chi.lan: 2 sai lệch");
        await page.ClickAsync(".facets a:has-text('chi.lan')");
        Assert.Contains("giao-cho=chi.lan", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".finding")).ToHaveCountAsync(2);
        Assert.Equal(2, await review.Host.Database.ScalarAsync<long>("select count(*) from triage where assignee = 'chi.lan' and split_part(fingerprint, '@', 1) in ('d1', 'd2')", Token));
    }

    [Fact]
    public async Task Decision_ThatIsRefused_KeepsTheWordsInTheForm()
    {
        await review.Host.Database.AddReportAsync(
            "commune", "Giữ Lời", "giu-loi.docx", SampleFinding.Total with { Fingerprint = "d3" });
        IPage first = await review.OpenAsync("/?don-vi=xa%20giu%20loi&nhom=tat-ca", script: false);
        IPage second = await review.OpenAsync("/?don-vi=xa%20giu%20loi&nhom=tat-ca", script: false);
        await first.CheckAsync("[name=chon]");
        await first.ClickAsync(".bulk button.primary");
        await second.CheckAsync("[name=chon]");
        await second.SelectOptionAsync(".bulk [name=trangThai]", "accepted");
        await second.FillAsync(".bulk [name=ghiChu]", "Đơn vị đã giải trình bằng văn bản số 12.");
        await second.ClickAsync(".bulk button.primary");
        await Expect(second.Locator(".flash.bad")).ToContainTextAsync("đã xử lý trước");
        await Expect(second.Locator(".bulk [name=ghiChu]")).ToHaveValueAsync("Đơn vị đã giải trình bằng văn bản số 12.");
        await Expect(second.Locator(".bulk [name=trangThai]")).ToHaveValueAsync("accepted");
    }
}
