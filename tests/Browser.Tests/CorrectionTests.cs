using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Correcting a misread figure with a real browser, on the whole service: what it brings, who is faster, and the way back.</summary>
public sealed class CorrectionTests(ReviewFixture review)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static byte[] Misread { get; } = DocxBuilder.FromText(ReportText.Valid25.Replacing("28,5/30", "23,5/30").Marked).ToBytes();

    [Fact]
    public async Task MisreadFigure_Corrected_ClearsTheReport_AndComesBackWhenWithdrawn()
    {
        await using UploadHost host = await UploadHost.StartAsync(Token);
        IPage page = await SendAsync(host, "chi.lan", script: true);
        await page.GotoAsync(host.Address + "/bao-cao/1");
        await Expect(page.Locator("article.finding")).Not.ToHaveCountAsync(0);
        await page.GotoAsync(host.Address + "/bao-cao/1?xem=so-lieu");
        await Screens.CareWideAndNarrowAsync(page, "sua-so-lieu");
        await page.Locator("tr:has-text('Tiêu chí 2') td:last-child a.correct").ClickAsync();
        await Expect(page.Locator(".as-read mark")).ToHaveTextAsync("23,5/30");
        await Screens.CareWideAndNarrowAsync(page, "sua-so");

        await page.FillAsync("[name=soDung]", "28.5");
        await page.FillAsync(".correct-figure [name=lyDo]", "Bản quét mờ <b>số 8</b>");
        await page.ClickAsync("text=Lưu số đúng");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("dấu phẩy");
        await Expect(page.Locator(".correct-figure [name=lyDo]")).ToHaveValueAsync("Bản quét mờ <b>số 8</b>");
        await page.FillAsync("[name=soDung]", "28,5");
        await page.ClickAsync("text=Lưu số đúng");
        await Expect(page.Locator(".flash.good")).ToContainTextAsync("thành 28,5/30");

        await JudgedAsync(host, "clean");
        await page.ReloadAsync();
        await Expect(page.Locator(".overrides")).ToContainTextAsync("28,5/30 thay cho 23,5/30 – Bản quét mờ <b>số 8</b>. chi.lan");
        await Expect(page.Locator("tr:has-text('Tiêu chí 2') td:last-child")).ToContainTextAsync("28,5/30");
        await Expect(page.Locator("tr:has-text('Tiêu chí 2') td:last-child del")).ToHaveTextAsync("23,5/30");
        await Screens.CareWideAndNarrowAsync(page, "sua-so-xong");

        await page.Locator(".overrides a.correct").ClickAsync();
        await page.ClickAsync(".withdraw-correction summary");
        await page.FillAsync(".withdraw-correction [name=lyDo]", "Bản giấy ghi 23,5");
        await Screens.CareWideAndNarrowAsync(page, "sua-so-rut");
        await page.ClickAsync("button:has-text('Rút việc sửa')");
        await Expect(page.Locator(".flash.good")).ToContainTextAsync("Đã rút");
        await JudgedAsync(host, "findings");
        await page.GotoAsync(host.Address + "/bao-cao/1");
        await Expect(page.Locator(".overrides")).ToHaveCountAsync(0);
        await page.GotoAsync(host.Address + "/bao-cao/1/sua-so");
        await Expect(page.Locator(".withdrawn-corrections li")).ToContainTextAsync("Rút: chi.lan");
        await Screens.CareWideAndNarrowAsync(page, "sua-so-tat-ca");
    }

    [Fact]
    public async Task TwoReviewers_AtOnce_TheSecondIsToldAndKeepsItsWords_WithoutScript()
    {
        await using UploadHost host = await UploadHost.StartAsync(Token);
        IPage first = await SendAsync(host, "chi.lan", script: false);
        IPage second = await review.SignInAsync(host.Address, host.Database, "thu.trang", script: false);
        foreach (IPage page in (IPage[])[first, second])
            await page.GotoAsync(host.Address + "/bao-cao/1/sua-so?cho=criterion%202%20points");
        await CorrectAsync(first, "28,5", "nhìn bản giấy");
        await Expect(first.Locator(".flash.good")).ToBeVisibleAsync();
        await CorrectAsync(second, "28,75", "kính lúp");
        await Expect(second.Locator("[role=alert]")).ToContainTextAsync("chi.lan đã sửa trước");
        await Expect(second.Locator("[role=alert]")).ToContainTextAsync("28,5/30: nhìn bản giấy");
        await Expect(second.Locator("[name=soDung]")).ToHaveValueAsync("28,75");
        await Expect(second.Locator(".correct-figure [name=lyDo]")).ToHaveValueAsync("kính lúp");
        await Screens.KeepAsync(second, "sua-so-muon");

        await second.ClickAsync("text=Thay bằng số này");
        await Expect(second.Locator(".flash.good")).ToContainTextAsync("28,75/30");
        Assert.Equal(
            ["chi.lan|nhìn bản giấy|thu.trang", "thu.trang|kính lúp|"],
            await host.Database.RowsAsync("select made_by, reason, withdrawn_by from figure_override order by id", Token));
    }

    private async Task<IPage> SendAsync(UploadHost host, string name, bool script)
    {
        IPage page = await review.SignInAsync(host.Address, host.Database, name, script);
        await page.GotoAsync(host.Address + "/gui-bao-cao");
        await page.SetInputFilesAsync("#tep", [new FilePayload { Name = "son-thuan.docx", MimeType = "application/octet-stream", Buffer = Misread }]);
        if (!script)
            await page.ClickAsync("button:has-text('Gửi')"); // with script they are sent when they are chosen
        await Expect(page.Locator(".send-list li.received")).ToBeVisibleAsync();
        await JudgedAsync(host, "findings");
        return page;
    }

    private static async Task CorrectAsync(IPage page, string number, string reason)
    {
        await page.FillAsync("[name=soDung]", number);
        await page.FillAsync(".correct-figure [name=lyDo]", reason);
        await page.ClickAsync(".correct-figure button.primary");
    }

    /// <summary>Waits for the service's own judging. The limit is for a broken program, not a measure.</summary>
    private static async Task JudgedAsync(UploadHost host, string verdict)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        string? seen;
        do
        {
            await Task.Delay(100, Token);
            seen = await host.Database.ScalarAsync<string>("select verdict from assessment a join submission s on a.id = s.assessment_id where s.id = 1", Token);
        }
        while (!string.Equals(seen, verdict, StringComparison.Ordinal) && !limit.IsCancellationRequested);
        Assert.Equal(verdict, seen);
    }
}
