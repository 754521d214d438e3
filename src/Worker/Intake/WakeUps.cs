namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The doors of this node's loops.</summary>
internal sealed class WakeUps
{
    /// <summary>Something may have changed in the folder.</summary>
    public WakeUp Scan { get; } = new();

    /// <summary>A submission waits for a job.</summary>
    public WakeUp Dispatch { get; } = new();

    /// <summary>An outcome waits to be shown in the folders.</summary>
    public WakeUp Settle { get; } = new();
}
