using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Storage.Nights;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Nights;

/// <summary>The night as a whole: what it touches, what it leaves alone, and that there is one at a time.</summary>
public sealed class NightTests : IAsyncLifetime
{
    /// <summary>Every row's identity and the transaction that wrote it: a row that was touched in any way is another one.</summary>
    private const string Rows = """
        select 'finding', xmin, ctid from finding union all select 'reading', xmin, ctid from reading
        union all select 'assessment', xmin, ctid from assessment union all select 'submission', xmin, ctid from submission
        union all select 'digest', xmin, ctid from digest union all select 'version', xmin, ctid from version
        union all select 'ledger', xmin, ctid from ledger_file union all select 'content', xmin, ctid from content
        order by 1, 3
        """;

    private TestNights _nights = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _nights = await TestNights.CreateAsync();

    public ValueTask DisposeAsync() => _nights.DisposeAsync();

    [Fact]
    public async Task ANight_AfterNothingChanged_ReadsNothing_AndTouchesNoRow()
    {
        await _nights.NightAsync();
        string[] before = await _nights.Database.RowsAsync(Rows, Token);
        Assert.NotEmpty(before);
        await _nights.NightAsync();
        Assert.Equal(before, await _nights.Database.RowsAsync(Rows, Token));
        Assert.Equal(
            ["4|4|finished", "0|0|finished"], await _nights.Database.RowsAsync("select assessed, read, state from run order by id", Token));
        Assert.Equal(0, await _nights.Database.ScalarAsync<long>("select count(*) from run_item where run_id = 2", Token));
        Assert.Equal(2, await _nights.Database.ScalarAsync<long>("select count(*) from night where ended_at is not null and mail = 'none'", Token));
    }

    [Fact]
    public async Task ANight_AfterOneThresholdChanged_OnlyJudgesAgain()
    {
        await _nights.NightAsync();
        string[] readings = await ReadingsAsync();
        WriteStandard("0.93"); // of a criterion's points: the form's half no longer does
        await _nights.NightAsync(Standards);

        Assert.Equal(readings, await ReadingsAsync());
        Assert.Equal(["4|0|0"], await _nights.Database.RowsAsync("select assessed, read, failed from run where id = 2", Token));
        Assert.Equal(["standard"], await _nights.Database.RowsAsync("select distinct cause from run_change where run_id = 2", Token));
        Assert.NotEqual(0, await _nights.Database.ScalarAsync<long>("select count(*) from run_change where run_id = 2 and change in ('new', 'changed')", Token));

        Task<string[]> ReadingsAsync() => _nights.Database.RowsAsync("select sha256, xmin, ctid from reading order by 1", Token);
    }

    /// <summary>The file changes while a service runs: a run of that service is by one set, and says by which.</summary>
    [Fact]
    public async Task ARun_IsJudgedByTheStandardsItsServiceBeganWith()
    {
        WriteStandard("0.5");
        await using TestService node = await _nights.NodeAsync(Standards);
        WriteStandard("0.93");
        await TestNights.RunAsync(node);
        string[] versions = await _nights.Database.RowsAsync("select distinct standard_version from assessment union select standard_version from run", Token);
        Assert.Single(versions);
        await _nights.NightAsync(Standards);
        Assert.Equal(0, await _nights.Database.ScalarAsync<long>(
            $"select count(*) from submission s join assessment a on a.id = s.assessment_id where standard_version = '{versions[0]}'", Token));
    }

    [Fact]
    public async Task TwoNodes_AtOnce_NeverOverlap_AndJudgeEachReportOnce()
    {
        await using TestService one = await _nights.NodeAsync();
        await using TestService other = await _nights.NodeAsync();
        await Task.WhenAll(
            Task.Run(() => TestNights.RunAsync(one), Token), Task.Run(() => TestNights.RunAsync(other), Token), Task.Run(() => TestNights.RunAsync(one), Token));
        Assert.Equal(4, await _nights.Database.ScalarAsync<long>("select sum(judged) from run_item", Token));
        Assert.Equal(0, await _nights.Database.ScalarAsync<long>(
            "select count(*) from night a join night b on a.id < b.id where a.ended_at is null or b.began_at < a.ended_at", Token));
    }

    [Fact]
    public async Task ANight_WhileAnotherNodeWorksOnIt_IsLeftToThatOne_AndGoesOnWhenThatDied()
    {
        await using (OpenNight? open = await new NightStore(_nights.Database.Source).BeginAsync(TimeProvider.System.GetUtcNow(), Token))
        {
            Assert.NotNull(open);
            await _nights.NightAsync();
            Assert.Equal(0, await _nights.Database.ScalarAsync<long>("select count(*) from run", Token));
        }
        await _nights.NightAsync(); // its lock died with it
        Assert.Equal(["1|t"], await _nights.Database.RowsAsync("select id, left((ended_at is not null)::text, 1) from night", Token));
    }

    [Fact]
    public async Task RunsThatChangedNothing_AreRemovedInTime_AndThoseThatDidAreNot()
    {
        await _nights.NightAsync(); // everything is new
        await _nights.NightAsync();
        await _nights.Database.ExecuteAsync("update run set started_at = started_at - interval '500 days'; update night set began_at = began_at - interval '500 days'", Token);
        await _nights.NightAsync();
        Assert.Equal(["1|1", "3|3"], await _nights.Database.RowsAsync("select id, night from run order by id", Token));
        Assert.NotEqual(0, await _nights.Database.ScalarAsync<long>("select count(*) from run_change where run_id = 1", Token));
        Assert.Equal(["1", "3"], await _nights.Database.RowsAsync("select id from night order by id", Token));
    }

    private KeyValuePair<string, string?> Standards => new("Standards:Folder", _nights.Folders.Results);

    private void WriteStandard(string share)
    {
        string shipped = ShippedText();
        Assert.Contains("\"criterionShare\": { \"value\": 0.5", shipped, StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(_nights.Folders.Results, "own.json"),
            shipped.Replace("\"criterionShare\": { \"value\": 0.5", "\"criterionShare\": { \"value\": " + share, StringComparison.Ordinal));
    }

    private static string ShippedText()
    {
        using Stream stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream(
            typeof(StandardLibrary).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("qd-25-2021.json", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
