using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Knocks when the file system tells of a change. Only a hint: network shares and container mounts tell nothing, and the
/// buffer overflows. Whatever happens here, the scan goes on by itself.
/// </summary>
internal sealed class InboxWatcher(InboxFolder inbox, WakeUps wakeUps, IOptions<IntakeOptions> options, ILogger<InboxWatcher> logger) : IDisposable
{
    private FileSystemWatcher? _watcher;
    private bool? _polling;

    /// <summary>Whether events are on.</summary>
    public bool IsWatching => _watcher is not null;

    /// <summary>Starts watching, unless it is going on already or is not wanted here.</summary>
    public void Ensure()
    {
        if (_watcher is not null || !Directory.Exists(inbox.Root))
            return;
        _polling ??= DecidePolling();
        if (_polling is true)
            return;
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(inbox.Root) { IncludeSubdirectories = true, InternalBufferSize = 64 << 10 };
            watcher.Created += (_, _) => wakeUps.Scan.Knock();
            watcher.Changed += (_, _) => wakeUps.Scan.Knock();
            watcher.Renamed += (_, _) => wakeUps.Scan.Knock();
            watcher.Error += (_, e) => Stop(e.GetException());
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            Log.WatcherFailed(logger, e);
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _watcher, null)?.Dispose();

    private bool DecidePolling()
    {
        bool polling = options.Value.Watch switch
        {
            WatchMode.Events => false,
            WatchMode.Polling => true,
            _ => FileSystemKind.IsRemote(inbox.Root),
        };
        if (polling)
            Log.Polling(logger, inbox.Root, options.Value.ScanInterval);
        return polling;
    }

    private void Stop(Exception reason)
    {
        Dispose();
        wakeUps.Scan.Knock();
        Log.WatcherFailed(logger, reason);
    }
}
