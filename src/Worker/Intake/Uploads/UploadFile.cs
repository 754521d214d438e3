using System.Buffers;
using System.Security.Cryptography;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>A file on its way in. Until it enters it lies in the service's own folder, which is not listed; disposed before, it is gone.</summary>
internal sealed class UploadFile : IAsyncDisposable
{
    /// <summary>Unfinished files lie in the service's own folder: on the same disk, and not listed.</summary>
    private const string Unfinished = InboxFolder.Taken + "/.upload";

    /// <summary>The server ends a transfer that gives less than a buffer in so long a time.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private const int Buffer = 80 << 10;

    /// <summary>So many bytes after which the disk is looked at again.</summary>
    private const long Stretch = 16L << 20;

    private const int Ended = -1;
    private const int TooMuch = -2;

    private readonly InboxFolder _inbox;
    private readonly string _path;
    private readonly FileStream _stream;

    private UploadFile(InboxFolder inbox, string path)
    {
        _inbox = inbox;
        _path = path;
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
    }

    /// <summary>Of all its bytes, once written.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Begins one, and removes what killed processes left.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public static UploadFile Begin(InboxFolder inbox, DateTimeOffset now)
    {
        DirectoryInfo folder = Directory.CreateDirectory(inbox.Absolute(Unfinished));
        foreach (FileInfo left in folder.EnumerateFiles().Where(f => f.LastWriteTimeUtc < now.UtcDateTime - Abandoned))
            left.Delete();
        return new UploadFile(inbox, Path.Combine(folder.FullName, Guid.NewGuid().ToString("N")));
    }

    /// <summary>Whether more than so many bytes are free where the folder lies; also where that cannot be told.</summary>
    public static bool HasRoom(InboxFolder inbox, long free)
    {
        try
        {
            return new DriveInfo(inbox.Root).AvailableFreeSpace > free;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    /// <summary>Writes all bytes and has them put on the disk.</summary>
    /// <returns>Why it cannot be received; <c>null</c> when it can.</returns>
    public async Task<UploadRefusal?> WriteAsync(Stream body, long largest, long free, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            long looked = 0;
            while (await ReadAsync(body, buffer, cancellationToken) is var count and not 0)
            {
                if (count < 0)
                    return count == TooMuch ? UploadRefusal.RequestTooLarge : UploadRefusal.BrokenOff;
                Size += count;
                if (Size > largest)
                    return UploadRefusal.FileTooLarge;
                if (Size - looked >= Stretch && !HasRoom(_inbox, free))
                    return UploadRefusal.NoRoom;
                looked = Size - looked >= Stretch ? Size : looked;
                hash.AppendData(buffer, 0, count);
                await _stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
        return Size == 0 ? UploadRefusal.EmptyFile : null;
    }

    /// <summary>Gives it its name in the watched folder; <c>false</c> when there is a file of that name.</summary>
    public bool TryEnter(string path)
    {
        if (!NewName.TryGive(_path, _inbox.Absolute(path)))
            return false;
        NewName.Keep(_inbox.Root);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        File.Delete(_path);
    }

    /// <summary>A negative number when the transfer ended before its time: that is no fault of our disk.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooMuch;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Ended;
        }
    }
}
