using System.Diagnostics.Metrics;

namespace CTCPL.Pipeline.Worker.Telemetry;

/// <summary>
/// Everything the service counts and times. Tags are words of a short closed list (rules, outcomes, reasons): never a path, a unit, a
/// person or words of a document. Costs next to nothing while nobody listens. The table in docs/operations.md names them all.
/// </summary>
internal static class Measures
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "CTCPL.Pipeline";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> FilesTaken = Meter.CreateCounter<long>("ctcpl.files.taken", "{file}", "Files taken out of the watched folders.");
    private static readonly Counter<long> ReportsAssessed = Meter.CreateCounter<long>("ctcpl.reports.assessed", "{report}", "Files judged, also again.");
    private static readonly Counter<long> FindingsMade = Meter.CreateCounter<long>("ctcpl.findings", "{finding}", "Findings of judged reports.");
    private static readonly Histogram<double> Reading = Meter.CreateHistogram<double>("ctcpl.reading.duration", "s", "Reading one file.");
    private static readonly Histogram<double> Assessing = Meter.CreateHistogram<double>("ctcpl.assessment.duration", "s", "Reading where need be, judging and storing one file.");
    private static readonly UpDownCounter<long> ReadersActive = Meter.CreateUpDownCounter<long>("ctcpl.readers.active", "{reader}", "Readers with a file in hand.");
    private static readonly Counter<long> ReaderFailures = Meter.CreateCounter<long>("ctcpl.readers.failures", "{failure}", "Readers that a file brought down.");
    private static readonly Histogram<double> Night = Meter.CreateHistogram<double>("ctcpl.night.duration", "s", "A whole night.");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("ctcpl.webhooks.deliveries", "{delivery}", "Attempts to tell other programs.");
    private static readonly Counter<long> CanaryRuns = Meter.CreateCounter<long>("ctcpl.canary.runs", "{run}", "Runs of the canary.");

    public static void Taken(string outcome) => FilesTaken.Add(1, Tag("outcome", outcome));

    public static void Assessed(string outcome, TimeSpan elapsed)
    {
        ReportsAssessed.Add(1, Tag("outcome", outcome));
        Assessing.Record(elapsed.TotalSeconds, Tag("outcome", outcome));
    }

    public static void Found(string rule, string severity) => FindingsMade.Add(1, Tag("rule", rule), Tag("severity", severity));

    public static void Read(string means, string outcome, TimeSpan elapsed) => Reading.Record(elapsed.TotalSeconds, Tag("means", means), Tag("outcome", outcome));

    public static void ReaderBusy(int change) => ReadersActive.Add(change);

    public static void ReaderFailed(string reason) => ReaderFailures.Add(1, Tag("reason", reason));

    public static void NightEnded(TimeSpan elapsed) => Night.Record(elapsed.TotalSeconds);

    public static void Delivered(string outcome) => Deliveries.Add(1, Tag("outcome", outcome));

    public static void CanaryRan(bool passed) => CanaryRuns.Add(1, Tag("outcome", passed ? "passed" : "failed"));

    /// <summary>Begins every counter of failures at zero: an alarm on what was never seen would stay silent the first time.</summary>
    public static void Begin()
    {
        foreach (string outcome in (string[])["new", "duplicate", "tooLarge"])
            FilesTaken.Add(0, Tag("outcome", outcome));
        foreach (string reason in (string[])["hung", "exhausted", "stumbled", "died"])
            ReaderFailures.Add(0, Tag("reason", reason));
        foreach (string outcome in (string[])["delivered", "retried", "givenUp"])
            Deliveries.Add(0, Tag("outcome", outcome));
        foreach (string outcome in (string[])["passed", "failed"])
            CanaryRuns.Add(0, Tag("outcome", outcome));
        ReadersActive.Add(0);
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
