using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>What two reviewers do about one finding on the page of its report.</summary>
public sealed class TriageTests(ReviewFixture review)
{
    private const string Words = "Bản giấy có dấu đỏ ghi 95 điểm, “đúng” như biên bản họp ngày 03/01.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decision_SomebodyWasFaster_TheWordsStayAndAreSavedTheSecondTime(bool script)
    {
        string path = await ReportOfItsOwnAsync(script ? "Nhanh" : "Chậm", script ? "e1" : "e2");
        IPage first = await review.OpenAsync(path);
        IPage second = await review.OpenAsync(path, script: script);
        await DecideAsync(first, "sentBack", "Đề nghị cộng lại.");
        await Expect(first.Locator(".flash.good")).ToBeVisibleAsync();

        await DecideAsync(second, "falseAlarm", Words);
        await Expect(second.Locator(".decide [role=alert]")).ToContainTextAsync("chi.lan đã xử lý trước");
        await Expect(second.Locator(".decide [role=alert]")).ToContainTextAsync("Đã trả lại – Đề nghị cộng lại.");
        await Expect(second.Locator(".finding .state")).ToHaveTextAsync("Đã trả lại");
        await Expect(second.Locator("[name=ghiChu]")).ToHaveValueAsync(Words);
        await Expect(second.Locator("[name=trangThai]")).ToHaveValueAsync("falseAlarm");

        await second.ClickAsync(".decide form:first-of-type button");
        await Expect(second.Locator(".finding .state")).ToHaveTextAsync("Báo nhầm");
        await Expect(second.Locator(".history li")).ToContainTextAsync(["Chưa xem → Đã trả lại", "Đã trả lại → Báo nhầm"]);
        await Expect(second.Locator(".history li").Last).ToContainTextAsync(Words);
    }

    [Fact]
    public async Task Comment_WrittenOnAPageOutOfDate_IsKeptBesideTheOther()
    {
        string path = await ReportOfItsOwnAsync("Ý Kiến", "e3");
        IPage first = await review.OpenAsync(path, script: false);
        IPage second = await review.OpenAsync(path, script: false);
        await SayAsync(first, "Đã gọi điện cho đơn vị.");
        await DecideAsync(first, "acknowledged", "");
        await SayAsync(second, "<b>Chờ</b> văn bản.");
        await Expect(second.Locator(".history li q")).ToHaveTextAsync(["Đã gọi điện cho đơn vị.", "<b>Chờ</b> văn bản."]);
        await Expect(second.Locator(".finding .state")).ToHaveTextAsync("Đã ghi nhận");
    }

    [Fact]
    public async Task Assignee_GivenOnAPageOutOfDate_IsToldAndNotOverwritten()
    {
        string path = await ReportOfItsOwnAsync("Giao", "e4");
        IPage first = await review.OpenAsync(path);
        IPage second = await review.OpenAsync(path);
        await AssignAsync(first, "chi.lan");
        await Expect(first.Locator(".finding .assignee")).ToHaveTextAsync("giao cho chi.lan");
        await Expect(first.Locator(".finding .state")).ToHaveTextAsync("Chưa xem");

        await DecideAsync(second, "accepted", Words);
        await Expect(second.Locator(".decide [role=alert]")).ToContainTextAsync("giao cho chi.lan");
        await Expect(second.Locator("[name=ghiChu]")).ToHaveValueAsync(Words);

        await AssignAsync(first, "");
        await Expect(first.Locator(".history li")).ToContainTextAsync(["không ai → chi.lan", "chi.lan → không ai"]);
    }

    [Fact]
    public async Task Decision_AboutAFindingOfAnotherReport_IsRefused()
    {
        string path = await ReportOfItsOwnAsync("Nhà", "e5");
        await ReportOfItsOwnAsync("Hàng Xóm", "e6");
        IPage page = await review.OpenAsync(path);
        await page.EvalOnSelectorAsync(".decide [name=chon]", "field => field.value = 'e6:0'");
        await DecideAsync(page, "accepted", Words);
        await Expect(page.Locator(".decide")).ToHaveCountAsync(0);
        Assert.Empty(await review.Host.Database.RowsAsync(
            "select state from triage where fingerprint = 'e6'", TestContext.Current.CancellationToken));
    }

    private static async Task DecideAsync(IPage page, string state, string note)
    {
        await UnfoldAsync(page);
        await page.SelectOptionAsync("[name=trangThai]", state);
        await page.FillAsync("[name=ghiChu]", note);
        await page.ClickAsync(".decide form:first-of-type button");
    }

    private static async Task SayAsync(IPage page, string words)
    {
        await UnfoldAsync(page);
        await page.FillAsync("[name=yKien]", words);
        await page.ClickAsync(".say button");
    }

    private static async Task AssignAsync(IPage page, string name)
    {
        await UnfoldAsync(page);
        await page.SelectOptionAsync("[name=nguoi]", name);
        await page.ClickAsync(".assign button");
    }

    private static async Task UnfoldAsync(IPage page)
    {
        if (!await page.IsVisibleAsync("[name=trangThai]"))
            await page.ClickAsync(".decide summary");
    }

    /// <summary>Address of a report with one finding of this fingerprint.</summary>
    private async Task<string> ReportOfItsOwnAsync(string unit, string fingerprint)
    {
        long id = await review.Host.Database.AddReportAsync(
            "commune", "Việc " + unit, "viec/" + unit + ".docx", SampleFinding.Total with { Fingerprint = fingerprint });
        return FormattableString.Invariant($"/bao-cao/{id}#f1");
    }
}
