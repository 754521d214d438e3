using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Sending reports in with a real browser, into a real folder with its intake.</summary>
public sealed class UploadTests(ReviewFixture review)
{
    [Fact]
    public async Task Files_Dropped_ShowWhatBecameOfEachWithoutLoadingThePage()
    {
        await using UploadHost host = await UploadHost.StartAsync(TestContext.Current.CancellationToken);
        IPage page = await review.SignInAsync(host.Address, host.Database, "thu.trang");
        await page.GotoAsync(host.Address + "/gui-bao-cao");
        byte[] report = DocxBuilder.FromText(ReportText.Valid25.Replacing("93,75/100", "95/100").Marked).ToBytes();
        await DropAsync(page, ("Phường Thượng Cát.docx", report), ("rỗng.docx", []), ("~$mở dở.docx", [1]));

        await Expect(page.Locator(".send-status")).ToHaveTextAsync("Đã gửi xong 3 tệp, 2 tệp không được nhận.");
        await Expect(page.Locator(".send-list li.received")).ToContainTextAsync("Phường Thượng Cát.docx");
        await Expect(page.Locator(".send-list li.refused")).ToHaveCountAsync(2);
        await Expect(page.Locator(".sent tbody tr")).ToContainTextAsync("1 điểm cần xem"); // by itself, when it is judged
        Assert.Equal("/bao-cao/1", await page.Locator(".sent a").GetAttributeAsync("href"));
        await Screens.KeepAsync(page, "gui-bao-cao");
        await page.SetViewportSizeAsync(360, 740);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Screens.KeepAsync(page, "gui-bao-cao-360");
    }

    [Fact]
    public async Task Form_WithoutScript_SendsSeveralFilesAtOnce()
    {
        await using UploadHost host = await UploadHost.StartAsync(TestContext.Current.CancellationToken);
        IPage page = await review.SignInAsync(host.Address, host.Database, "thu.trang", script: false);
        await page.GotoAsync(host.Address + "/gui-bao-cao");
        await page.SetInputFilesAsync("#tep", [File("a.docx", "một"u8.ToArray()), File("b \"hai\".pdf", "hai"u8.ToArray())]);
        await page.ClickAsync("button:has-text('Gửi')");

        await Expect(page.Locator(".send-list li.received .name")).ToHaveTextAsync(["a.docx", "b %22hai%22.pdf"]);
        await Screens.KeepAsync(page, "gui-bao-cao-khong-script");
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };

    private static async Task DropAsync(IPage page, params (string Name, byte[] Bytes)[] files)
    {
        IJSHandle transfer = await page.EvaluateHandleAsync(
            """
            files => {
              const transfer = new DataTransfer();
              for (const file of files) transfer.items.add(new File([Uint8Array.from(atob(file.bytes), c => c.charCodeAt(0))], file.name));
              return transfer;
            }
            """,
            files.Select(f => new { name = f.Name, bytes = Convert.ToBase64String(f.Bytes) }).ToArray());
        await page.DispatchEventAsync("#gui", "drop", new { dataTransfer = transfer });
    }
}
