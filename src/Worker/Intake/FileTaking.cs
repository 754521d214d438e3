using System.Diagnostics;
using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Telemetry;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Takes one quiet file. The order is the guarantee: its bytes are committed before it leaves the inbox. Killed in
/// between, the file lies in the inbox beside a row that knows its bytes, and <see cref="FinishAsync"/> moves it later.
/// </summary>
internal sealed class FileTaking(
    IOptions<IntakeOptions> options, InboxFolder inbox, LedgerStore ledger, ReadingOptions reading, TimeProvider time,
    ILogger<FileTaking> logger)
{
    /// <summary>Takes a file, or says in the ledger why not yet. Another node at the same file wins or loses as a whole.</summary>
    /// <returns><c>true</c> when a new submission waits for a job now.</returns>
    public async Task<bool> TakeAsync(DueFile file, CancellationToken cancellationToken)
    {
        InboxEntry entry = file.Entry;
        switch (InboxFile.Read(entry, reading.FileBytes))
        {
            case InboxFile.Opened { Missing: { } missing } when file.Row.ChangedAt + options.Value.IncompleteAfter > time.GetUtcNow():
                await HoldAsync(file.Row, LedgerState.Incomplete, missing, cancellationToken);
                return false;
            case InboxFile.Opened opened:
                return await KeepAsync(file, opened.Bytes, cancellationToken);
            case InboxFile.Held held:
                await HoldAsync(file.Row, LedgerState.Waiting, held.Reason, cancellationToken);
                return false;
            case InboxFile.TooLarge:
                await RefuseAsync(file, cancellationToken);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Moves a file whose bytes were kept before but that still lies in the inbox.</summary>
    /// <returns><c>false</c> when it holds other bytes than those kept: it is a new arrival.</returns>
    public async Task<bool> FinishAsync(InboxEntry entry, LedgerRow row, CancellationToken cancellationToken)
    {
        if (InboxFile.Read(entry, reading.FileBytes) is not InboxFile.Opened opened)
            return true; // held or moving: the next scan tells
        if (!string.Equals(Hash(opened.Bytes), row.Sha256, StringComparison.Ordinal))
            return false;
        await MoveAsync(entry, row.Id, row.Sha256!, cancellationToken);
        Log.Repaired(logger, CheckText.Visible(entry.Path));
        return true;
    }

    private async Task<bool> KeepAsync(DueFile file, byte[] bytes, CancellationToken cancellationToken)
    {
        string sha256 = Hash(bytes);
        using Activity? span = Spans.Begin("take", sha256);
        TakenFile taken;
        await using (LedgerClaim? claim = await ledger.ClaimAsync(file.Row.Id, cancellationToken))
        {
            if (claim is null || claim.Row.ModifiedAt != file.Entry.ModifiedAt || claim.Row.Size != file.Entry.Size)
                return false; // another node takes it, or saw it change
            taken = await claim.TakeAsync(bytes, sha256, MediaType.Of(bytes), time.GetUtcNow(), cancellationToken);
        }
        Measures.Taken(taken.DuplicateOf is null ? "new" : "duplicate");
        span?.SetTag("ctcpl.bytes", bytes.Length).SetTag("ctcpl.submission", taken.SubmissionId);
        // From here on the bytes are safe. What follows must not be cut short by a graceful stop.
        if (taken.DuplicateOf is { } first)
            Log.Duplicate(logger, CheckText.Visible(file.Entry.Path), first);
        else
            Log.Taken(logger, CheckText.Visible(file.Entry.Path), bytes.Length, sha256);
        await MoveAsync(file.Entry, file.Row.Id, sha256, CancellationToken.None);
        return taken.SubmissionId is not null;
    }

    private async Task MoveAsync(InboxEntry entry, long id, string sha256, CancellationToken cancellationToken)
    {
        if (inbox.IsReadOnly)
            return;
        string movedTo;
        try
        {
            movedTo = inbox.Move(entry.FullName, InboxFolder.Taken, entry.Path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return; // another node repaired it first, or somebody took the file away: its bytes are kept
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotMoved(logger, CheckText.Visible(entry.Path), e);
            return;
        }
        string place = inbox.Absolute(movedTo);
        if (InboxFile.IsUnchanged(entry, place)
            || string.Equals(Hash(await File.ReadAllBytesAsync(place, cancellationToken)), sha256, StringComparison.Ordinal))
        {
            await ledger.MovedAsync(id, movedTo, cancellationToken);
            return;
        }
        // Somebody replaced the file between the read and the move: what was moved was never read.
        inbox.Move(place, "", entry.Path);
        Log.Replaced(logger, CheckText.Visible(entry.Path));
    }

    private async Task RefuseAsync(DueFile file, CancellationToken cancellationToken)
    {
        string reason = string.Create(
            Wording.Vietnamese,
            $"Tệp lớn hơn {reading.FileBytes >> 20} MiB nên không được đọc. Hãy gửi tệp nhỏ hơn (bỏ bớt ảnh, phụ lục).");
        await using (LedgerClaim? claim = await ledger.ClaimAsync(file.Row.Id, cancellationToken))
        {
            if (claim is null)
                return;
            await claim.RefuseAsync(reason, time.GetUtcNow(), cancellationToken);
        }
        Measures.Taken("tooLarge");
        if (inbox.IsReadOnly)
            return;
        try
        {
            string movedTo = inbox.Move(file.Entry.FullName, InboxFolder.Rejected, file.Entry.Path);
            RejectionNote.Write(inbox.Absolute(movedTo), reason);
            await ledger.MovedAsync(file.Row.Id, movedTo, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotMoved(logger, CheckText.Visible(file.Entry.Path), e);
        }
    }

    private async Task HoldAsync(LedgerRow row, LedgerState state, string reason, CancellationToken cancellationToken)
    {
        if (row.State != state || !string.Equals(row.Reason, reason, StringComparison.Ordinal))
            await ledger.HoldAsync(row.Id, state, reason, cancellationToken);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
