using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>A file (or an ignored folder) as it lies in the inbox.</summary>
/// <param name="Path">Relative to the inbox, '/' between folders, NFC; an ignored folder ends with '/'.</param>
/// <param name="FullName">Absolute, as on the disk.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">Its own time stamp in whole microseconds, as the database keeps it.</param>
/// <param name="IgnoredBecause">One Vietnamese sentence; <c>null</c> for a file to be taken.</param>
internal sealed record InboxEntry(string Path, string FullName, long Size, DateTimeOffset ModifiedAt, string? IgnoredBecause);

/// <summary>What lies in the inbox.</summary>
/// <param name="Entries">One per path, in ordinal order of the paths.</param>
/// <param name="Trouble">Why the list is not the whole truth: nothing may be concluded from a file's absence then.</param>
internal sealed record InboxContents(ImmutableArray<InboxEntry> Entries, Exception? Trouble);
