using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

public sealed class ReportPageTests(ReviewFixture review)
{
    [Fact]
    public async Task Report_FindingChosen_LightsItsWordsInTheDocument()
    {
        IPage page = await review.OpenAsync(review.ReportPath + "#f1");
        await Expect(page.Locator("mark.lit")).ToHaveTextAsync(
        [
            "- Số điểm đạt được của tiêu chí: 10/10 điểm.",
            "- Số điểm đạt được của tiêu chí: 25/25 điểm.",
            "b. Tổng điểm số đạt được của các tiêu chí: 94/100 điểm",
        ]);
        await page.ClickAsync("#f2 .message");
        await Expect(page.Locator("mark.lit")).ToHaveTextAsync("- Số chỉ tiêu đạt điểm tối đa: 04/04 chỉ tiêu.");
        await Expect(page).ToHaveURLAsync(review.Host.Address + review.ReportPath + "#f2");
    }

    [Fact]
    public async Task Report_WithoutScript_LeadsFromEvidenceToItsLine()
    {
        IPage page = await review.OpenAsync(review.ReportPath, script: false);
        await page.ClickAsync("#f1 .evidence a >> nth=0");
        await Expect(page.Locator(".line:target")).ToContainTextAsync("94/100 điểm");
    }

    [Fact]
    public async Task Report_Figures_AreAsWrittenWithSumAndDifference()
    {
        IPage page = await review.OpenAsync(review.ReportPath + "?xem=so-lieu");
        await Expect(page.Locator(".figures").First.Locator("tbody tr").First).ToContainTextAsync("02/02");
        await Expect(page.Locator(".figures").Last.Locator("tbody tr").First.Locator("td")).ToHaveTextAsync(["94/100", "95", "−1"]);
        await page.ClickAsync("text=94/100 >> nth=-1");
        await Expect(page.Locator("#L8")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Report_TableInTheDocument_IsATable()
    {
        IPage page = await review.OpenAsync(review.ReportPath);
        await Expect(page.Locator(".document td")).ToHaveTextAsync(["Nội dung", "Điểm"], new() { UseInnerText = true });
    }

    [Fact]
    public async Task Report_OriginalAsked_IsDownloadedByteForByte()
    {
        IPage page = await review.OpenAsync(review.ReportPath);
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Tải tệp gốc"));
        Assert.Equal("thuong-cat-2024.docx", download.SuggestedFilename);
        Assert.Equal(
            "original of bac-tu-liem/thuong-cat-2024.docx",
            await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }
}
