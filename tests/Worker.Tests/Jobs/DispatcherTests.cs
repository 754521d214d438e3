using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

public sealed class DispatcherTests : IAsyncLifetime
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
    [InlineData(1, 1)]
    [InlineData(7, 2)]
    [InlineData(120, 3)]
    public async Task Dispatch_OfWaitingSubmissions_AsksForFewJobsThatHoldThemAll(int waiting, int jobs)
    {
        for (int i = 0; i < waiting; i++)
            await TestSubmissions.SubmitAsync(_database, FormattableString.Invariant($"{i}.txt"), BitConverter.GetBytes(i), Token);
        await using TestService service = await TestService.PrepareAsync(_database, _folders, [], Token);
        Dispatcher dispatcher = service.Services.GetServices<IHostedService>().OfType<Dispatcher>().Single();

        Assert.Equal(waiting, await dispatcher.DispatchAsync(Token));
        Assert.Equal(0, await dispatcher.DispatchAsync(Token));
        Assert.Equal(
            [FormattableString.Invariant($"{jobs}|{waiting}")],
            await _database.RowsAsync(
                """
                select count(distinct j.id), count(*)
                from hangfire.job j, jsonb_array_elements((j.arguments ->> 0)::jsonb) as id
                """,
                Token));
    }

    [Fact]
    public async Task Service_WhenAStoppedOneLeftLeasedSubmissions_AssessesThemWithoutWaitingForTheLease()
    {
        await TestSubmissions.SubmitAsync(_database, "a.docx", TestSubmissions.Docx(ReportText.Valid25), Token);
        await _database.ExecuteAsync("update submission set queued_at = now()", Token); // asked for, and the job lost
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        await Eventually.RowsAsync(_database, "select state from ledger_file", ["checked"], Token);
    }

    [Fact]
    public async Task Service_WhenOneOfABatchCannotBeAssessed_AssessesTheOthers()
    {
        for (int i = 0; i < 6; i++)
            await TestSubmissions.SubmitAsync(_database, FormattableString.Invariant($"{i}.docx"), TestSubmissions.Docx(ReportText.Valid25, i), Token);
        await _database.ExecuteAsync(
            "alter table submission drop constraint submission_sha256_fkey; update submission set sha256 = repeat('0', 64) where id = 1", Token);
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        await Eventually.RowsAsync(
            _database, "select state, count(*) from ledger_file group by state order by state", ["checked|5", "taken|1"], Token);
    }
}
