using CTCPL.Pipeline.Rules.Corrections;

namespace CTCPL.Pipeline.Storage.Overrides;

/// <summary>A kept correction of a misread figure.</summary>
/// <param name="Id">Its own; the lock of the forms: a figure has one standing correction at most.</param>
/// <param name="Figure">See <see cref="CorrectableFigure.Key"/>.</param>
/// <param name="ReadValue">The number as read when it was corrected; <c>null</c> when it was not legible or not found.</param>
/// <param name="ReadOf">The number behind the slash as read then.</param>
/// <param name="ReadWords">The words read there; empty when there were none.</param>
/// <param name="Value">The number that stands there; <c>null</c> = the document does not state it.</param>
/// <param name="OfValue">The number behind the slash; <c>null</c> = there is none.</param>
/// <param name="Reason">Why.</param>
/// <param name="MadeBy">The account.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="WithdrawnBy">The account; <c>null</c> while it stands.</param>
/// <param name="WithdrawnAt">UTC; <c>null</c> while it stands.</param>
/// <param name="WithdrawnReason">Why; <c>null</c> while it stands.</param>
public sealed record FigureOverride(
    long Id,
    string Figure,
    decimal? ReadValue,
    decimal? ReadOf,
    string ReadWords,
    decimal? Value,
    decimal? OfValue,
    string Reason,
    string MadeBy,
    DateTime MadeAt,
    string? WithdrawnBy,
    DateTime? WithdrawnAt,
    string? WithdrawnReason)
{
    /// <summary>Whether reports of these bytes are judged by it.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>What judging needs of it.</summary>
    public Correction Correction => new(Id, Figure, Value, OfValue, ReadWords, Reason, MadeBy, new DateTimeOffset(DateTime.SpecifyKind(MadeAt, DateTimeKind.Utc)));
}

/// <summary>A correction to be kept.</summary>
/// <param name="Figure">See <see cref="CorrectableFigure.Key"/>.</param>
/// <param name="ReadValue">The number as read.</param>
/// <param name="ReadOf">The number behind the slash as read.</param>
/// <param name="ReadWords">The words read there.</param>
/// <param name="Value">The right number; <c>null</c> = not stated.</param>
/// <param name="OfValue">The right number behind the slash; <c>null</c> = none.</param>
public sealed record NewOverride(string Figure, decimal? ReadValue, decimal? ReadOf, string ReadWords, decimal? Value, decimal? OfValue);

/// <summary>Somebody's correcting, or withdrawing a correction.</summary>
/// <param name="Who">The account.</param>
/// <param name="At">When.</param>
/// <param name="What">The figure and its new value in words, for the audit.</param>
/// <param name="Reason">Why; not blank.</param>
public sealed record OverrideDeed(string Who, DateTimeOffset At, string What, string Reason);

/// <summary>What became of keeping or withdrawing a correction.</summary>
public enum Overriding
{
    Done,

    /// <summary>There is no such report, or it cannot be judged again: withdrawn, or its bytes removed.</summary>
    Unknown,

    /// <summary>Somebody else corrected or withdrew first; nothing was changed.</summary>
    Late,
}
