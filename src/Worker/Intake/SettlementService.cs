using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Shows outcomes in the folders for as long as the service runs; apart from the scan, which may be long.</summary>
internal sealed class SettlementService(
    Settlement settlement,
    ResultSheets sheets,
    PutBacks putBacks,
    WakeUps wakeUps,
    Difficulties difficulties,
    IOptions<IntakeOptions> options,
    TimeProvider time,
    ILogger<SettlementService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool looked = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            bool more = false;
            try
            {
                if (!looked)
                    await sheets.FindMissingAsync(stoppingToken);
                looked = true;
                more = await sheets.WriteDueAsync(stoppingToken);
                await settlement.RunAsync(stoppingToken);
                if (await putBacks.RunAsync(stoppingToken))
                    wakeUps.Scan.Knock();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                difficulties.Met(e);
                Log.ScanFailed(logger, e); // the edge of the loop: what is due stays due
            }
            if (!more)
                await wakeUps.Settle.WaitAsync(options.Value.ScanInterval, time, stoppingToken);
        }
    }
}
