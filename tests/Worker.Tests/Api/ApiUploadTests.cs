using System.Net;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Api;

/// <summary>What programs may get wrong, or try, when they send files in; and how often they may call.</summary>
public sealed class ApiUploadTests : IAsyncLifetime
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
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType")]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType")]
    [InlineData("text/html", HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType")]
    [InlineData("", HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType")]
    [InlineData("multipart/form-data", HttpStatusCode.OK, "brokenOff")]
    public async Task Body_OfAnotherType_BringsNothing(string type, HttpStatusCode status, string code)
    {
        await using WebService service = await StillAsync();
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "submitter");
        System.Text.Json.Nodes.JsonNode answer = await program.UploadAsync("a.docx", "{}"u8.ToArray(), status, type);

        Assert.Equal(code, (string?)(answer["code"] ?? answer["files"]?[0]?["code"]));
        Assert.Empty(_folders.Files());
    }

    [Theory]
    [InlineData("a%0D%0AX-Evil: 1/../b.docx", "b.docx")]
    [InlineData("a\r\nX-Evil: 1.docx", "a X-Evil_ 1.docx")]
    [InlineData("\\\\may\\o\\..\\b.docx", "b.docx")]
    [InlineData("....//....//b.docx", "b.docx")]
    public async Task Name_OfARawBody_StaysInTheFolder(string given, string name)
    {
        await using WebService service = await StillAsync();
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "submitter");
        await program.UploadAsync(given, "x"u8.ToArray());

        Assert.Equal([name], _folders.Files());
    }

    [Fact]
    public async Task File_ThatIsRefused_IsAProblemWithItsReason()
    {
        await using WebService service = await StillAsync(("Reading:FileBytes", "2048"), ("Upload:RequestBytes", "1048576"));
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "submitter");

        Assert.Equal("fileTooLarge", (string?)(await program.UploadAsync("a.docx", new byte[2049], HttpStatusCode.RequestEntityTooLarge))["reason"]);
        Assert.Equal("emptyFile", (string?)(await program.UploadAsync("a.docx", [], HttpStatusCode.UnprocessableEntity))["reason"]);
        Assert.Equal("ignoredName", (string?)(await program.UploadAsync("~$a.docx", [1], HttpStatusCode.UnprocessableEntity))["reason"]);
        Assert.Empty(_folders.Files());
    }

    [Fact]
    public async Task File_LargerThanOtherRequestsMayBe_IsReceived()
    {
        await using WebService service = await StillAsync();
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "submitter");
        await program.UploadAsync("lớn.pdf", new byte[40 << 20], type: "application/pdf"); // more than the server's own default of 30 MB

        Assert.Equal(40 << 20, new FileInfo(Path.Combine(_folders.Inbox, "lớn.pdf")).Length);
    }

    [Fact]
    public async Task Folder_ThatIsOnlyRead_IsAProblemToo()
    {
        await using WebService service = await StillAsync(("Intake:ReadOnly", "true"));
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "submitter");

        Assert.Equal("readOnlyInbox", (string?)(await program.UploadAsync("a.docx", [1], HttpStatusCode.ServiceUnavailable))["reason"]);
    }

    [Fact]
    public async Task Caller_OverItsLimit_IsToldWhenToComeAgain_AndAnotherKeyIsNot()
    {
        await using WebService service = await StillAsync(("Api:RequestsPerMinute", "3"));
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "auditor");
        using ApiClient other = await ApiClient.CreateAsync(service.Address, _database, "auditor");
        for (int i = 0; i < 3; i++)
            await program.GetAsync("/api/v1/reports");
        using HttpResponseMessage refused = await program.Http.GetAsync("/api/v1/reports", Token);

        Assert.Equal("tooManyRequests", (string?)(await ApiClient.JsonAsync(refused, HttpStatusCode.TooManyRequests))["code"]);
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        await other.GetAsync("/api/v1/reports");
    }

    [Fact]
    public async Task Account_CannotTakeTheNameOfAKey()
    {
        await using WebService service = await StillAsync();
        using HttpClient client = service.Anonymous();
        string page = await service.Services.GetRequiredService<Invitations>().CreateAsync(Roles.Reviewer, Token);
        Dictionary<string, string> form = await WebService.HiddenAsync(client, page, Token);
        (form["ten"], form["matKhau"], form["nhapLai"]) = ("key:Cổng dịch vụ", "mot mat khau dai", "mot mat khau dai");
        using HttpResponseMessage answer = await client.PostAsync(page, new FormUrlEncodedContent(form), Token);

        Assert.Contains("không được chứa dấu hai chấm", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Equal(["0"], await _database.RowsAsync("select count(*) from account", Token));
    }

    [Fact]
    public async Task Guesser_OfKeys_IsStoppedByItsAddress()
    {
        await using WebService service = await StillAsync(("Api:AttemptsPerMinute", "3"));
        using var guesser = ApiClient.With(service.Address, "ctcpl_guess");
        using ApiClient program = await ApiClient.CreateAsync(service.Address, _database, "auditor");
        for (int i = 0; i < 3; i++)
            await guesser.GetAsync("/api/v1/reports", HttpStatusCode.Unauthorized);
        await guesser.GetAsync("/api/v1/reports", HttpStatusCode.TooManyRequests);

        await program.GetAsync("/api/v1/reports");
    }

    /// <summary>A service that takes nothing out of its folder while the test looks.</summary>
    private Task<WebService> StillAsync(params (string Name, string Value)[] settings) => WebService.StartAsync(
        _database, _folders, Token,
        [KeyValuePair.Create("Intake:QuietPeriod", (string?)"01:00:00"), .. settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))]);
}
