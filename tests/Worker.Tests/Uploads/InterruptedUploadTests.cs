using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

/// <summary>A process that dies between noting a file and giving it its name, or just behind that.</summary>
public sealed class InterruptedUploadTests : IAsyncLifetime
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
    public async Task Upload_NotedButNeverNamed_IsToldAsInterrupted_AndSentAgainIsReceived()
    {
        await using WebService service = await WebService.StartAsync(_database, _folders, Token);
        await NoteAsync("a.docx");
        using HttpClient client = await service.SignInAsync(_database, "lan.anh", Accounts.Roles.Reviewer, Token);
        string page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(UploadForms.Page, Token));
        Assert.Contains("Bị ngắt khi gửi", page, StringComparison.Ordinal);
        string[] again = await UploadForms.SendAsync(
            client, await UploadForms.TokenAsync(client, Token), Token, ("a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal)));

        Assert.StartsWith("a.docx|received|", Assert.Single(again), StringComparison.Ordinal);
        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["a (2).docx|checked"], Token);
        Assert.Equal(["checked", "interrupted"], (await new UploadList(_database.Source).PageAsync("lan.anh", long.MaxValue, 10, Token)).Select(u => u.State));
    }

    [Fact]
    public async Task Upload_NamedButNotNotedAsSuch_IsFollowedByTheLedger()
    {
        await using WebService service = await WebService.StartAsync(_database, _folders, Token);
        NotedUpload noted = await NoteAsync("a.docx");
        _folders.Drop(noted.Path, TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await Eventually.RowsAsync(_database, "select path, state from ledger_file", ["a.docx|checked"], Token);

        ListedUpload upload = Assert.Single(await new UploadList(_database.Source).PageAsync("lan.anh", long.MaxValue, 10, Token));
        Assert.Equal(("checked", 1L, "findings"), (upload.State, upload.SubmissionId, upload.Verdict));
    }

    private async Task<NotedUpload> NoteAsync(string name)
    {
        byte[] bytes = TestSubmissions.Docx(TestSubmissions.WrongTotal);
        string folder = (await _database.RowsAsync("select id from watched_folder", Token))[0];
        return await new UploadStore(_database.Source).NoteAsync(
            new NewUpload("lan.anh", TimeProvider.System.GetUtcNow(), name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), bytes.Length, folder),
            n => InboxFolder.Numbered(name, n),
            Token);
    }
}
