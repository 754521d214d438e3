namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>How changes in the inbox are noticed. Whatever the mode, the periodic scan is what counts.</summary>
public enum WatchMode
{
    /// <summary>Events on a local disk, polling on a network file system, which tells nothing of what others do there.</summary>
    Auto,

    /// <summary>The file system's events besides the scan.</summary>
    Events,

    /// <summary>The scan alone.</summary>
    Polling,
}
