namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>The real clock, set forward.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    /// <summary>How far.</summary>
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
}
