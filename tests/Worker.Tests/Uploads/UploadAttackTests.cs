using System.Net;
using System.Net.Http.Headers;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

/// <summary>What people may try with the upload, and what accidents do.</summary>
public sealed class UploadAttackTests : IAsyncLifetime
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

    [Theory]
    [InlineData("../../../thoat.docx", "thoat.docx")]
    [InlineData("..\\..\\thoat.docx", "thoat.docx")]
    [InlineData("/etc/cron.d/thoat.docx", "thoat.docx")]
    [InlineData("_taken/../../thoat.docx", "thoat.docx")]
    [InlineData("a%0d%0aSet-Cookie: x=1.docx", "a%0d%0aSet-Cookie_ x=1.docx")]
    [InlineData("a; filename=b\\\"c.docx", "_c.docx")]
    [InlineData("<img src=x onerror=alert(1)>.docx", "_img src=x onerror=alert(1)_.docx")]
    public async Task Name_FromOutside_StaysInTheFolder(string given, string name)
    {
        await using WebService service = await StillAsync();
        using HttpClient client = await SignInAsync(service);
        string[] results = await UploadForms.SendAsync(client, await UploadForms.TokenAsync(client, Token), Token, (given, "x"u8.ToArray()));

        Assert.StartsWith(name + "|received|", Assert.Single(results), StringComparison.Ordinal);
        Assert.Equal([name], _folders.Files());
    }

    [Fact]
    public async Task Name_CodedWithALineBreak_GetsIntoNoHeader()
    {
        await using WebService service = await StillAsync();
        using HttpClient client = await SignInAsync(service);
        using MultipartFormDataContent form = UploadForms.Form();
        var file = new ByteArrayContent("x"u8.ToArray());
        file.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"tep\"; filename*=UTF-8''a%0D%0AX-Evil%3A%201%2F..%2Fb.docx");
        form.Add(file);
        using HttpResponseMessage answer = await UploadForms.SendAsync(client, await UploadForms.TokenAsync(client, Token), form, Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Evil"));
        Assert.Equal(["b.docx"], _folders.Files());
    }

    [Fact]
    public async Task Request_OfSomebodyNotSignedIn_OrWithoutTheFormsToken_BringsNothing()
    {
        await using WebService service = await StillAsync();
        using HttpClient anonymous = service.Anonymous();
        using HttpClient client = await SignInAsync(service);
        using var form = new MultipartFormDataContent { UploadForms.File("a.docx", "x"u8.ToArray()) };
        using HttpResponseMessage strange = await anonymous.PostAsync(UploadForms.Page, form, Token);
        using var forged = new MultipartFormDataContent { UploadForms.File("a.docx", "x"u8.ToArray()) };
        using HttpResponseMessage withoutToken = await client.PostAsync(UploadForms.Page, forged, Token);
        using var late = new MultipartFormDataContent
        {
            UploadForms.File("a.docx", "x"u8.ToArray()),
            { new StringContent(await UploadForms.TokenAsync(client, Token)), "__RequestVerificationToken" },
        };
        using HttpResponseMessage tokenBehind = await client.PostAsync(UploadForms.Page, late, Token);

        Assert.Equal(HttpStatusCode.Redirect, strange.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tokenBehind.StatusCode);
        Assert.Empty(_folders.Files());
        Assert.Equal(["0"], await _database.RowsAsync("select count(*) from upload", Token));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/mixed; boundary=x")]
    public async Task Request_OfAnotherType_IsRefused(string type)
    {
        await using WebService service = await StillAsync();
        using HttpClient client = await SignInAsync(service);
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using HttpResponseMessage answer = await UploadForms.SendAsync(client, await UploadForms.TokenAsync(client, Token), content, Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Empty(_folders.Files());
    }

    [Fact]
    public async Task File_OverTheLimit_IsRefusedAndTheOthersOfItsFormAreNot()
    {
        await using WebService service = await StillAsync(("Reading:FileBytes", "100000"), ("Upload:Files", "3"));
        using HttpClient client = await SignInAsync(service);
        string[] results = await UploadForms.SendAsync(
            client, await UploadForms.TokenAsync(client, Token), Token,
            ("vừa.docx", new byte[100_000]), ("lớn.docx", new byte[100_001]), ("nhỏ.docx", [1]), ("thứ tư.docx", [1]));

        Assert.Equal(
            [
                "vừa.docx|received|Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới.",
                "lớn.docx|refused|Tệp lớn hơn 97,7 KB nên không được nhận. Hãy gửi tệp nhỏ hơn (bỏ bớt ảnh, phụ lục).",
                "nhỏ.docx|received|Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới.",
                "thứ tư.docx|refused|Mỗi lần chỉ gửi được 3 tệp. Hãy gửi các tệp còn lại ở lần sau.",
            ],
            results);
        Assert.Equal(["nhỏ.docx", "vừa.docx"], _folders.Files());
    }

    [Fact]
    public async Task Disk_WithoutRoom_TakesNothingAndSaysSo()
    {
        await using WebService service = await StillAsync(("Upload:FreeBytes", (1L << 50).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        using HttpClient client = await SignInAsync(service);

        Assert.Contains(
            "Ổ đĩa của thư mục nhận sắp đầy", WebUtility.HtmlDecode(await client.GetStringAsync(UploadForms.Page, Token)), StringComparison.Ordinal);
    }

    /// <summary>Chunks without end: the server stops reading at its limit, and nothing is left.</summary>
    [Fact]
    public async Task Body_WithoutEnd_IsCutOffAtTheLimit()
    {
        const int Limit = 2 << 20;
        await using WebService service = await StillAsync(("Reading:FileBytes", "65536"), ("Upload:RequestBytes", "2097152"));
        using HttpClient client = await SignInAsync(service);
        string token = await UploadForms.TokenAsync(client, Token);
        var endless = new EndlessContent();
        string outcome;
        try
        {
            using var form = new MultipartFormDataContent { endless };
            using HttpResponseMessage answer = await UploadForms.SendAsync(client, token, form, Token);
            outcome = await answer.Content.ReadAsStringAsync(Token);
        }
        catch (HttpRequestException e)
        {
            outcome = e.GetType().Name; // cut off while it was still sending
        }

        Assert.DoesNotContain("\"received\"", outcome, StringComparison.Ordinal);
        Assert.InRange(endless.Sent, 1, Limit + (64 << 20)); // what lies in the sockets' buffers was sent, but never read
        Assert.Empty(_folders.Files());
        Assert.Equal(["0"], await _database.RowsAsync("select count(*) from upload", Token));
    }

    [Fact]
    public async Task OneName_SentAThousandTimesAtOnce_GivesAThousandFiles()
    {
        await using WebService service = await StillAsync();
        using HttpClient client = await SignInAsync(service);
        string token = await UploadForms.TokenAsync(client, Token);
        await Parallel.ForEachAsync(Enumerable.Range(0, 250), Token, async (request, cancellationToken) =>
        {
            (string, byte[])[] files = [.. Enumerable.Range(0, 4).Select(i => ("Báo cáo.docx", BitConverter.GetBytes((request * 4) + i)))];
            string[] results = await UploadForms.SendAsync(client, token, cancellationToken, files);
            Assert.All(results, r => Assert.StartsWith("Báo cáo.docx|received|", r, StringComparison.Ordinal));
        });

        string[] found = _folders.Files();
        Assert.Equal(1000, found.Length);
        Assert.Equal(
            Enumerable.Range(0, 1000),
            found.Select(f => BitConverter.ToInt32(File.ReadAllBytes(Path.Combine(_folders.Inbox, f)))).Order());
        Assert.Equal(
            ["1000|1000|1000"],
            await _database.RowsAsync("select count(distinct path), count(distinct sha256), count(entered_at) from upload", Token));
    }

    [Fact]
    public async Task Name_OfAFileThatLiesThere_IsLeftToIt()
    {
        await using WebService service = await StillAsync();
        _folders.Drop("a.docx", "của người khác"u8.ToArray());
        _folders.Drop("a (2).docx", "cũng vậy"u8.ToArray());
        using HttpClient client = await SignInAsync(service);
        await UploadForms.SendAsync(client, await UploadForms.TokenAsync(client, Token), Token, ("a.docx", "mới"u8.ToArray()));

        Assert.Equal("của người khác", await File.ReadAllTextAsync(Path.Combine(_folders.Inbox, "a.docx"), Token));
        Assert.Equal("mới", await File.ReadAllTextAsync(Path.Combine(_folders.Inbox, "a (3).docx"), Token));
        Assert.Equal(["a (3).docx"], await _database.RowsAsync("select path from upload", Token));
    }

    [Fact]
    public async Task Service_KilledInMidUpload_LeavesNothingThatIsTakenForAReport()
    {
        using (var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []))
        {
            string address = await Eventually.SeeAsync(() => Task.FromResult(service.Address ?? ""), seen => seen.Length > 0, Token);
            using HttpClient client = await WebService.SignInAsync(address, _database, "lan.anh", Roles.Reviewer, Token);
            string token = await UploadForms.TokenAsync(client, Token);
            var stalled = new StalledContent();
            using var form = new MultipartFormDataContent { stalled };
            Task<HttpResponseMessage> sending = UploadForms.SendAsync(client, token, form, Token);
            Assert.True(await Eventually.SeeAsync(
                () => Task.FromResult(_folders.Files().Any(f => f.StartsWith("_taken/.upload/", StringComparison.Ordinal) && new FileInfo(Path.Combine(_folders.Inbox, f)).Length > 0)),
                seen => seen, Token), service.Output);
            await service.KillAsync(Token);
            stalled.GoOn();
            await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        }
        string left = Assert.Single(_folders.Files());
        File.SetLastWriteTimeUtc(Path.Combine(_folders.Inbox, left), DateTimeOffset.UnixEpoch.UtcDateTime); // as if long ago
        using var next = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        string again = await Eventually.SeeAsync(() => Task.FromResult(next.Address ?? ""), seen => seen.Length > 0, Token);
        using HttpClient second = await WebService.SignInAsync(again, _database, "thu.ha", Roles.Reviewer, Token);
        await UploadForms.SendAsync(second, await UploadForms.TokenAsync(second, Token), Token, ("b.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal)));

        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["b.docx|checked"], Token);
        Assert.Equal(["b.docx"], await _database.RowsAsync("select path from upload", Token));
        await Eventually.RowsAsync(_database, "select moved_to from ledger_file", ["_taken/b.docx"], Token);
        Assert.Equal(["_taken/b.docx"], _folders.Files());
    }

    /// <summary>A service that takes nothing out of its folder while the test looks.</summary>
    private Task<WebService> StillAsync(params (string Name, string Value)[] settings) => WebService.StartAsync(
        _database, _folders, Token,
        [KeyValuePair.Create("Intake:QuietPeriod", (string?)"01:00:00"), .. settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))]);

    private Task<HttpClient> SignInAsync(WebService service) => service.SignInAsync(_database, "lan.anh", Roles.Reviewer, Token);
}
