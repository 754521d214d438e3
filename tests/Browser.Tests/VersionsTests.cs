using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Versions of a report, as a reviewer meets them.</summary>
public sealed class VersionsTests(ReviewFixture review)
{
    [Fact]
    public async Task TwoVersions_LeadToEachOther_AndTellWhatWasPutRight()
    {
        SampleFinding[] findings =
            [SampleFinding.Total with { Fingerprint = "00000000000000b1" }, SampleFinding.Circular with { Fingerprint = "00000000000000b4" }];
        long old = await review.Host.Database.AddReportAsync("commune", "Bản Cũ", "ban-1.docx", findings);
        long newest = await review.Host.Database.AddReportAsync("commune", "Bản Cũ", "ban-2.docx", findings[1..]);
        await review.Host.Database.ExecuteAsync(
            string.Create(null, $"""
            insert into version (submission_id, unit_key, year, number, count, previous, current)
            values ({old}, 'ban cu', 2024, 1, 2, null, {newest}), ({newest}, 'ban cu', 2024, 2, 2, {old}, null)
            """),
            TestContext.Current.CancellationToken);

        IPage page = await review.OpenAsync(string.Create(null, $"/bao-cao/{newest}"));
        await Expect(page.Locator(".report-head .tag")).ToHaveTextAsync("bản 2/2");
        await Expect(page.Locator(".inspector .step")).ToHaveTextAsync("Vẫn còn");
        await Expect(page.Locator(".versions .fixed li")).ToContainTextAsync("Báo cáo ghi tổng 94/100 điểm");
        await page.ClickAsync(".versions .fixed a");
        await Expect(page).ToHaveURLAsync(review.Host.Address + string.Create(null, $"/bao-cao/{old}#f1"));
        await Expect(page.Locator("#f1 .step")).ToHaveTextAsync("Đã sửa ở bản mới");
        await page.ClickAsync("text=Đã có bản mới hơn");
        await Expect(page).ToHaveURLAsync(review.Host.Address + string.Create(null, $"/bao-cao/{newest}"));

        await page.ClickAsync("text=So sánh với bản đang xem");
        await Expect(page.Locator(".compare-page h3")).ToHaveTextAsync(["Chỉ có ở bản trước: 1", "Có ở cả hai bản: 1"]);
        await Expect(page.Locator(".compare.heads a")).ToHaveTextAsync(["Bản 1: ban-1.docx", "Bản 2: ban-2.docx"]);
        await Expect(page.Locator("text=Câu chữ của hai bản giống nhau.")).ToBeVisibleAsync();
        await Screens.CareWideAndNarrowAsync(page, "so-sanh");
        await page.ClickAsync(".paired a >> nth=0");
        await Expect(page).ToHaveURLAsync(review.Host.Address + string.Create(null, $"/bao-cao/{old}#f1"));

        page = await review.OpenAsync("/?don-vi=xa+ban+cu"); // what is unfinished
        await Expect(page.Locator("article.finding")).ToHaveCountAsync(1);
        page = await review.OpenAsync("/?don-vi=xa+ban+cu&nhom=tat-ca&so-ban-truoc=fixed");
        await Expect(page.Locator("article.finding .step")).ToHaveTextAsync("Đã sửa ở bản mới");
    }

    [Fact]
    public async Task ChangesOfARun_AreNarrowedByRuleAndCause_InTheAddress()
    {
        IPage page = await review.OpenAsync("/lan-chay");
        await page.SelectOptionAsync("select[name=quy-tac]", "report-late");
        await page.ClickAsync(".run-filter button");
        await Expect(page.Locator(".changes tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".changes tbody tr")).ToContainTextAsync("sau hạn");
        Assert.Contains("quy-tac=report-late", page.Url, StringComparison.Ordinal);
        await page.SelectOptionAsync("select[name=vi-sao]", "standard");
        await page.ClickAsync(".run-filter button");
        await Expect(page.Locator(".changes tbody tr")).ToHaveCountAsync(1);
    }
}
