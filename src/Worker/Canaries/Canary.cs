using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Canaries;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Canaries;

/// <summary>
/// Sends a made-up report with known faults the way of every report: through this node's readers, by its rules, settings and standards.
/// It is not received, not stored and belongs to no unit; only what was found is kept.
/// </summary>
internal sealed class Canary(ReadingDesk desk, RuleSettings settings, TimeProvider time)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The name of this node, as other nodes see it.</summary>
    public static string Node => Environment.MachineName;

    /// <summary>Whether a run would be by the same program, tools and standards.</summary>
    public bool WouldRepeat(CanaryRun run) => run.IsBy(Reader, EngineVersion.Rules(settings), settings.Standards.Version);

    /// <summary>Sends today's report through; what is wrong with the installation is the run's reason, nothing is thrown for it.</summary>
    public async Task<CanaryRun> RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var report = CanaryReport.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Vietnam).DateTime));
        var run = new CanaryRun(Node, now, Reader, EngineVersion.Rules(settings), settings.Standards.Version, TimeSpan.Zero, [.. report.Faults.Select(f => f.Rule)], [], Reason: null);
        long begun = Stopwatch.GetTimestamp();
        try
        {
            CheckedFile file = await CheckAsync(report.ToWord(), cancellationToken);
            run = CheckJson.ReasonOf(file) is var (code, _) ? run with { Reason = code } : Compare(report, file, run);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            run = run with { Reason = "noReader" }; // none can be started, or no temporary file be written
        }
        return run with { Elapsed = Stopwatch.GetElapsedTime(begun) };
    }

    private string Reader => string.Join(' ', desk.Versions.Current);

    private async Task<CheckedFile> CheckAsync(byte[] word, CancellationToken cancellationToken)
    {
        DeskReading reading = await desk.ReadAsync(word, cancellationToken);
        ParsedFile parsed = PatientChecking.Parse(
            new ParsedFile(Convert.ToHexStringLower(SHA256.HashData(word)), word.Length, MediaType.Of(word), reading.Outcome, Parsed: null, Case: null), settings);
        return PatientChecking.Judge(parsed, settings, surroundings: null);
    }

    /// <summary>Severities are the administrator's to choose; rule, place and certainty are not.</summary>
    private static CanaryRun Compare(CanaryReport report, CheckedFile file, CanaryRun run)
    {
        ImmutableArray<Finding> findings = file.Assessment?.Findings ?? [];
        return run with
        {
            Missing = [.. report.Faults.Where(fault => !findings.Any(f => IsOf(f, fault))).Select(f => f.Rule)],
            Unexpected = [.. findings.Where(f => !report.Faults.Any(fault => IsOf(f, fault))).Select(f => f.Rule)],
        };
    }

    private static bool IsOf(Finding finding, KnownFault fault) =>
        finding.Outcome == Outcome.NotMet
        && string.Equals(finding.Rule, fault.Rule, StringComparison.Ordinal)
        && finding.Criterion == fault.Criterion
        && finding.Evidence.Any(e => fault.Line.Contains(e.Quote, StringComparison.Ordinal));
}
