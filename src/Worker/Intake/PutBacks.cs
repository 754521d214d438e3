using System.Security.Cryptography;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Lays files into the folder again that somebody asked for: the file where it lies, or else its bytes from the database. Where it is to
/// lie is written down first, so whoever goes on after a death neither loses it nor lays it there twice. The scan then finds a new arrival.
/// </summary>
internal sealed class PutBacks(InboxFolder inbox, PutBackStore store, TimeProvider time, ILogger<PutBacks> logger)
{
    private const string OnlyRead = "Không trả lại được: thư mục nhận chỉ để đọc (Intake:ReadOnly). Hãy dùng “Thử lại”, hoặc thả tệp vào thư mục nhận khác.";

    private const string NothingLeft = "Không trả lại được: tệp không còn ở nơi đã để và nội dung không được lưu. Hãy thả lại tệp vào thư mục nhận.";

    /// <summary>Does what is asked of this folder.</summary>
    /// <returns><c>true</c> when a file was laid into it.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (!inbox.IsMarked)
            return false; // a share that is away says nothing about its files
        bool any = false;
        foreach (OpenPutBack open in await store.OpenAsync(inbox.Id, cancellationToken))
        {
            try
            {
                any |= await PutBackAsync(open, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotSettled(logger, CheckText.Visible(open.Path), e);
            }
        }
        return any;
    }

    private async Task<bool> PutBackAsync(OpenPutBack open, CancellationToken cancellationToken)
    {
        if (open.Target is null)
            await store.AimAsync(open, inbox.FreeName(open.Path), cancellationToken);
        await using PutBackClaim? claim = await store.ClaimAsync(open.Id, cancellationToken);
        if (claim is null)
            return false;
        if (inbox.IsReadOnly)
        {
            await claim.FailedAsync(OnlyRead, CancellationToken.None);
            return false;
        }
        ClaimedPutBack file = claim.File;
        string target = inbox.Absolute(file.Target);
        bool isThere = file.HasArrived || IsIt(file, target) || Lay(file, target);
        if (!isThere && Path.Exists(target))
        {
            // Somebody laid another file there meanwhile. The lock goes first: the new name is noted before anything is moved.
            await claim.DisposeAsync();
            await store.AimAsync(open with { Target = file.Target }, inbox.FreeName(file.Path), cancellationToken);
            return false;
        }
        if (!isThere)
        {
            await claim.FailedAsync(NothingLeft, CancellationToken.None);
            return false;
        }
        if (file.MovedTo is { } from && !File.Exists(inbox.Absolute(from)))
            RejectionNote.Remove(inbox.Absolute(from));
        await claim.DoneAsync(time.GetUtcNow(), CancellationToken.None);
        Log.PutBack(logger, CheckText.Visible(file.Path), CheckText.Visible(file.Target));
        return true;
    }

    /// <summary>Whether the one before was killed right after it had laid the file there.</summary>
    private bool IsIt(ClaimedPutBack file, string target) =>
        (file.MovedTo is null || !File.Exists(inbox.Absolute(file.MovedTo)))
        && File.Exists(target)
        && (file.Sha256 is null || string.Equals(Hash(target), file.Sha256, StringComparison.Ordinal));

    /// <returns><c>false</c> when there is nothing to lay there, or another file lies there.</returns>
    private bool Lay(ClaimedPutBack file, string target)
    {
        if (Path.Exists(target))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (file.MovedTo is { } from && File.Exists(inbox.Absolute(from)))
        {
            File.Move(inbox.Absolute(from), target, overwrite: false);
            return true;
        }
        if (file.Bytes is null)
            return false;
        AtomicFile.WriteNew(target, file.Bytes);
        return true;
    }

    private static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
