using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;

namespace CTCPL.Pipeline.Worker.Keeping.Imports;

/// <summary>
/// Brings the files of a folder into the watched folder, where the service takes them through its own gate, and waits for what becomes
/// of each. It keeps no state: a file is done when the ledger knows its path with its bytes. So it may be killed and begun again.
/// </summary>
internal sealed class ImportRun(ImportLedger ledger, DossierStore dossiers, ImportDrop drop, TimeProvider time)
{
    /// <summary>So many copies wait for the service at most: its scan stays quick, and the disk holds few of them twice.</summary>
    private const int MostWaiting = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, (InboxEntry Entry, string Sha256)> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedFile> _done = new(StringComparer.Ordinal);

    /// <summary>Runs to the end.</summary>
    /// <param name="entries">The source.</param>
    /// <param name="prefix">The folder in the watched folder that they come to.</param>
    /// <param name="progress">Told how many have been brought, and how many are done.</param>
    /// <param name="cancellationToken">Stops; the next run goes on.</param>
    /// <returns>What became of each, in the order of the source.</returns>
    /// <exception cref="OperatorException">No service works any more.</exception>
    public async Task<ImmutableArray<ImportedFile>> RunAsync(
        ImmutableArray<InboxEntry> entries, string prefix, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var left = new Queue<InboxEntry>(entries);
        while (left.Count > 0 || _waiting.Count > 0)
        {
            List<InboxEntry> held = [];
            while (left.Count > 0 && _waiting.Count < MostWaiting)
            {
                InboxEntry entry = left.Dequeue();
                if (!await BringAsync(entry, $"{prefix}/{entry.Path}", cancellationToken))
                    held.Add(entry);
                progress(_done.Count + _waiting.Count, _done.Count);
            }
            held.ForEach(left.Enqueue);
            await SettleAsync(cancellationToken);
            progress(_done.Count + _waiting.Count, _done.Count);
            if (left.Count == 0 && _waiting.Count == 0)
                break;
            await WaitAsync(cancellationToken);
        }
        while ((await dossiers.MarkedAsync(SubmissionStore.EnoughAttempts, cancellationToken)).Count > 0)
            await WaitAsync(cancellationToken); // what came later is still being laid beside what came first
        foreach (InboxEntry[] some in entries.Chunk(MostWaiting))
            await RecountAsync([.. some.Select(e => $"{prefix}/{e.Path}")], cancellationToken);
        return [.. entries.Select(e => _done[$"{prefix}/{e.Path}"])];
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!await ledger.IsServedAsync(cancellationToken))
            throw new OperatorException("Dịch vụ không còn chạy: hãy khởi động lại rồi chạy lại lệnh này, việc nhập sẽ tiếp tục.");
        await Task.Delay(Pause, time, cancellationToken);
    }

    /// <summary>The findings of a report change with the documents that come after it.</summary>
    private async Task RecountAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        ILookup<string, LedgerOutcome> rows = await ledger.FindAsync(paths, cancellationToken);
        foreach (string path in paths.Where(p => _done[p].State is "checked"))
            _done[path] = _done[path] with { Findings = rows[path].Last(r => r.State is "checked").Findings };
    }

    /// <returns><c>false</c> while another file of its name waits in the watched folder.</returns>
    private async Task<bool> BringAsync(InboxEntry entry, string path, CancellationToken cancellationToken)
    {
        if (entry.IgnoredBecause is string reason)
        {
            _done[path] = new ImportedFile(entry.Path, "ignored", reason, Findings: 0);
            return true;
        }
        try
        {
            LedgerOutcome[] rows = [.. (await ledger.FindAsync([path], cancellationToken))[path]];
            string? known = rows.Length == 0 ? null : await ImportDrop.HashAsync(entry, cancellationToken);
            string? sha256 = known is not null && rows.Any(r => r.IsOf(known, entry.Size)) ? known : await drop.CopyAsync(entry, path, cancellationToken);
            if (sha256 is not null)
                _waiting[path] = (entry, sha256);
            return sha256 is not null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            _done[path] = new ImportedFile(entry.Path, ImportedFile.Failed, e.Message, Findings: 0);
            return true;
        }
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        ILookup<string, LedgerOutcome> rows = await ledger.FindAsync(_waiting.Keys, cancellationToken);
        foreach ((string path, (InboxEntry entry, string sha256)) in _waiting.ToArray())
        {
            if (rows[path].LastOrDefault(r => r.IsOf(sha256, entry.Size)) is not { IsSettled: true } outcome)
                continue;
            _waiting.Remove(path);
            _done[path] = new ImportedFile(
                entry.Path, outcome.State, outcome.State is "duplicate" ? $"cùng nội dung với {outcome.DuplicateOf}" : outcome.Reason, outcome.Findings);
        }
    }
}

/// <summary>What became of a file of the source.</summary>
/// <param name="Path">Relative to the source.</param>
/// <param name="State">The ledger's, or <see cref="Failed"/>.</param>
/// <param name="Reason">Where the state needs one.</param>
/// <param name="Findings">Of its report.</param>
internal sealed record ImportedFile(string Path, string State, string? Reason, int Findings)
{
    /// <summary>It could not be read in the source, so the ledger never saw it.</summary>
    public const string Failed = "failed";
}
