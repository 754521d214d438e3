using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Worker.Health;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Nights;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Tests.Nights;

/// <summary>What the night tidies, and what it raises an alarm about, over the real job engine and database.</summary>
public sealed class KeptJobsTests : IAsyncLifetime
{
    private TestNights _nights = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _nights = await TestNights.CreateAsync();

    public ValueTask DisposeAsync() => _nights.DisposeAsync();

    [Fact]
    public async Task JobsThatFailed_AreRemovedWhenOld_AndNotBefore()
    {
        await using TestService node = await _nights.NodeAsync();
        IBackgroundJobClientV2 jobs = node.Services.GetRequiredService<IBackgroundJobClientV2>();
        for (int i = 0; i < 3; i++)
            jobs.Create<AssessJob>(job => job.RunAsync(new long[] { 1 }, CancellationToken.None), new FailedState(new InvalidOperationException("x"))); // not tried again
        JobHousekeeping housekeeping = node.Services.GetRequiredService<JobHousekeeping>();
        Assert.Equal(0, housekeeping.RemoveFailed(DateTimeOffset.UtcNow.AddDays(-30), Token));
        Assert.Equal(3, housekeeping.RemoveFailed(DateTimeOffset.UtcNow.AddMinutes(1), Token));
        Assert.Equal(["Deleted|3|3"], await _nights.Database.RowsAsync("select statename, count(*), count(expireat) from hangfire.job group by 1", Token));
    }

    [Fact]
    public async Task ADamagedOriginal_IsAnAlarm_OnTheHealthCheck_AfterTheNight()
    {
        KeyValuePair<string, string?> everyNight = new("Night:RehashNights", "1");
        await _nights.NightAsync(everyNight);
        var health = new OriginalsAreWhole(new OriginalsCheck(_nights.Database.Source));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext(), Token)).Status);
        await _nights.Database.ExecuteAsync("update content set bytes = set_byte(bytes, 0, 0) where sha256 = (select sha256 from submission where id = 1)", Token);
        await _nights.NightAsync(everyNight);
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(new HealthCheckContext(), Token)).Status);
        Assert.Equal(["4", "4"], await _nights.Database.RowsAsync("select rehashed from night order by id", Token));
    }
}
