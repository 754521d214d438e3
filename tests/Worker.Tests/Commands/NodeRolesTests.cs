using System.Net;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>A node does what its roles say; together they are the service.</summary>
public sealed class NodeRolesTests : IAsyncLifetime
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
    [InlineData(null, 7)]
    [InlineData("", 7)]
    [InlineData("jobs", 2)]
    [InlineData("Intake, WEB", 5)]
    [InlineData("web,jobs,intake", 7)]
    public void Parse_OfNames_IsTheirRoles(string? text, int roles) => Assert.Equal((NodeRoles)roles, NodeRolesSetting.Parse(text));

    [Theory]
    [InlineData("intake,night")]
    [InlineData("intake,")]
    [InlineData("7")]
    public void Parse_OfSomethingElse_IsOneSentence(string text) =>
        Assert.Contains("--roles intake,jobs,web", Assert.Throws<OperatorException>(() => NodeRolesSetting.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Serve_OnThreeNodesWithOneRoleEach_IsTheWholeService()
    {
        string nowhere = Path.Combine(_folders.Inbox, "..", "không có"); // who takes no files needs no folders
        using var intake = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, [new("Service__Roles", "intake")]);
        using var jobs = ServiceProcess.Start(_database, nowhere, nowhere, [new("Service__Roles", "jobs")]);
        using var web = ServiceProcess.Start(_database, nowhere, nowhere, [new("Service__Roles", "web")]);
        _folders.Drop("xã Sơn Thuận.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));

        await Eventually.RowsAsync(_database, "select rule_id from finding where severity = 'error'", ["total-mismatch"], Token);
        string sheet = Path.Combine(_folders.Results, "xã Sơn Thuận.docx.html");
        Assert.True(await Eventually.SeeAsync(() => Task.FromResult(File.Exists(sheet)), there => there, Token));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await AskAsync(intake, "/dang-nhap"), await AskAsync(intake, "/health/ready")));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await AskAsync(jobs, "/dang-nhap"), await AskAsync(jobs, "/health/ready")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await AskAsync(web, "/dang-nhap"), await AskAsync(web, "/health/ready")));
    }

    private static async Task<HttpStatusCode> AskAsync(ServiceProcess service, string path)
    {
        string? address = await Eventually.SeeAsync(() => Task.FromResult(service.Address), seen => seen is not null, Token);
        Assert.True(address is not null, service.Output);
        using var http = new HttpClient();
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address + path), Token);
        return answer.StatusCode;
    }
}
