using System.Diagnostics.Metrics;
using CTCPL.Pipeline.Storage.Canaries;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Canaries;
using CTCPL.Pipeline.Worker.Intake;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Telemetry;

/// <summary>Figures that stand for themselves and are looked at now and then. What cannot be told at present is not told, rather than told as zero.</summary>
internal sealed class Gauges : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource _database;
    private readonly CanaryWatch _canary;
    private readonly TimeProvider _time;
    private readonly Meter _meter = new(Measures.Name);
    private Seen? _seen;

    public Gauges(NpgsqlDataSource database, CanaryWatch canary, TimeProvider time, IServiceProvider services)
    {
        (_database, _canary, _time) = (database, canary, time);
        Observe("ctcpl.inbox.waiting", "{file}", "Files that arrived and have no outcome yet, over all nodes.", seen => seen.Waiting);
        Observe("ctcpl.inbox.oldest.age", "s", "How long the oldest of them has waited.", seen => seen.OldestAge);
        Observe("ctcpl.canary.passed", "1", "1 when this node found the canary's faults the last time, 0 when not.", seen => seen.Canary);
        if (services.GetService<WatchedInboxes>() is { } inboxes && services.GetService<ScanClock>() is { } clock)
            _meter.CreateObservableGauge("ctcpl.scan.age", () => inboxes.All.Max(i => clock.Age(i.Folder.Root)).TotalSeconds, "s", "Since the watched folders were last gone through.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Measures.Begin(); // somebody listens by now
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _seen = await LookAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                _seen = null; // unknown; health says why
            }
            await Task.Delay(Interval, _time, stoppingToken);
        }
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    private async Task<Seen> LookAsync(CancellationToken cancellationToken)
    {
        WaitingFiles waiting = await WaitingFiles.CountAsync(_database, cancellationToken);
        CanaryRun? own = (await _canary.LastAsync(cancellationToken)).FirstOrDefault(r => string.Equals(r.Node, Canary.Node, StringComparison.Ordinal));
        return new Seen(
            waiting.Untaken + waiting.Unchecked,
            waiting.Oldest is DateTimeOffset oldest ? (_time.GetUtcNow() - oldest).TotalSeconds : 0,
            own is null ? null : own.Passed ? 1 : 0);
    }

    private void Observe(string name, string unit, string description, Func<Seen, double?> value) => _meter.CreateObservableGauge(
        name, () => _seen is { } seen && value(seen) is double now ? [new Measurement<double>(now)] : (IEnumerable<Measurement<double>>)[], unit, description);

    private sealed record Seen(double Waiting, double OldestAge, double? Canary);
}
