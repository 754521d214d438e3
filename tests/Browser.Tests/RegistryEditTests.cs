using System.Text;
using CTCPL.Pipeline.Worker.Accounts;
using Dapper;
using Microsoft.Playwright;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>The registry of units edited and imported on its page.</summary>
public sealed class RegistryEditTests(ReviewFixture review)
{
    [Fact]
    public async Task Registry_IsEdited_AndImportedAfterALookAtWhatChanges()
    {
        await using ReviewHost host = await ReviewHost.StartAsync(TestContext.Current.CancellationToken);
        IPage page = await review.SignInAsync(host.Address, host.Database, "quan.tri", script: false);
        await page.GotoAsync(host.Address + "/don-vi/danh-muc");
        await page.ClickAsync("summary:has-text('Thêm một đơn vị')");
        await page.SelectOptionAsync("[name=loai]", new SelectOptionValue { Label = "phường" });
        await page.FillAsync("[name=ten]", "Thượng Cát");
        await page.FillAsync("[name=capTren]", "quận Bắc Từ Liêm");
        await page.ClickAsync("button:has-text('Lưu')");
        await Expect(page.Locator(".flash.good")).ToHaveTextAsync("Đã lưu phường Thượng Cát, quận Bắc Từ Liêm.");
        await page.ClickAsync(".registry a:has-text('Sửa')");
        await page.FillAsync("[name=tuNam]", "2025");
        await page.ClickAsync("button:has-text('Lưu')");
        await Expect(page.Locator(".registry tbody tr")).ToContainTextAsync("2025–");

        await ChooseAsync(page, "loai;ten;cap tren\nphường;Thượng Cát;quận Bắc Từ Liêm\nlàng;Sai;x\n");
        await Expect(page.Locator(".registry-mistakes")).ToContainTextAsync("Dòng 3: loại “làng”");
        await ChooseAsync(page, "loai;ten;cap tren;tu nam\nphường;Thượng Cát;quận Bắc Từ Liêm;2025\nxã;Mới Về;huyện Xa;\n");
        await Expect(page.Locator("section[aria-label='Xem trước']")).ToContainTextAsync("tệp có 2 đơn vị, 1 mới hoặc thay đổi, 0 không còn");
        await Screens.KeepAsync(page, "registry-preview");
        await page.ClickAsync("button:has-text('Thay danh mục')");
        await Expect(page.Locator(".registry tbody tr")).ToHaveCountAsync(2);
        await page.ClickAsync(".registry tr:has-text('Mới Về') a");
        await page.ClickAsync("button:has-text('Xóa khỏi danh mục')");
        await Expect(page.Locator(".registry tbody tr")).ToHaveCountAsync(1);
        await using NpgsqlConnection connection = await host.Database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["unit-added", "unit-changed", "units-imported", "unit-removed"],
            await connection.QueryAsync<string>("select what from audit_event where who = 'quan.tri' and what like 'unit%' order by id"));
        await OnlyReadsAsync(host, page, connection);
    }

    /// <summary>The same account as a reviewer: sees the registry, is offered no form and cannot post one.</summary>
    private static async Task OnlyReadsAsync(ReviewHost host, IPage page, NpgsqlConnection connection)
    {
        await connection.ExecuteAsync("update account set role = @role", new { role = Roles.Reviewer }); // ends the session too
        IBrowserContext other = page.Context;
        await page.GotoAsync(host.Address + "/dang-nhap");
        await page.FillAsync("[name=ten]", "quan.tri");
        await page.FillAsync("[name=matKhau]", "mot mat khau dai");
        await page.ClickAsync("main button");
        await page.GotoAsync(host.Address + "/don-vi/danh-muc");
        await Expect(page.Locator(".registry tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("[name=ten]")).ToHaveCountAsync(0);
        string token = await page.Locator("[name=__RequestVerificationToken]").First.InputValueAsync();
        IAPIResponse answer = await other.APIRequest.PostAsync(
            host.Address + "/don-vi/danh-muc?handler=Remove",
            new() { Form = Fields(other, token), MaxRedirects = 0 });
        Assert.Contains(answer.Status, new[] { 302, 403 });
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*)::int from unit"));
    }

    private static IFormData Fields(IBrowserContext context, string token)
    {
        IFormData fields = context.APIRequest.CreateFormData();
        fields.Set("__RequestVerificationToken", token);
        fields.Set("sua", "x");
        return fields;
    }

    private static async Task ChooseAsync(IPage page, string text)
    {
        await page.ClickAsync("summary:has-text('Nhập từ tệp')");
        await page.SetInputFilesAsync("[name=tep]", new FilePayload { Name = "don-vi.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.ClickAsync("button:has-text('Xem trước')");
    }
}
