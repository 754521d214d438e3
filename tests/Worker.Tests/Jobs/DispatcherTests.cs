using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using Hangfire;
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

    /// <summary>The database went away between the lease and the job: neither the job nor giving the lease back could be written.</summary>
    [Fact]
    public async Task Dispatch_AfterOneThatCouldNeitherAskNorGiveBack_HandsOutAgainAtOnce()
    {
        await TestSubmissions.SubmitAsync(_database, "a.txt", [1], Token);
        await using TestService service = await TestService.PrepareAsync(_database, _folders, [], Token);
        Dispatcher dispatcher = service.Services.GetServices<IHostedService>().OfType<Dispatcher>().Single();
        await _database.ExecuteAsync(
            """
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'away'; end $$;
            create trigger refuse before insert on hangfire.job for each row execute function refuse();
            create trigger refuse before update on submission for each row when (new.queued_at is null) execute function refuse();
            """,
            Token);
        await Assert.ThrowsAsync<BackgroundJobClientException>(() => dispatcher.DispatchAsync(Token));
        await _database.ExecuteAsync("drop function refuse cascade", Token);

        Assert.Equal(1, await dispatcher.DispatchAsync(Token));
        Assert.Equal(1, await _database.ScalarAsync<long>("select count(*) from hangfire.job", Token));
    }

    /// <summary>While other nodes live nobody voids the leases of a dead one; jobs that the engine gave up are in no queue either.</summary>
    [Fact]
    public async Task Dispatch_OfLeasesThatNoJobIsFor_HandsThemOutAgainAfterAMinute_AndNoOthers()
    {
        for (byte i = 0; i < 4; i++)
            await TestSubmissions.SubmitAsync(_database, FormattableString.Invariant($"{i}.txt"), [i], Token);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await using TestService service = await TestService.PrepareAsync(_database, _folders, [], Token, s => s.AddSingleton<TimeProvider>(clock));
        Dispatcher dispatcher = service.Services.GetServices<IHostedService>().OfType<Dispatcher>().Single();
        Assert.Equal(4, await dispatcher.DispatchAsync(Token));
        string[] jobs = [.. (await _database.RowsAsync("select id from hangfire.job order by id", Token))];
        await _database.ExecuteAsync("delete from hangfire.jobqueue where jobid = (select min(id) from hangfire.job)", Token); // lost with its node

        clock.Advance(Dispatcher.Forgotten - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await dispatcher.DispatchAsync(Token));
        clock.Advance(TimeSpan.FromSeconds(2));
        int again = await dispatcher.DispatchAsync(Token);

        string[] lost = [.. await _database.RowsAsync(FormattableString.Invariant($"select jsonb_array_length((arguments ->> 0)::jsonb) from hangfire.job where id = {jobs[0]}"), Token)];
        Assert.Equal(lost[0], again.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(again, 1, 3);
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
