using System.Diagnostics;
using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Nights;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Worker.Nights;
using CTCPL.Pipeline.Worker.Telemetry;
using Hangfire;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>
/// The night: reprocessing, a check of a share of the originals, tidying, the digest. Each step is noted when it is done; a night
/// that was stopped, in whatever manner, goes on with the step it was at. While one is worked on no other begins.
/// </summary>
internal sealed class NightlyJob(
    NightStore nights,
    Reprocessing reprocessing,
    OriginalsCheck originals,
    JobHousekeeping housekeeping,
    NightMail mail,
    Intake.WakeUps wakeUps,
    IOptions<NightOptions> options,
    TimeProvider time,
    ILogger<NightlyJob> logger)
{
    /// <summary>Id of the recurring job; also its anchor on the dashboard.</summary>
    public const string Id = "nightly";

    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using OpenNight? open = await nights.BeginAsync(time.GetUtcNow(), cancellationToken);
        if (open is null)
        {
            Log.RunGoingOn(logger);
            return;
        }
        Night night = open.Night;
        long started = Stopwatch.GetTimestamp();
        if (!night.IsReprocessed)
        {
            if (await reprocessing.RunAsync(RunKind.Nightly, cancellationToken, night.Id) is null)
                throw new TransientFaultException("A run by hand is going on.");
            wakeUps.Settle.Knock();
        }
        if (night.Rehashed is null)
        {
            int count = await originals.CheckShareAsync(options.Value.RehashNights, time.GetUtcNow(), cancellationToken);
            await nights.RehashedAsync(night.Id, count, cancellationToken);
            night = night with { Rehashed = count };
            foreach (DamagedOriginal damaged in await originals.AlarmsAsync(cancellationToken))
                Log.OriginalDamaged(logger, damaged.Sha256);
        }
        await nights.PruneAsync(time.GetUtcNow() - options.Value.RunsKept, cancellationToken);
        housekeeping.RemoveFailed(time.GetUtcNow() - options.Value.FailedJobsKept, cancellationToken);
        await mail.SendAsync(night, cancellationToken);
        await nights.EndAsync(night.Id, time.GetUtcNow(), cancellationToken);
        Measures.NightEnded(Stopwatch.GetElapsedTime(started));
    }
}
