namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Knocks when the file system tells of a change. Only a hint: network shares and container mounts tell nothing, and the
/// buffer overflows. Whatever happens here, the scan goes on by itself.
/// </summary>
internal sealed class InboxWatcher(InboxFolder inbox, WakeUps wakeUps, ILogger<InboxWatcher> logger) : IDisposable
{
    private FileSystemWatcher? _watcher;

    /// <summary>Starts watching, unless it is going on already.</summary>
    public void Ensure()
    {
        if (_watcher is not null || !Directory.Exists(inbox.Root))
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

    private void Stop(Exception reason)
    {
        Dispose();
        wakeUps.Scan.Knock();
        Log.WatcherFailed(logger, reason);
    }
}
