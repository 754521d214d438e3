using System.Collections.Immutable;
using System.Text;
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
    /// <exception cref="OperatorException">No service works any more, or the watched folder takes nothing.</exception>
    public async Task<ImmutableArray<ImportedFile>> RunAsync(
        ImmutableArray<InboxEntry> entries, string prefix, Action<int, int> progress, CancellationToken cancellationToken)
    {
        ImmutableArray<(InboxEntry Entry, string Path)> all = Placed(entries, prefix);
        var left = new Queue<(InboxEntry Entry, string Path)>(all);
        while (left.Count > 0 || _waiting.Count > 0)
        {
            List<(InboxEntry Entry, string Path)> held = [];
            while (left.Count > 0 && _waiting.Count < MostWaiting)
            {
                (InboxEntry Entry, string Path) next = left.Dequeue();
                if (!await BringAsync(next.Entry, next.Path, cancellationToken))
                    held.Add(next);
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
        foreach ((InboxEntry Entry, string Path)[] some in all.Chunk(MostWaiting))
            await RecountAsync([.. some.Select(one => one.Path)], cancellationToken);
        return [.. all.Select(one => _done[one.Path])];
    }

    /// <summary>
    /// Where each comes to: under its own name, composed as the ledger has it. Two names that then are one, as they may lie side by side on
    /// Linux, get numbers by the order of the source, so that the next run gives the same.
    /// </summary>
    private static ImmutableArray<(InboxEntry Entry, string Path)> Placed(ImmutableArray<InboxEntry> entries, string prefix)
    {
        HashSet<string> used = new(entries.Select(e => Composed(e.Path)), StringComparer.Ordinal);
        HashSet<string> given = new(StringComparer.Ordinal);
        return [.. entries.Select(e => (e, given.Add(Composed(e.Path)) ? Composed(e.Path) : Free(Composed(e.Path))))];

        string Composed(string path) => $"{prefix}/{path}".Normalize(NormalizationForm.FormC);

        string Free(string path)
        {
            int n = 2;
            while (!used.Add(InboxFolder.Numbered(path, n)))
                n++;
            return InboxFolder.Numbered(path, n);
        }
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
        string sha256;
        try
        {
            sha256 = await ImportDrop.HashAsync(entry, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _done[path] = new ImportedFile(entry.Path, ImportedFile.Failed, e.Message, Findings: 0);
            return true;
        }
        // First the folder, then the ledger: what a killed import left there and was taken in between, the ledger knows.
        string? there = await drop.WaitingHashAsync(path, cancellationToken);
        if (there is null && !(await ledger.FindAsync([path], cancellationToken))[path].Any(r => r.IsOf(sha256, entry.Size)))
            there = sha256 = await CopyAsync(entry, path, cancellationToken);
        if (there is not null && !string.Equals(there, sha256, StringComparison.Ordinal))
            return false;
        _waiting[path] = (entry, sha256);
        return true;
    }

    private async Task<string> CopyAsync(InboxEntry entry, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await drop.CopyAsync(entry, path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Không chép được {entry.FullName} vào thư mục nhận: {e.Message} Chạy lại lệnh này thì việc nhập tiếp tục.", e);
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
