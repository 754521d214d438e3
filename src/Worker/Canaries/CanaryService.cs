using CTCPL.Pipeline.Storage.Canaries;
using CTCPL.Pipeline.Worker.Telemetry;

namespace CTCPL.Pipeline.Worker.Canaries;

/// <summary>Sends the canary through once a day, after every change of program, tools or standards, and each hour while it fails.</summary>
internal sealed class CanaryService(Canary canary, CanaryStore store, CanaryOptions options, TimeProvider time, ILogger<CanaryService> logger) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await TurnAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.CanaryNotKept(logger, e); // the edge of the loop: no fault of the canary's ends the service, and its check tells that there is no result
                pause = AfterFault;
            }
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    /// <returns>How long to wait for the next turn.</returns>
    private async Task<TimeSpan> TurnAsync(CancellationToken cancellationToken)
    {
        CanaryRun? last = (await store.LastAsync(time.GetUtcNow() - options.Interval, cancellationToken))
            .FirstOrDefault(r => string.Equals(r.Node, Canary.Node, StringComparison.Ordinal));
        if (last is { Passed: true } && canary.WouldRepeat(last))
            return last.RanAt + options.Interval - time.GetUtcNow();
        CanaryRun run = await canary.RunAsync(cancellationToken);
        Measures.CanaryRan(run.Passed);
        if (run.Passed)
            Log.CanaryPassed(logger, run.Elapsed.TotalSeconds);
        else
            Log.CanaryFailed(logger, string.Join(", ", run.Missing), string.Join(", ", run.Unexpected), run.Reason ?? "");
        await store.KeepAsync(run, cancellationToken);
        return run.Passed || options.Interval < AfterFailure ? options.Interval : AfterFailure;
    }
}
