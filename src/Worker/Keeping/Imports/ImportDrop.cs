using System.Security.Cryptography;
using CTCPL.Pipeline.Worker.Intake;

namespace CTCPL.Pipeline.Worker.Keeping.Imports;

/// <summary>Copies files into a watched folder: each appears there whole, under its own name and with its time stamp. The source is only read.</summary>
/// <param name="inbox">The watched folder.</param>
internal sealed class ImportDrop(InboxFolder inbox)
{
    /// <summary>Unfinished copies lie in the service's own folder, which is not listed.</summary>
    private const string Unfinished = InboxFolder.Taken + "/.import";

    /// <summary>Removes what a killed import left; a copy of one file takes less than an hour.</summary>
    public void Clean(DateTimeOffset now)
    {
        DirectoryInfo folder = Directory.CreateDirectory(inbox.Absolute(Unfinished));
        foreach (FileInfo left in folder.EnumerateFiles().Where(f => f.LastAccessTimeUtc < now.UtcDateTime.AddHours(-1)))
            left.Delete();
    }

    /// <summary>The hash of a file as it lies in the source.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<string> HashAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        await using FileStream source = Open(entry);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancellationToken));
    }

    /// <summary>The hash of what waits in the watched folder under a path.</summary>
    /// <returns><c>null</c> when nothing waits there. The ledger then knows the bytes of all that ever waited there, because they are committed before a file leaves.</returns>
    public async Task<string?> WaitingHashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream waiting = File.OpenRead(inbox.Absolute(path));
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(waiting, cancellationToken));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Copies one file to a path where nothing waits.</summary>
    /// <param name="entry">In the source.</param>
    /// <param name="path">In the watched folder.</param>
    /// <param name="cancellationToken">Gives up; nothing appears then.</param>
    /// <returns>The hash of what was copied.</returns>
    /// <exception cref="IOException">Another file of that name has come meanwhile, or there is no room.</exception>
    public async Task<string> CopyAsync(InboxEntry entry, string path, CancellationToken cancellationToken)
    {
        string target = inbox.Absolute(path);
        string temporary = inbox.Absolute($"{Unfinished}/{Guid.NewGuid():N}");
        try
        {
            string sha256 = await WriteAsync(entry, temporary, cancellationToken);
            File.SetLastWriteTimeUtc(temporary, entry.ModifiedAt.UtcDateTime);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite: false);
            return sha256;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<string> WriteAsync(InboxEntry entry, string temporary, CancellationToken cancellationToken)
    {
        await using FileStream source = Open(entry);
        await using var copy = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite);
        await source.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, cancellationToken)); // of what was copied, whatever happens to the source
    }

    private static FileStream Open(InboxEntry entry) => new(entry.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
}
