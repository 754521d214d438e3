using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>What differs between the folder and the ledger. Pure: decides everything a scan does, touches nothing.</summary>
/// <param name="New">Files without a row.</param>
/// <param name="Changed">Files whose size, time stamp or kind is not the row's any more.</param>
/// <param name="Vanished">Ids of waiting rows without a file; empty when the listing is not the whole truth.</param>
/// <param name="Seen">Ids of rows whose file is still there and whose "last seen" is getting old.</param>
/// <param name="Due">Files that kept still for the quiet period.</param>
/// <param name="NextDue">When the next file will have kept still; <c>null</c> when none is waiting.</param>
internal sealed record Reconciliation(
    ImmutableArray<InboxEntry> New,
    ImmutableArray<InboxEntry> Changed,
    ImmutableArray<long> Vanished,
    ImmutableArray<long> Seen,
    ImmutableArray<DueFile> Due,
    DateTimeOffset? NextDue)
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <param name="rows">The rows about files in the inbox, loaded before <paramref name="contents"/> was listed: a row
    /// without a file is then a file that left.</param>
    /// <param name="contents">The listing.</param>
    /// <param name="quietPeriod">How long a file must keep still.</param>
    /// <param name="now">By our clock.</param>
    public static Reconciliation Of(
        IReadOnlyCollection<LedgerRow> rows, InboxContents contents, TimeSpan quietPeriod, DateTimeOffset now)
    {
        var byPath = rows.ToDictionary(r => r.Path, StringComparer.Ordinal);
        ILookup<Standing, (InboxEntry Entry, LedgerRow? Row)> files = contents.Entries
            .Select(entry => (Entry: entry, Row: byPath.GetValueOrDefault(entry.Path)))
            .ToLookup(file => StandingOf(file.Entry, file.Row));
        HashSet<string> there = [.. contents.Entries.Select(e => e.Path)];
        DueFile[] quiet = [.. files[Standing.Quiet].Select(f => new DueFile(f.Entry, f.Row!))];
        DateTimeOffset[] later = [.. quiet.Select(f => f.Row.ChangedAt + quietPeriod).Where(due => due > now)];
        return new Reconciliation(
            [.. files[Standing.New].Select(f => f.Entry)],
            [.. files[Standing.Changed].Select(f => f.Entry)],
            contents.Trouble is null
                ? [.. rows.Where(r => r.State != LedgerState.Ignored && !there.Contains(r.Path)).Select(r => r.Id)]
                : [],
            [.. rows.Where(r => there.Contains(r.Path) && now - r.LastSeenAt >= SeenPrecision).Select(r => r.Id)],
            [.. quiet.Where(f => f.Row.ChangedAt + quietPeriod <= now)],
            later.Length == 0 ? null : later.Min());
    }

    private static Standing StandingOf(InboxEntry entry, LedgerRow? row)
    {
        if (row is null)
            return Standing.New;
        if (row.Size != entry.Size || row.ModifiedAt != entry.ModifiedAt
            || (row.State == LedgerState.Ignored) != (entry.IgnoredBecause is not null))
        {
            return Standing.Changed;
        }
        return row.State == LedgerState.Ignored ? Standing.Ignored : Standing.Quiet;
    }

    private enum Standing { New, Changed, Ignored, Quiet }
}

/// <summary>A file that may be taken, with its row.</summary>
internal sealed record DueFile(InboxEntry Entry, LedgerRow Row);
