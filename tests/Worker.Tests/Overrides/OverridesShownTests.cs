using System.Net;
using System.Text.Json.Nodes;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Api;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;
using DocumentFormat.OpenXml.Packaging;

namespace CTCPL.Pipeline.Worker.Tests.Overrides;

/// <summary>A correction sent by the form of the running service, and every paper and program that is told of it.</summary>
public sealed class OverridesShownTests : IAsyncLifetime
{
    private const string Form = "/bao-cao/1/sua-so?cho=total";

    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;
    private WebService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _service = await WebService.StartAsync(_database, _folders, Token);
        await File.WriteAllBytesAsync(Path.Combine(_folders.Inbox, "a.docx"), TestSubmissions.Docx(ReportText.Valid25), Token);
        await Eventually.RowsAsync(_database, "select verdict from assessment", ["clean"], Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Correction_IsShownOnSheet_Slip_AndToPrograms()
    {
        using HttpClient reviewer = await _service.SignInAsync(_database, "chi.lan", Roles.Reviewer, Token);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(reviewer, ("soDung", "98,75"), ("mauSo", "100"), ("lyDo", "Số 8 bị đóng dấu che"))).StatusCode);
        await Eventually.RowsAsync(_database, "select verdict from assessment a join submission s on a.id = s.assessment_id", ["findings"], Token);

        string sheet = Path.Combine(_folders.Results, "a.docx.html");
        string written = await Eventually.SeeAsync(
            () => File.ReadAllTextAsync(sheet, Token), text => text.Contains("người thẩm định sửa", StringComparison.Ordinal), Token);
        Assert.Contains("Con số ghi tổng điểm của các tiêu chí: <b>98,75/100</b> thay cho “93,75/100” (dòng 42). Lý do: Số 8 bị đóng dấu che. chi.lan, ", written, StringComparison.Ordinal);

        using Stream slip = await reviewer.GetStreamAsync("/bao-cao/1/phieu.docx", Token);
        using var bytes = new MemoryStream();
        await slip.CopyToAsync(bytes, Token);
        using var document = WordprocessingDocument.Open(bytes, isEditable: false);
        string text = document.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("Con số ghi tổng điểm của các tiêu chí: 98,75/100 (chương trình đọc: 93,75/100).", text, StringComparison.Ordinal);

        using ApiClient program = await ApiClient.CreateAsync(_service.Address, _database, "auditor");
        JsonNode told = Assert.Single((await program.GetAsync("/api/v1/reports/1"))["overrides"]!.AsArray())!;
        Assert.Equal("total|98.75|100|93,75/100|chi.lan|True", string.Join('|', told["figure"], told["value"], told["of"], told["readAs"], told["by"], (bool)told["applied"]!));
        Assert.Equal("total", (string?)(await program.GetAsync("/api/v1/reports/1/result"))["overrides"]![0]!["figure"]);
        Assert.Contains("Sửa số đọc sai", await AuditAsync(), StringComparison.Ordinal);
    }

    /// <summary>What is no number of the form, has no reason, or would change nothing is not kept, and the page says what to do.</summary>
    [Theory]
    [InlineData("98.75", "100", "mờ", "dấu phẩy")]
    [InlineData("", "", "mờ", "Hãy ghi số")]
    [InlineData("98,75", "một trăm", "mờ", "Mẫu số")]
    [InlineData("-3", "100", "mờ", "Hãy ghi một số")]
    [InlineData("98,75", "100", " ", "lý do")]
    [InlineData("93,75", "100", "mờ", "không cần sửa")]
    [InlineData("٩٨", "100", "mờ", "Hãy ghi một số")]
    public async Task Form_WithWhatIsNoFigure_SavesNothing(string value, string of, string reason, string told)
    {
        using HttpClient reviewer = await _service.SignInAsync(_database, "chi.lan", Roles.Reviewer, Token);
        HttpResponseMessage answer = await SendAsync(reviewer, ("soDung", value), ("mauSo", of), ("lyDo", reason));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Equal(0, await _database.ScalarAsync<long>("select count(*) from figure_override", Token));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        string token = (await WebService.HiddenAsync(client, Form, Token))["__RequestVerificationToken"];
        using var content = new FormUrlEncodedContent(
            [.. fields.Append(("cho", "total")).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]);
        return await client.PostAsync(Form, content, Token);
    }

    private async Task<string> AuditAsync()
    {
        using HttpClient auditor = await _service.SignInAsync(_database, "kiem.tra", Roles.Auditor, Token);
        return await auditor.GetStringAsync("/nhat-ky", Token);
    }
}
