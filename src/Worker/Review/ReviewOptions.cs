namespace CTCPL.Pipeline.Worker.Review;

/// <summary>What the pages say about this installation.</summary>
internal sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Where reports are dropped, as the empty list names it; <c>null</c> = not said.</summary>
    public string? InboxFolder { get; set; }
}
