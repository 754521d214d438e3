using System.Collections.Concurrent;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>When the watched folders were last gone through by this node.</summary>
internal sealed class ScanClock(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _scans = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _begun = time.GetUtcNow();

    /// <summary>A scan goes on or has come to its end: long ones take file after file.</summary>
    /// <param name="folder">Absolute path of the watched folder.</param>
    public void Goes(string folder) => _scans[folder] = time.GetUtcNow();

    /// <summary>How long ago that was; since the start of the node when it was never.</summary>
    /// <param name="folder">Absolute path of the watched folder.</param>
    public TimeSpan Age(string folder) => time.GetUtcNow() - _scans.GetValueOrDefault(folder, _begun);
}
