using CTCPL.Pipeline.Storage.Runs;
using Hangfire;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>The night's reprocessing. When the last one is still going on, this one is left out.</summary>
internal sealed class NightlyJob(Reprocessing reprocessing, Intake.WakeUps wakeUps)
{
    /// <summary>Id of the recurring job; also its anchor on the dashboard.</summary>
    public const string Id = "nightly";

    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await reprocessing.RunAsync(RunKind.Nightly, cancellationToken);
        wakeUps.Settle.Knock();
    }
}
