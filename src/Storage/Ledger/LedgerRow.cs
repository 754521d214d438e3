namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>A file as the ledger knows it.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="Path">Relative to the inbox, '/' between folders, NFC.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reason">One Vietnamese sentence; <c>null</c> where the state says it all.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">The file's own time stamp, whole microseconds.</param>
/// <param name="ChangedAt">When we saw size or time stamp change last, by our clock.</param>
/// <param name="LastSeenAt">When it was last in the inbox, to the minute.</param>
/// <param name="Sha256">Set once its bytes are kept.</param>
/// <param name="DuplicateOf">The row that brought the same bytes first.</param>
/// <param name="MovedTo">Where it lies now, relative to the inbox; <c>null</c> while untouched, or gone.</param>
public sealed record LedgerRow(
    long Id,
    string Path,
    LedgerState State,
    string? Reason,
    long Size,
    DateTimeOffset ModifiedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset LastSeenAt,
    string? Sha256,
    long? DuplicateOf,
    string? MovedTo);

/// <summary>A file seen for the first time, or changed since.</summary>
/// <param name="Path">As in <see cref="LedgerRow.Path"/>.</param>
/// <param name="State"><see cref="LedgerState.Waiting"/> or <see cref="LedgerState.Ignored"/>.</param>
/// <param name="Reason">Why it is ignored.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">The file's own time stamp, whole microseconds, UTC.</param>
public sealed record Sighting(string Path, LedgerState State, string? Reason, long Size, DateTimeOffset ModifiedAt);
