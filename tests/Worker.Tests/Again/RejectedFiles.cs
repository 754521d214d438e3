using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Again;

/// <summary>A folder with a report that a node with narrow bounds could not read, and another node that can. Nothing runs by itself.</summary>
internal sealed class RejectedFiles : IAsyncDisposable
{
    public const string Path = "xã Sơn Thuận/báo cáo.docx";

    public const string Rejected = "_rejected/" + Path;

    private RejectedFiles(TestDatabase database) => (Database, Store) = (database, new AgainStore(database.Source));

    public TestDatabase Database { get; }

    public TestFolders Folders { get; } = new();

    public AgainStore Store { get; }

    /// <summary>With the default bounds.</summary>
    public TestService Node { get; private set; } = null!;

    public static byte[] Report { get; } = TestSubmissions.Docx(ReportText.Valid25);

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Its ledger row is the first.</summary>
    public static async Task<RejectedFiles> CreateAsync()
    {
        var files = new RejectedFiles(await TestDatabase.CreateAsync(Token));
        await using (TestService narrow = await files.NodeAsync(("Reading:Characters", "1000")))
        {
            files.Folders.Drop(Path, Report);
            await ScanAsync(narrow);
            await WorkAsync(narrow);
        }
        files.Node = await files.NodeAsync();
        Assert.Equal([Rejected, Rejected + ".txt"], files.Folders.Files());
        return files;
    }

    public Task<TestService> NodeAsync(params (string Name, string Value)[] settings) => TestService.PrepareAsync(
        Database, Folders, settings.Select(s => new KeyValuePair<string, string?>(s.Name, s.Value)), Token);

    /// <summary>Scans until nothing is left to take.</summary>
    public static async Task ScanAsync(TestService node)
    {
        IntakeScan scan = node.Services.GetRequiredService<IntakeScan>();
        await scan.RunAsync(() => { }, Token);
        while (await scan.RunAsync(() => { }, Token) is not null)
            await Task.Delay(50, Token);
    }

    /// <summary>Judges what waits and settles the folder.</summary>
    public static async Task WorkAsync(TestService node)
    {
        SubmissionStore submissions = node.Services.GetRequiredService<SubmissionStore>();
        foreach (long id in await submissions.LeaseAsync(100, TimeSpan.FromMinutes(15), Now, Token))
            await node.Services.GetRequiredService<Assessor>().AssessAsync(id, Token);
        await node.Services.GetRequiredService<Settlement>().RunAsync(Token);
    }

    public static Task<bool> PutBacksAsync(TestService node) => node.Services.GetRequiredService<PutBacks>().RunAsync(Token);

    /// <summary>"path|state|moved_to", in order of arrival.</summary>
    public Task<string[]> LedgerAsync() => Database.RowsAsync("select path, state, moved_to from ledger_file order by id", Token);

    /// <summary>"what|subject|reason", oldest first.</summary>
    public Task<string[]> AuditAsync() => Database.RowsAsync("select what, subject, who from audit_event order by id", Token);

    public async ValueTask DisposeAsync()
    {
        if (Node is not null)
            await Node.DisposeAsync();
        await Database.DisposeAsync();
        Folders.Dispose();
    }
}
