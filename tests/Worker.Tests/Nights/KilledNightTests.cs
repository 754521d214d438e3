using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Nights;

/// <summary>A night killed half-way, in a process of its own, ends as one that was not.</summary>
public sealed class KilledNightTests : IAsyncLifetime
{
    private const int Reports = 120;

    /// <summary>What a night did: every change with both faces, and the findings it left.</summary>
    private const string Result = """
        select c.submission_id || ' ' || c.fingerprint || ' ' || change || ' ' || cause || ' ' || (before ->> 'message') || ' > ' || (after ->> 'message')
        from run_change c
        union all
        select submission_id || ' ' || fingerprint || ' ' || message || ' ' || first_seen_at from finding
        order by 1
        """;

    /// <summary>As a service of before with other rules left it.</summary>
    private const string Age = """
        update assessment a set engine_version = 'of before ' || a.id where exists (select from submission where assessment_id = a.id);
        update finding set message = 'như trước đây', first_seen_at = '2026-01-01T00:00:00Z' where rule_id = 'total-mismatch';
        """;

    /// <summary>As the job engine's table says it when the machine slept through three nights.</summary>
    private const string Due = """
        update hangfire.hash set value = (extract(epoch from now() - interval '3 days') * 1000)::bigint::text
        where key = 'recurring-job:nightly' and field in ('NextExecution', 'CreatedAt', 'LastExecution');
        update hangfire.set set score = extract(epoch from now() - interval '3 days') where key = 'recurring-jobs' and value = 'nightly'
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
    public async Task ANight_SleptThrough_IsCaughtUpOnce_AndKilledHalfWay_GoesOnToTheSameResult()
    {
        using (ServiceProcess service = Serve())
        {
            await Eventually.RowsAsync(_database, "select count(*) from submission where assessment_id is not null", ["120"], Token);
            await Eventually.RowsAsync(_database, "select count(*) from rejudging", ["0"], Token);
            await service.KillAsync(Token);
        }
        await _database.ExecuteAsync(Age, Token);
        await _database.ExecuteAsync(Due, Token);
        using (ServiceProcess service = Serve())
        {
            long judged = await Eventually.SeeAsync(() => _database.ScalarAsync<long>("select count(*) from run_item", Token), n => n >= 20, Token);
            await service.KillAsync(Token);
            Assert.True(judged >= 20, service.Output);
        }
        Assert.Equal(["running|1|t"], await _database.RowsAsync("select state, night, left((select count(*) < 120 from run_item)::text, 1) from run", Token));

        // Two minutes on: the engine gives a dead worker's job to another one.
        await _database.ExecuteAsync("update hangfire.jobqueue set fetchedat = fetchedat - interval '10 minutes' where fetchedat is not null", Token);
        using (ServiceProcess service = Serve())
        {
            await Eventually.RowsAsync(_database, "select count(*) from night where ended_at is not null", ["1"], Token);
            await service.KillAsync(Token);
        }
        Assert.Equal(
            ["nightly|finished|1|120|120|0|0|0|120|0"],
            await _database.RowsAsync(
                "select kind, state, resumed, submissions, assessed, read, failed, findings_new, findings_changed, findings_gone from run", Token));
        Assert.Equal(1, await _database.ScalarAsync<long>("select count(*) from night", Token)); // three nights slept through: one run
        string[] killed = await _database.RowsAsync(Result, Token);

        await _database.ExecuteAsync("delete from run; " + Age, Token);
        await using TestService whole = await TestService.PrepareAsync(_database, _folders, [], Token);
        await TestNights.RunAsync(whole);
        Assert.Equal(await _database.RowsAsync(Result, Token), killed);
        Assert.True(await _database.ScalarAsync<bool>(
            "select bool_and(to_timestamp(value::bigint / 1000) > now()) from hangfire.hash where key = 'recurring-job:nightly' and field = 'NextExecution'", Token));
    }

    private ServiceProcess Serve() => ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, [new("Jobs__Workers", "2")]);
}
