namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The doors of this node's loops.</summary>
/// <param name="dispatch">The door that several loops knock at; <c>null</c> for one of its own.</param>
internal sealed class WakeUps(WakeUp? dispatch)
{
    public WakeUps()
        : this(dispatch: null)
    {
    }

    /// <summary>Something may have changed in the folder.</summary>
    public WakeUp Scan { get; } = new();

    /// <summary>A submission waits for a job.</summary>
    public WakeUp Dispatch { get; } = dispatch ?? new WakeUp();

    /// <summary>An outcome waits to be shown in the folders.</summary>
    public WakeUp Settle { get; } = new();
}
