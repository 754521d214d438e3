using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Scans for as long as the service runs.</summary>
internal sealed class IntakeService(
    IntakeScan scan,
    InboxWatcher watcher,
    WakeUps wakeUps,
    Difficulties difficulties,
    IOptions<IntakeOptions> options,
    TimeProvider time,
    ILogger<IntakeService> logger) : BackgroundService
{
    /// <summary>Events come in bursts; a scan right after the first would see half of them.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool recalled = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            DateTimeOffset? due = null;
            try
            {
                watcher.Ensure();
                if (!recalled)
                    await scan.RecallMovesAsync(stoppingToken);
                recalled = true;
                due = await scan.RunAsync(wakeUps.Dispatch.Knock, stoppingToken);
                difficulties.Over(Difficulty.DatabaseAway);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                difficulties.Met(e);
                Log.ScanFailed(logger, e); // the edge of the loop: a database that restarts must not end the intake
            }
            await wakeUps.Scan.WaitAsync(Pause(due), time, stoppingToken);
            await Task.Delay(Debounce, time, stoppingToken);
        }
    }

    private TimeSpan Pause(DateTimeOffset? due)
    {
        TimeSpan longest = options.Value.ScanInterval;
        if (due is null)
            return longest;
        TimeSpan wait = due.Value - time.GetUtcNow();
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < longest ? wait : longest;
    }
}
