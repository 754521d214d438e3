using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Storage.Registry;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>The papers a reviewer sends and the board, opened with the programs that people open them with.</summary>
public sealed class PapersTests(ReviewFixture review) : IAsyncLifetime
{
    private const string Formula = "=HYPERLINK(\"http://example.invalid\";\"Bấm\")";

    private ReviewHost _host = null!;
    private IPage _page = null!;
    private long _report;

    public async ValueTask InitializeAsync()
    {
        _host = await ReviewHost.StartAsync(TestContext.Current.CancellationToken);
        _report = await _host.Database.AddReportAsync(
            "ward", "Thượng Cát", "a/thuong-cat-2024.docx",
            SampleFinding.Total, SampleFinding.Heading, SampleFinding.Marker, SampleFinding.Circular, SampleFinding.Unsure,
            SampleFinding.Total with { Fingerprint = "00000000000000a6", Rule = "report-late", Title = "Nộp muộn", Message = "Điều đã quyết là báo nhầm." });
        await _host.Database.AddReportAsync(
            "commune", "An Bình", "a/an-binh.docx", SampleFinding.Heading with { Fingerprint = "00000000000000c1", Title = Formula, Message = "@SUM(1+1)" });
        await using (NpgsqlConnection connection = await _host.Database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await connection.ExecuteAsync(
                "insert into triage (fingerprint, state, note, changed_by, changed_at) values ('00000000000000a6', 'falseAlarm', 'đúng hạn', 'x', now())");
        }
        await _host.App.Services.GetRequiredService<RegistryStore>().ReplaceAsync(
            [
                new(UnitKind.Ward, "Thượng Cát", "quận Bắc Từ Liêm", "", FirstYear: null, LastYear: null),
                new(UnitKind.Ward, "Chưa Gửi", "quận Bắc Từ Liêm", "", FirstYear: null, LastYear: null),
                new(UnitKind.Ward, "Mới Lập", "quận Bắc Từ Liêm", "", FirstYear: 2025, LastYear: null),
            ],
            "x",
            TimeProvider.System.GetUtcNow(),
            TestContext.Current.CancellationToken);
        _page = await review.SignInAsync(_host.Address, _host.Database, "giay.to");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task List_AsExcel_HasNumbersDatesAndNoFormula()
    {
        byte[] bytes = await DownloadAsync("/xuat/sai-lech.xlsx?nhom=tat-ca");
        string[] rows = SheetText.Rows(bytes);
        Assert.StartsWith("Đơn vị;Cấp trên;Năm;", rows[0], StringComparison.Ordinal);
        string own = Assert.Single(rows, r => r.Contains("An Bình", StringComparison.Ordinal));
        Assert.StartsWith("Xã An Bình;quận Bắc Từ Liêm;2024;5;criterion-heading-missing;", own, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(", own, StringComparison.Ordinal);
        Assert.Contains(";@SUM(1+1);", own, StringComparison.Ordinal);
        Assert.Contains(";20/11/2026 08:30;", own, StringComparison.Ordinal); // 01:30 UTC in Viet Nam
        Assert.Equal(8, rows.Length);
        Assert.Equal(7, SheetText.Rows(await DownloadAsync("/xuat/sai-lech.xlsx?nhom=tat-ca&don-vi=phuong%20thuong%20cat")).Length);
    }

    [Fact]
    public async Task List_AsExcel_OpensInLibreOffice()
    {
        byte[] bytes = await DownloadAsync("/xuat/sai-lech.xlsx?nhom=tat-ca");
        string csv = Encoding.UTF8.GetString(await PaperTools.ConvertAsync(bytes, "xlsx", "csv:Text - txt - csv (StarCalc):59,34,76"));
        Assert.Contains("Xã An Bình;quận Bắc Từ Liêm;2024;5;criterion-heading-missing;", csv, StringComparison.Ordinal);
        Assert.Contains(";@SUM(1+1);", csv, StringComparison.Ordinal);
        Assert.Contains(";20/11/2026 08:30;", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsCsv_HasAByteOrderMark_AndNoFormula()
    {
        byte[] bytes = await DownloadAsync("/xuat/sai-lech.csv?nhom=tat-ca");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("\"'=HYPERLINK(\"\"http", text, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(1+1),", text, StringComparison.Ordinal);
        Assert.Contains(",2026-11-20 08:30,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_IsAValidWordDocument_WithWhatIsToBeCorrected()
    {
        byte[] bytes = await DownloadAsync($"/bao-cao/{_report.ToString(System.Globalization.CultureInfo.InvariantCulture)}/phieu.docx");
        using (var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        byte[] pdf = await PaperTools.ConvertAsync(bytes, "docx", "pdf");
        await PaperTools.KeepAsync(pdf, "phieu.pdf");
        string text = string.Join(' ', (await PaperTools.TextAsync(pdf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("PHIẾU ĐỀ NGHỊ HOÀN THIỆN HỒ SƠ", text, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Ủy ban nhân dân phường Thượng Cát, quận Bắc Từ Liêm", text, StringComparison.Ordinal);
        Assert.Contains("1. Tổng điểm không khớp.", text, StringComparison.Ordinal);
        Assert.Contains("Dòng 8: “b. Tổng điểm số đạt được của các tiêu chí: 94/100 điểm”", text, StringComparison.Ordinal);
        Assert.Contains("2. Thiếu đề mục tiêu chí.", text, StringComparison.Ordinal);
        Assert.Contains("không phải là kết luận có sai sót", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Điều đã quyết", text, StringComparison.Ordinal); // a false alarm
        Assert.DoesNotContain("Viện dẫn sai thể thức", text, StringComparison.Ordinal); // a notice
        Assert.Contains("QĐ 25/2021/QĐ-TTg", text, StringComparison.Ordinal);
        await using NpgsqlConnection connection = await _host.Database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        (string sha, string subject) = await connection.QuerySingleAsync<(string, string)>(
            "select s.sha256, e.subject from submission s, audit_event e where s.id = @_report and e.what = 'export' and e.who = 'giay.to'", new { _report });
        Assert.Equal("phieu.docx " + sha, subject);
        Assert.Contains(sha, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_TellsWhereEachUnitStands_AndGivesItAsExcel()
    {
        await _page.GotoAsync(_host.Address + "/toan-canh");
        ILocator rows = _page.Locator(".board").First.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(4);
        await Expect(rows.First).ToContainTextAsync("Phường Thượng Cát");
        await Expect(rows.First.Locator("td")).ToHaveTextAsync("Có sai lệch 2"); // the false alarm, notices and what is unsure do not count
        await Expect(_page.Locator("tr:has-text('Chưa Gửi') td")).ToHaveTextAsync("Chưa nộp");
        await Expect(_page.Locator("tr:has-text('Mới Lập') td")).ToHaveTextAsync("–");
        await Expect(_page.Locator("tr:has-text('An Bình') th")).ToContainTextAsync("ngoài danh mục");
        await Screens.KeepAsync(_page, "board");
        await PaperTools.KeepAsync(await _page.PdfAsync(new() { PreferCSSPageSize = true }), "board.pdf");
        await _page.ClickAsync("nav[aria-label='Bảng điểm theo năm'] a");
        ILocator own = _page.Locator("tr:has-text('Thượng Cát')");
        await Expect(own.Locator("td").Nth(1)).ToHaveTextAsync("10");
        await Expect(own.Locator("td").Nth(6)).ToHaveTextAsync("94");
        await Expect(own.Locator("td").Nth(7)).ToHaveTextAsync("95");
        await Screens.KeepAsync(_page, "board-year");
        await _page.SetViewportSizeAsync(390, 800);
        await Screens.KeepAsync(_page, "board-phone");
        string csv = string.Join('\n', SheetText.Rows(await DownloadAsync("/xuat/tong-hop.xlsx?nam=2024")));
        Assert.Contains("Phường Thượng Cát;quận Bắc Từ Liêm;2024;Có sai lệch;có;10;;;;25;94;95;đề nghị công nhận;đủ điều kiện;1;3;0;2;1;20/11/2026 08:30;", csv, StringComparison.Ordinal);
        Assert.Contains("Phường Chưa Gửi;quận Bắc Từ Liêm;2024;Chưa nộp;có", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Mới Lập", csv, StringComparison.Ordinal);
    }

    private async Task<byte[]> DownloadAsync(string path)
    {
        IAPIResponse answer = await _page.APIRequest.GetAsync(_host.Address + path);
        Assert.True(answer.Ok, answer.StatusText);
        return await answer.BodyAsync();
    }
}
