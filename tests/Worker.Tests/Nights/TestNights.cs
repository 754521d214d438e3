using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Nights;

/// <summary>Nights over a database of a test's own, each by a service that is started for it.</summary>
internal sealed class TestNights : IAsyncDisposable
{
    private TestNights(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public TestFolders Folders { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>With three reports, two of them with a wrong total, and a file that is none.</summary>
    public static async Task<TestNights> CreateAsync()
    {
        var nights = new TestNights(await TestDatabase.CreateAsync(Token));
        await TestSubmissions.SubmitAsync(nights.Database, "a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 1), Token);
        await TestSubmissions.SubmitAsync(nights.Database, "b.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 2), Token);
        await TestSubmissions.SubmitAsync(nights.Database, "c.docx", TestSubmissions.Docx(ReportText.Valid25, 3), Token);
        await TestSubmissions.SubmitAsync(nights.Database, "d.txt", "không phải báo cáo"u8.ToArray(), Token);
        return nights;
    }

    public Task<TestService> NodeAsync(params KeyValuePair<string, string?>[] settings) =>
        TestService.PrepareAsync(Database, Folders, settings, Token);

    public async Task NightAsync(params KeyValuePair<string, string?>[] settings)
    {
        await using TestService node = await NodeAsync(settings);
        await RunAsync(node);
    }

    public static async Task RunAsync(TestService node)
    {
        await using AsyncServiceScope scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NightlyJob>().RunAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Folders.Dispose();
    }
}
