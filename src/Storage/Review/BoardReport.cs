namespace CTCPL.Pipeline.Storage.Review;

/// <summary>A report as the board counts it: not withdrawn, and no newer version of it is there.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="Path">Of the file, relative to the inbox.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Kind">As stored; <c>null</c> when not told.</param>
/// <param name="Name">Of the unit; <c>null</c> when not told.</param>
/// <param name="Parent">The authority above; <c>null</c> when not told.</param>
/// <param name="Year">Evaluation year; <c>null</c> when not told.</param>
/// <param name="Verdict">As stored; <c>null</c> while it waits.</param>
/// <param name="Version">One-based number of the version.</param>
/// <param name="Standard">The standard's id; <c>null</c> when none could be told.</param>
/// <param name="Errors">Findings of this severity, whatever was decided.</param>
/// <param name="Warnings">The same.</param>
/// <param name="Notices">The same.</param>
/// <param name="Unsure">Findings that could not be checked.</param>
/// <param name="ToReview">Errors and warnings that nobody has decided on.</param>
/// <param name="SentBack">Findings sent back to the unit.</param>
/// <param name="UnsureOpen">Findings that could not be checked and that nobody has decided on.</param>
/// <param name="ConfirmedKey">Folded kind and name of the unit that a reviewer said it is of; <c>null</c> when nobody did.</param>
/// <param name="ConfirmedParentKey">The folded authority above that unit.</param>
public sealed record BoardReport(
    long Id, string Path, string Sha256, DateTime ReceivedAt, string? Kind, string? Name, string? Parent, int? Year, string? Verdict, int Version,
    string? Standard, int Errors, int Warnings, int Notices, int Unsure, int ToReview, int SentBack, int UnsureOpen,
    string? ConfirmedKey, string? ConfirmedParentKey)
{
    /// <summary>Where it stands.</summary>
    public BoardState State => this switch
    {
        { Verdict: null } => BoardState.Waiting,
        { ToReview: > 0 } => BoardState.Findings,
        { SentBack: > 0 } => BoardState.SentBack,
        { UnsureOpen: > 0 } => BoardState.NotCheckable,
        { Verdict: "clean" } => BoardState.Clean,
        _ => BoardState.Reviewed,
    };
}

/// <summary>Where a unit stands in a year, what needs most work first.</summary>
public enum BoardState
{
    /// <summary>Errors or warnings that nobody has decided on.</summary>
    Findings,

    /// <summary>Nothing found that is wrong, but not everything could be checked.</summary>
    NotCheckable,

    /// <summary>In the registry, and no report is there.</summary>
    NotSubmitted,

    /// <summary>Received, not checked yet.</summary>
    Waiting,

    /// <summary>Findings went back to the unit; nothing else is left.</summary>
    SentBack,

    /// <summary>Everything found has been decided on.</summary>
    Reviewed,

    /// <summary>Nothing found.</summary>
    Clean,

    /// <summary>The registry says that it does not report for this year, or no registry knows it.</summary>
    NotDue,
}
