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
        await Expect(page.Locator(".figures").Last.Locator("tbody tr").First.Locator("td")).ToHaveTextAsync(["94/100 Sửa số đọc sai", "95", "−1"]);
        await page.ClickAsync("text=94/100 >> nth=-1");
        await Expect(page.Locator("#L8")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Report_SumChosen_LightsAllItsAddends()
    {
        IPage page = await review.OpenAsync(review.ReportPath + "?xem=so-lieu");
        await page.ClickAsync(".figures a.sum >> nth=0");
        await Expect(page.Locator(".line.lit .text")).ToHaveTextAsync(
        [
            "- Số điểm đạt được của tiêu chí: 10/10 điểm.",
            "- Số điểm đạt được của tiêu chí: 25/25 điểm.",
        ]);
        await page.ClickAsync("text=94/100 >> nth=-1");
        await Expect(page.Locator(".line.lit .text")).ToContainTextAsync(["94/100 điểm"]);
    }

    [Fact]
    public async Task Report_Stepping_GoesFromFindingToFindingAndStopsAtTheEnds()
    {
        IPage page = await review.OpenAsync(review.ReportPath + "#f1");
        ILocator next = page.Locator("[data-step='1']");
        await next.ClickAsync();
        await Expect(page.Locator(".finding.here")).ToHaveAttributeAsync("id", "f2");
        await page.Locator("[data-step='-1']").ClickAsync();
        await page.Locator("[data-step='-1']").ClickAsync();
        await Expect(page.Locator(".finding.here")).ToHaveAttributeAsync("id", "f1");
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

    [Fact]
    public async Task Report_PlaceInAnotherDocument_LeadsToItsLineThere_AndIsPlainTextWhenItIsGone()
    {
        await review.Host.Database.ExecuteAsync(
            """
            update finding
            set elsewhere = jsonb_build_array(
              jsonb_build_object('file', '<i>thuong-cat</i>.docx', 'line', 8, 'page', 2, 'quote', '94/100 điểm',
                'sha256', (select sha256 from submission where path = 'bac-tu-liem/thuong-cat-2024.docx')),
              jsonb_build_object('file', 'da-rut.pdf', 'line', 3, 'page', null, 'quote', '', 'sha256', repeat('0', 64)))
            where fingerprint = '00000000000000b1'
            """,
            TestContext.Current.CancellationToken);
        long other = await review.Host.Database.ScalarAsync<long>(
            "select submission_id from finding where fingerprint = '00000000000000b1'", TestContext.Current.CancellationToken);

        IPage page = await review.OpenAsync(FormattableString.Invariant($"/bao-cao/{other}"), script: false);
        await Expect(page.Locator(".elsewhere li")).ToHaveTextAsync(["94/100 điểm <i>thuong-cat</i>.docx, trang 2, dòng 8", "da-rut.pdf, dòng 3"]);
        await Expect(page.Locator(".elsewhere a")).ToHaveCountAsync(1);
        await page.ClickAsync(".elsewhere a");
        await Expect(page).ToHaveURLAsync(review.Host.Address + review.ReportPath + "#L8");
        await Expect(page.Locator(".line:target")).ToContainTextAsync("94/100 điểm");
    }
}
