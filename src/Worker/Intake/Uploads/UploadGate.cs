using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>
/// Puts what is sent in into a watched folder, as if it had been dropped there: from then on the scan, the ledger and the result sheets
/// treat it like any other file. It appears there whole or not at all, whenever this process dies.
/// </summary>
internal sealed class UploadGate(
    UploadStore uploads, ReadingOptions reading, UploadOptions options, WakeUps wakeUps, TimeProvider time, ILogger<UploadGate> logger,
    WatchedInboxes? inboxes = null)
{
    private readonly WatchedInbox? _inbox = inboxes?.All.FirstOrDefault(i => !i.Folder.IsReadOnly);

    /// <summary>Largest file, in bytes.</summary>
    public long LargestFile => reading.FileBytes;

    /// <summary>Why nothing can be received at present; <c>null</c> when files are received.</summary>
    public UploadRefusal? Closed => inboxes is null ? UploadRefusal.NoInbox
        : _inbox is null ? UploadRefusal.ReadOnlyInbox
        : !Directory.Exists(_inbox.Folder.Root) || !_inbox.Folder.IsMarked ? UploadRefusal.InboxAway
        : UploadFile.HasRoom(_inbox.Folder, options.FreeBytes) ? null
        : UploadRefusal.NoRoom;

    /// <summary>Receives one file to the end of the stream, or refuses it.</summary>
    /// <param name="body">Its bytes; read only as far as the file may be large.</param>
    /// <param name="givenName">As its sender calls it; may be anything.</param>
    /// <param name="sentBy">The account's name, or that of a key.</param>
    /// <param name="cancellationToken">The sender is gone: nothing is kept.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database is away: nothing is kept.</exception>
    public async Task<UploadResult> TakeAsync(Stream body, string? givenName, string sentBy, CancellationToken cancellationToken)
    {
        string name = UploadName.Clean(givenName);
        if (Closed is { } closed)
            return Refuse(name, closed);
        WatchedInbox inbox = _inbox!;
        var ignored = new IgnoredNames(inbox.Options.Ignore);
        if ((ignored.Reason(UploadName.LastPart(givenName).Replace('\uFFFD', '_')) ?? ignored.Reason(name)) is { } reason)
            return new UploadResult.Refused(name, UploadRefusal.IgnoredName, reason + " Hãy đổi tên hoặc chọn đúng tệp báo cáo.");
        try
        {
            await using var file = UploadFile.Begin(inbox.Folder, time.GetUtcNow());
            UploadRefusal? refusal = await file.WriteAsync(body, reading.FileBytes, options.FreeBytes, cancellationToken);
            return refusal is null ? await EnterAsync(inbox, file, name, sentBy, cancellationToken) : Refuse(name, refusal.Value);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException && e is not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            Log.NotReceived(logger, CheckText.Visible(name), e);
            return Refuse(name, Closed ?? UploadRefusal.InboxAway);
        }
    }

    /// <summary>A refusal by its reason, with the limit that belongs to it.</summary>
    public UploadResult Refuse(string name, UploadRefusal refusal) => new UploadResult.Refused(name, refusal, refusal.Sentence(refusal switch
    {
        UploadRefusal.FileTooLarge => reading.FileBytes,
        UploadRefusal.TooManyFiles => options.Files,
        UploadRefusal.RequestTooLarge => options.RequestBytes,
        _ => 0,
    }));

    /// <summary>Who sent it is noted before it gets its name; only when its name is on the disk it is received.</summary>
    private async Task<UploadResult> EnterAsync(WatchedInbox inbox, UploadFile file, string name, string sentBy, CancellationToken cancellationToken)
    {
        InboxFolder folder = inbox.Folder;
        KnownFile? known = await uploads.KnownAsync(file.Sha256, cancellationToken);
        var upload = new NewUpload(sentBy, time.GetUtcNow(), name, file.Sha256, file.Size, folder.Id);
        NotedUpload noted = await uploads.NoteAsync(upload, n => InboxFolder.Numbered(name, n), cancellationToken);
        // From here on it is not cut short: its sender may be gone, the file is whole.
        string path = noted.Path;
        for (int n = noted.Number; !file.TryEnter(path);)
        {
            do
                path = InboxFolder.Numbered(name, ++n);
            while (!await uploads.RenameAsync(noted.Id, path, CancellationToken.None));
        }
        await uploads.EnteredAsync(noted.Id, time.GetUtcNow(), CancellationToken.None);
        wakeUps.Scan.Knock();
        Log.SentIn(logger, CheckText.Visible(path), file.Size, file.Sha256);
        return new UploadResult.Received(name, noted.Id, file.Sha256, file.Size, known);
    }
}
