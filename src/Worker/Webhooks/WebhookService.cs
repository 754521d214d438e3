using CTCPL.Pipeline.Storage.Webhooks;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Telemetry;

namespace CTCPL.Pipeline.Worker.Webhooks;

/// <summary>
/// Empties the outbox for as long as the node works. Every delivery is made at least once: a node that dies after the receiver has taken
/// one and before that is written down has it made again, under the same id.
/// </summary>
internal sealed class WebhookService(
    WebhookDeliveries deliveries, WebhookSender sender, WebhookOptions options, Difficulties difficulties, TimeProvider time, ILogger<WebhookService> logger)
    : BackgroundService
{
    /// <summary>Deliveries made to one address at once.</summary>
    private const int Each = 4;

    private static readonly TimeSpan Tidying = TimeSpan.FromHours(1);

    private DateTimeOffset _tidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            bool more = false;
            try
            {
                more = await RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                difficulties.Met(e);
                Log.WebhooksFailed(logger, e); // the edge of the loop: what is due stays due
            }
            if (!more)
                await Task.Delay(options.Interval, time, stoppingToken);
        }
    }

    /// <summary>Makes what is due; returns whether more may be.</summary>
    internal async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (now - _tidied >= Tidying)
        {
            await deliveries.PruneAsync(now - options.Kept, cancellationToken);
            _tidied = now;
        }
        IReadOnlyList<DueDelivery> due = await deliveries.LeaseAsync(Each, options.Timeout + TimeSpan.FromMinutes(1), now, cancellationToken);
        await Task.WhenAll(due.Select(delivery => DeliverAsync(delivery, cancellationToken)));
        return due.Count > 0;
    }

    private async Task DeliverAsync(DueDelivery delivery, CancellationToken cancellationToken)
    {
        WebhookAnswer answer = await sender.SendAsync(delivery, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        if (answer is { Status: { } status, Problem: null })
        {
            Measures.Delivered("delivered");
            await deliveries.DeliveredAsync(delivery.Id, status, now, CancellationToken.None);
            return;
        }
        string problem = answer.Problem ?? "";
        bool isLast = delivery.Attempts >= options.Attempts;
        Measures.Delivered(isLast ? "givenUp" : "retried");
        Log.WebhookNotTaken(logger, delivery.Id, delivery.WebhookId, delivery.Attempts, answer.Status, isLast);
        if (isLast)
            await deliveries.GiveUpAsync(delivery.Id, now, answer.Status, problem, CancellationToken.None);
        else
            await deliveries.AgainAsync(delivery.Id, now + options.RetryAfter(delivery.Attempts), answer.Status, problem, CancellationToken.None);
    }
}
