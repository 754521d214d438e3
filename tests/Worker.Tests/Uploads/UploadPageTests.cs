using System.Net;
using System.Text;
using AngleSharp.Dom;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

/// <summary>Files sent in by the page, from the form to the ledger.</summary>
public sealed class UploadPageTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Upload_OfAReportAndTheSameBytesAgain_GoesThroughTheGateOfTheFolder()
    {
        byte[] report = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        await using WebService service = await StartAsync();
        using HttpClient client = await SignInAsync(service);
        string token = await UploadForms.TokenAsync(client, Token);

        Assert.Equal(
            ["Báo cáo.docx|received|Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới."],
            await UploadForms.SendAsync(client, token, Token, ("Báo cáo.docx", report)));
        await Eventually.RowsAsync(_database, "select path, state, moved_to from ledger_file", ["Báo cáo.docx|checked|_taken/Báo cáo.docx"], Token);
        Assert.Equal(
            ["khác.docx|alreadyReceived|Nội dung giống hệt tệp “Báo cáo.docx” đã nhận trước đó; hai tệp có chung một kết quả."],
            await UploadForms.SendAsync(client, token, Token, ("khác.docx", report)));

        await Eventually.RowsAsync(
            _database, "select path, state from ledger_file order by id", ["Báo cáo.docx|checked", "khác.docx|duplicate"], Token);
        Assert.Equal(
            ["lan.anh|Báo cáo.docx|Báo cáo.docx|True", "lan.anh|khác.docx|khác.docx|True"],
            await _database.RowsAsync("select sent_by, file_name, path, entered_at is not null from upload order by id", Token));
        IDocument page = await WebService.PageAsync(client, UploadForms.Page, Token);
        Assert.Equal(
            ["khác.docx|Trùng|Trùng nội dung với tệp đã nhận. 1 điểm cần xem", "Báo cáo.docx|Đã kiểm tra|1 điểm cần xem"],
            page.QuerySelectorAll(".sent tbody tr").Select(r => string.Join('|', ((int[])[0, 3, 4]).Select(i => r.Children[i].TextContent.Trim()))));
        Assert.True(await Eventually.SeeAsync(
            () => Task.FromResult(File.Exists(Path.Combine(_folders.Results, "Báo cáo.docx.html"))), seen => seen, Token));
    }

    [Fact]
    public async Task Upload_WithoutScript_IsAPlainFormThatShowsTheResultOfEachFile()
    {
        await using WebService service = await StartAsync();
        using HttpClient client = await SignInAsync(service);
        using MultipartFormDataContent form = UploadForms.Form();
        form.Add(new StringContent(await UploadForms.TokenAsync(client, Token)), "__RequestVerificationToken");
        form.Add(UploadForms.File("a.docx", "một"u8.ToArray()));
        form.Add(UploadForms.File("rỗng.docx", []));
        form.Add(UploadForms.File("~$a.docx", "khóa"u8.ToArray()));
        using HttpResponseMessage answer = await client.PostAsync(UploadForms.Page, form, Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        IDocument page = await WebService.ParseAsync(await answer.Content.ReadAsStringAsync(Token), Token);
        Assert.Equal(
            [
                "a.docx|Đã nhận|Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới.",
                "rỗng.docx|Không nhận|Tệp rỗng (0 byte). Hãy mở tệp kiểm tra, lưu lại rồi gửi lại.",
                "~$a.docx|Không nhận|Tệp khóa tạm của Word khi đang mở báo cáo, không phải báo cáo. Hãy đổi tên hoặc chọn đúng tệp báo cáo.",
            ],
            page.QuerySelectorAll(".send-list li").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))));
    }

    [Fact]
    public async Task Upload_WithoutAnyFile_SaysSo()
    {
        await using WebService service = await StartAsync();
        using HttpClient client = await SignInAsync(service);
        using MultipartFormDataContent form = UploadForms.Form();
        form.Add(new StringContent(await UploadForms.TokenAsync(client, Token)), "__RequestVerificationToken");
        form.Add(UploadForms.File("", []));
        using HttpResponseMessage answer = await client.PostAsync(UploadForms.Page, form, Token);

        Assert.Contains("Chưa chọn tệp nào.", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfAZipBomb_GoesTheOrdinaryWayAndIsRejectedThere()
    {
        byte[] bomb = DocxArchive.Pack(
        [
            DocxArchive.Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            KeyValuePair.Create("word/document.xml", new byte[300 << 20]),
        ]);
        await using WebService service = await StartAsync();
        using HttpClient client = await SignInAsync(service);

        Assert.Equal(
            ["bom.docx|received|Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới."],
            await UploadForms.SendAsync(client, await UploadForms.TokenAsync(client, Token), Token, ("bom.docx", bomb)));
        await Eventually.RowsAsync(
            _database,
            "select f.path, f.state, a.reason_code, f.moved_to from ledger_file f join submission s on s.ledger_id = f.id join assessment a on a.id = s.assessment_id",
            ["bom.docx|rejected|tooComplex|_rejected/bom.docx"],
            Token);
    }

    [Fact]
    public async Task Page_OfAFolderThatIsOnlyRead_SaysSoAndTakesNothing()
    {
        await using WebService service = await StartAsync(KeyValuePair.Create("Intake:ReadOnly", (string?)"true"));
        using HttpClient client = await SignInAsync(service);
        string page = WebUtility.HtmlDecode(await client.GetStringAsync(UploadForms.Page, Token));
        Assert.Contains("Thư mục nhận báo cáo chỉ được đọc", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"file\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfANodeWithoutIntake_SaysSo()
    {
        await using WebService service = await StartAsync(KeyValuePair.Create("Service:Roles", (string?)"web"));
        using HttpClient client = await SignInAsync(service);

        Assert.Contains(
            "không có thư mục nhận báo cáo", WebUtility.HtmlDecode(await client.GetStringAsync(UploadForms.Page, Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhenTheFolderHasLostItsMark_IsRefusedAndSaysWhy()
    {
        await using WebService service = await StartAsync();
        using HttpClient client = await SignInAsync(service);
        string token = await UploadForms.TokenAsync(client, Token);
        Directory.Delete(Path.Combine(_folders.Inbox, "_taken"), recursive: true); // as when a share is not mounted

        string[] results = await UploadForms.SendAsync(client, token, Token, ("a.docx", Encoding.UTF8.GetBytes("một")));

        Assert.StartsWith("a.docx|refused|Thư mục nhận báo cáo hiện không ghi được", Assert.Single(results), StringComparison.Ordinal);
        Assert.Empty(_folders.Files());
    }

    private Task<WebService> StartAsync(params KeyValuePair<string, string?>[] settings) => WebService.StartAsync(_database, _folders, Token, settings);

    private Task<HttpClient> SignInAsync(WebService service) => service.SignInAsync(_database, "lan.anh", Roles.Reviewer, Token);
}
