using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>The job engine's own tables after many days of work: the engine itself, its own expiration, nothing of ours in between.</summary>
public sealed class BoundedQueueTests
{
    private const int Jobs = 400;

    /// <summary>Every table of the engine with its rows, but for the schema's version and the one recurring job.</summary>
    private const string Stock = """
        select t, n from (
          select 'job' as t, count(*) as n from hangfire.job union all select 'state', count(*) from hangfire.state
          union all select 'jobparameter', count(*) from hangfire.jobparameter union all select 'jobqueue', count(*) from hangfire.jobqueue
          union all select 'list', count(*) from hangfire.list union all select 'set', count(*) from hangfire.set where key <> 'recurring-jobs'
          union all select 'hash', count(*) from hangfire.hash where key <> 'recurring-job:nightly') as counted
        where n > 0
        order by 1
        """;

    /// <summary>As if the given number of days had passed since.</summary>
    private const string Later = """
        update hangfire.job set expireat = expireat - interval '{0} days', createdat = createdat - interval '{0} days';
        update hangfire.set set expireat = expireat - interval '{0} days'; update hangfire.hash set expireat = expireat - interval '{0} days';
        update hangfire.list set expireat = expireat - interval '{0} days'; update hangfire.counter set expireat = expireat - interval '{0} days';
        update hangfire.aggregatedcounter set expireat = expireat - interval '{0} days'
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheEnginesTables_AfterDaysOfJobs_HoldOneDayAtMost()
    {
        using var folders = new TestFolders();
        await using TestDatabase database = await TestDatabase.CreateAsync(Token);
        for (int day = 1; day <= 3; day++)
        {
            await using TestService service = await TestService.StartAsync(database, folders, Token);
            IBackgroundJobClientV2 jobs = service.Services.GetRequiredService<IBackgroundJobClientV2>();
            for (int i = 0; i < Jobs; i++)
            {
                long[] none = [1_000_000 + i]; // of no submission: done at once
                jobs.Enqueue<AssessJob>(job => job.RunAsync(none, CancellationToken.None));
            }
            // What the days before left goes with the engine's own expiration; of today everything is there, and nothing waits.
            await Eventually.RowsAsync(
                database, "select count(*), count(*) filter (where statename = 'Succeeded' and expireat < now() + interval '25 hours') from hangfire.job",
                ["400|400"], Token);
            await Eventually.RowsAsync(database, "select count(*) from hangfire.jobqueue", ["0"], Token);
            await database.ExecuteAsync(Later.Replace("{0}", "2", StringComparison.Ordinal), Token);
        }
        await using (await TestService.StartAsync(database, folders, Token))
            await Eventually.RowsAsync(database, Stock, [], Token);

        // Counts for the dashboard: one row a name and day or hour, whatever the number of jobs; they end after a month.
        await database.ExecuteAsync(Later.Replace("{0}", "60", StringComparison.Ordinal), Token);
        await using (await TestService.StartAsync(database, folders, Token))
        {
            await Eventually.RowsAsync(
                database, "select distinct key from (select key from hangfire.counter union all select key from hangfire.aggregatedcounter) c where key like 'stats:%:%'", [], Token);
            await Eventually.RowsAsync(database, "select count(*) from hangfire.server", ["1"], Token);
        }
        Assert.InRange(await database.ScalarAsync<long>("select (select count(*) from hangfire.counter) + (select count(*) from hangfire.aggregatedcounter)", Token), 0, 10);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from hangfire.lock", Token));
    }
}
