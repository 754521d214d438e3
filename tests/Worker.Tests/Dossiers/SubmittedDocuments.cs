using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Dossiers;

/// <summary>A service whose jobs run when a test says so: documents come one by one and the queue is worked off in between.</summary>
internal sealed class SubmittedDocuments : IAsyncDisposable
{
    private readonly TestFolders _folders = new();

    private SubmittedDocuments(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public TestService Service { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Assessor Assessor => Service.Services.GetRequiredService<Assessor>();

    public static async Task<SubmittedDocuments> BeginAsync()
    {
        var documents = new SubmittedDocuments(await TestDatabase.CreateAsync(Token));
        documents.Service = await documents.NodeAsync();
        return documents;
    }

    /// <summary>Another node on the same database.</summary>
    public Task<TestService> NodeAsync() => TestService.PrepareAsync(Database, _folders, [], Token);

    /// <summary>Brings a file and works the queue off; returns the paths of what was judged, in order.</summary>
    public async Task<string[]> ReceiveAsync(string path, byte[] bytes)
    {
        await TestSubmissions.SubmitAsync(Database, path, bytes, Token);
        return [.. (await WorkOffAsync()).Select(r => r.Submission.Path)];
    }

    /// <summary>Does what the queue asks for until it asks for nothing.</summary>
    public async Task<List<Reassessment>> WorkOffAsync()
    {
        SubmissionStore submissions = Service.Services.GetRequiredService<SubmissionStore>();
        List<Reassessment> judged = [];
        while (await submissions.LeaseAsync(100, TimeSpan.FromMinutes(15), TimeProvider.System.GetUtcNow(), Token) is { Length: > 0 } ids)
        {
            foreach (long id in ids)
            {
                if (await Assessor.AssessAsync(id, Token) is { } reassessment)
                    judged.Add(reassessment);
            }
            Assert.True(judged.Count < 200, "The queue never ends.");
        }
        Assert.Empty(await Service.Services.GetRequiredService<DossierStore>().MarkedAsync(99, Token));
        return judged;
    }

    /// <summary>The findings of a rule, each as "path: message".</summary>
    public Task<string[]> FindingsAsync(string rule) => Database.RowsAsync(
        $"select path || ': ' || message from finding join submission on id = submission_id where rule_id = '{rule}' order by path, position", Token);

    /// <summary>The paths of the files with a finding of a rule.</summary>
    public Task<string[]> AccusedAsync(string rule) => Database.RowsAsync(
        $"select distinct path from finding join submission on id = submission_id where rule_id = '{rule}' and outcome = 'notMet' order by path", Token);

    /// <summary>How many rules do not apply to the file with this path.</summary>
    public Task<int> NotApplicableAsync(string path) => Database.ScalarAsync<int>(
        $"select (result -> 'outcomes' ->> 'notApplicable')::int from assessment a join submission s on a.id = assessment_id where path = '{path}'", Token);

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Database.DisposeAsync();
        _folders.Dispose();
    }
}
