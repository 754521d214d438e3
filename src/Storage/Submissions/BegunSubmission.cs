namespace CTCPL.Pipeline.Storage.Submissions;

/// <summary>A submission on which a job has just begun.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="LedgerId">Its file in the ledger.</param>
/// <param name="Sha256">Its bytes.</param>
/// <param name="Path">As received, relative to the inbox.</param>
/// <param name="ReceivedAt">When its bytes were taken.</param>
/// <param name="Attempts">Attempts begun and not finished, this one included.</param>
/// <param name="ReaderVersion">Of the current assessment; <c>null</c> while there is none.</param>
/// <param name="EngineVersion">Of the current assessment; <c>null</c> while there is none.</param>
/// <param name="StandardVersion">Of the current assessment; <c>null</c> while there is none.</param>
/// <param name="Surroundings">Of the current assessment; <c>null</c> when there is none, or the document was judged by itself.</param>
/// <param name="IsMarked">Its surroundings may have changed since.</param>
/// <param name="IsCorrectedSince">Figures were corrected since, or corrections withdrawn.</param>
public sealed record BegunSubmission(
    long Id,
    long LedgerId,
    string Sha256,
    string Path,
    DateTimeOffset ReceivedAt,
    int Attempts,
    string? ReaderVersion,
    string? EngineVersion,
    string? StandardVersion,
    string? Surroundings,
    bool IsMarked,
    bool IsCorrectedSince = false);

/// <summary>A submission as a reprocessing run meets it.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="ReaderVersion">Of the current assessment; <c>null</c> while there is none.</param>
/// <param name="EngineVersion">Of the current assessment; <c>null</c> while there is none.</param>
/// <param name="StandardVersion">Of the current assessment; <c>null</c> while there is none.</param>
/// <param name="Surroundings">Of the current assessment; <c>null</c> when there is none, or the document was judged by itself.</param>
/// <param name="IsMarked">Its surroundings may have changed since.</param>
/// <param name="Findings">How many findings it has.</param>
/// <param name="IsCorrectedSince">Figures were corrected since, or corrections withdrawn.</param>
public sealed record AssessedVersions(
    long Id, string? ReaderVersion, string? EngineVersion, string? StandardVersion, string? Surroundings, bool IsMarked, int Findings,
    bool IsCorrectedSince = false);
