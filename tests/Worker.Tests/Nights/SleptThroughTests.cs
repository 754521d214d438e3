using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Nights;

/// <summary>Both machines slept through 02:00 and wake at the same moment: real services, the real job engine.</summary>
public sealed class SleptThroughTests : IAsyncLifetime
{
    private const int Reports = 12;

    /// <summary>As the job engine's table says it when nobody was awake at the last two times.</summary>
    private const string Due = """
        update hangfire.hash set value = (extract(epoch from now() - interval '2 days') * 1000)::bigint::text
        where key = 'recurring-job:nightly' and field in ('NextExecution', 'CreatedAt', 'LastExecution');
        update hangfire.set set score = extract(epoch from now() - interval '2 days') where key = 'recurring-jobs' and value = 'nightly';
        update assessment set engine_version = 'of before ' || id where exists (select from submission where assessment_id = assessment.id)
        """;

    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        for (int i = 0; i < Reports; i++)
            await TestSubmissions.SubmitAsync(_database, FormattableString.Invariant($"{i}.docx"), TestSubmissions.Docx(TestSubmissions.WrongTotal, i), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task ANight_SleptThroughByTwoNodes_IsCaughtUpOnce()
    {
        using (ServiceProcess service = Serve())
        {
            await Eventually.RowsAsync(_database, "select count(*) from submission where assessment_id is not null", ["12"], Token);
            await Eventually.RowsAsync(_database, "select count(*) from rejudging", ["0"], Token);
            await service.KillAsync(Token);
        }
        for (int sleep = 1; sleep <= 3; sleep++)
        {
            await _database.ExecuteAsync(Due, Token);
            using ServiceProcess one = Serve();
            using ServiceProcess other = Serve();
            await Eventually.RowsAsync(
                _database, "select count(*) from night where ended_at is not null", [FormattableString.Invariant($"{sleep}")], Token);
            // Both have looked at the schedule since: what either would begin stands in the engine's tables.
            await Eventually.RowsAsync(_database, "select count(*) from hangfire.server where lastheartbeat > now() - interval '30 seconds' having count(*) >= 2", ["2"], Token);
            await Eventually.RowsAsync(
                _database, "select count(*) from hangfire.job where statename in ('Enqueued', 'Processing', 'Scheduled', 'Awaiting')", ["0"], Token);
            await Task.WhenAll(one.KillAsync(Token), other.KillAsync(Token));
            await _database.ExecuteAsync("delete from hangfire.server", Token);
        }
        Assert.Equal(
            ["1|1|12|12|0", "2|2|12|12|0", "3|3|12|12|0"],
            await _database.RowsAsync("select id, night, submissions, assessed, failed from run order by id", Token));
        Assert.Equal(["1", "2", "3"], await _database.RowsAsync("select id from night where ended_at is not null order by id", Token));
        Assert.Equal(3, await _database.ScalarAsync<long>("select count(*) from hangfire.job where invocationdata::text like '%NightlyJob%'", Token));
    }

    private ServiceProcess Serve() => ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, [new("Jobs__Workers", "2")]);
}
