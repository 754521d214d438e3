using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Ledger;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// One reconciliation of folder and ledger: the truth about what arrived. Events only make it come sooner. Any number of
/// nodes may scan one folder at once.
/// </summary>
internal sealed class IntakeScan(
    IOptions<IntakeOptions> options,
    InboxFolder inbox,
    LedgerStore ledger,
    FileTaking taking,
    ScanClock clock,
    TimeProvider time,
    ILogger<IntakeScan> logger)
{
    private const string Gone = "Tệp đã rời thư mục nhận trước khi được nhận (bị xóa, đổi tên hoặc chuyển đi).";

    private static readonly TimeSpan RepairPause = TimeSpan.FromMinutes(1);

    private readonly InboxListing _listing = new(inbox, new IgnoredNames(options.Value.Ignore));

    /// <summary>When a file that could not be moved is worth another try, by ledger row.</summary>
    private readonly Dictionary<long, DateTimeOffset> _repairs = [];

    /// <summary>What was taken from a folder that is only read.</summary>
    private readonly HashSet<(string Path, long Size, DateTimeOffset ModifiedAt)> _known = [];

    /// <summary>Looks once; <paramref name="arrived"/> is called after every new submission.</summary>
    /// <returns>When a file will be due that keeps still until then; <c>null</c> when none is waiting.</returns>
    public async Task<DateTimeOffset?> RunAsync(Action arrived, CancellationToken cancellationToken)
    {
        // Rows first, folder second: a row without a file is then a file that left, not one that came meanwhile.
        ImmutableArray<LedgerRow> rows = await ledger.PresentAsync(inbox.Id, cancellationToken);
        if (!Directory.Exists(inbox.Root))
        {
            Log.InboxMissing(logger, inbox.Root);
            return null;
        }
        InboxContents contents = Trusted(_listing.Read(), rows);
        DateTimeOffset now = time.GetUtcNow();
        var difference = Reconciliation.Of(rows, contents, options.Value.QuietPeriod, now);

        ImmutableArray<InboxEntry> arrivals = inbox.IsReadOnly
            ? await UnknownAsync(difference.New, cancellationToken)
            : await RepairAsync(difference.New, now, cancellationToken);
        if (!arrivals.IsEmpty)
            await ledger.AddAsync(inbox.Id, [.. arrivals.Select(Sighted)], now, cancellationToken);
        if (!difference.Changed.IsEmpty)
            await ledger.ChangeAsync(inbox.Id, [.. difference.Changed.Select(Sighted)], now, cancellationToken);
        if (!difference.Vanished.IsEmpty)
            await ledger.WithdrawAsync(inbox.Id, difference.Vanished, Gone, now, cancellationToken);
        if (!difference.Seen.IsEmpty)
            await ledger.SeenAsync(difference.Seen, now, cancellationToken);
        foreach (DueFile file in difference.Due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await taking.TakeAsync(file, cancellationToken))
                arrived();
            clock.Goes(inbox.Root);
        }
        if (contents.Trouble is null)
            clock.Goes(inbox.Root);
        return arrivals.IsEmpty && difference.Changed.IsEmpty ? difference.NextDue : now + options.Value.QuietPeriod;
    }

    /// <summary>Files that were moved before the process died and whose new place was not written down any more.</summary>
    public async Task RecallMovesAsync(CancellationToken cancellationToken)
    {
        if (inbox.IsReadOnly)
            return; // nothing is ever moved
        foreach (LedgerRow row in await ledger.UnmovedAsync(inbox.Id, cancellationToken))
        {
            string movedTo = $"{InboxFolder.Taken}/{row.Path}";
            var file = new FileInfo(inbox.Absolute(movedTo));
            if (file.Exists && file.Length == row.Size && InboxListing.Microseconds(file.LastWriteTimeUtc) == row.ModifiedAt)
                await ledger.MovedAsync(row.Id, movedTo, cancellationToken);
        }
    }

    /// <summary>
    /// A folder without its mark is perhaps not the inbox but the empty mount point of a share that is away, or another share:
    /// nothing is concluded from what does not lie there.
    /// </summary>
    private InboxContents Trusted(InboxContents contents, ImmutableArray<LedgerRow> rows)
    {
        Exception? trouble = contents.Trouble ?? (!inbox.IsMarked ? new DirectoryNotFoundException($"The mark in {InboxFolder.Taken} is missing.")
            : inbox.IsReadOnly && contents.Entries.IsEmpty && !rows.IsEmpty ? new DirectoryNotFoundException("All that waited is gone at once.")
            : null);
        if (trouble is not null)
            Log.ListingPartial(logger, inbox.Root, trouble);
        return contents with { Trouble = trouble };
    }

    /// <summary>In a folder that is only read all that was taken still lies there: those of other size or time stamp than it had then are arrivals.</summary>
    private async Task<ImmutableArray<InboxEntry>> UnknownAsync(ImmutableArray<InboxEntry> entries, CancellationToken cancellationToken)
    {
        ImmutableArray<InboxEntry> open = [.. entries.Where(e => !_known.Contains((e.Path, e.Size, e.ModifiedAt)))];
        if (open.IsEmpty)
            return [];
        ImmutableArray<LedgerRow> rows = await ledger.KnownAsync(inbox.Id, [.. open.Select(e => e.Path)], cancellationToken);
        _known.UnionWith(rows.Select(r => (r.Path, r.Size, r.ModifiedAt)));
        return [.. open.Where(e => !_known.Contains((e.Path, e.Size, e.ModifiedAt)))];
    }

    /// <summary>Moves files away whose bytes are kept already; returns the true arrivals.</summary>
    private async Task<ImmutableArray<InboxEntry>> RepairAsync(
        ImmutableArray<InboxEntry> unknown, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (unknown.IsEmpty)
            return [];
        ILookup<string, LedgerRow> unmoved = (await ledger.UnmovedAsync(inbox.Id, [.. unknown.Select(e => e.Path)], cancellationToken))
            .ToLookup(r => r.Path, StringComparer.Ordinal);
        ImmutableArray<InboxEntry>.Builder arrivals = ImmutableArray.CreateBuilder<InboxEntry>();
        foreach (InboxEntry entry in unknown)
        {
            LedgerRow? kept = unmoved[entry.Path].FirstOrDefault(r => r.Size == entry.Size && r.ModifiedAt == entry.ModifiedAt);
            if (kept is null || !await FinishAsync(entry, kept, now, cancellationToken))
                arrivals.Add(entry);
        }
        return arrivals.ToImmutable();
    }

    private async Task<bool> FinishAsync(InboxEntry entry, LedgerRow kept, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_repairs.GetValueOrDefault(kept.Id) > now)
            return true;
        _repairs[kept.Id] = now + RepairPause;
        return await taking.FinishAsync(entry, kept, cancellationToken);
    }

    private static Sighting Sighted(InboxEntry entry) => new(
        entry.Path,
        entry.IgnoredBecause is null ? LedgerState.Waiting : LedgerState.Ignored,
        entry.IgnoredBecause,
        entry.Size,
        entry.ModifiedAt);
}
