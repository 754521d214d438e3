using System.Text;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Lists the inbox: links are never followed, our own folders are left out.</summary>
/// <param name="inbox">The folder.</param>
/// <param name="ignored">Names that are no reports.</param>
/// <param name="leavesOutOwn">Whether it is an inbox. Of any other folder everything is listed, and names are not composed.</param>
internal sealed class InboxListing(InboxFolder inbox, IgnoredNames ignored, bool leavesOutOwn = true)
{
    /// <summary>What lies there now. A folder that cannot be listed is told as trouble, the rest is listed.</summary>
    public InboxContents Read()
    {
        var entries = new SortedDictionary<string, InboxEntry>(StringComparer.Ordinal);
        Exception? trouble = null;
        var folders = new Stack<(DirectoryInfo Folder, string Path)>([(new DirectoryInfo(inbox.Root), "")]);
        while (folders.TryPop(out (DirectoryInfo Folder, string Path) next))
        {
            try
            {
                foreach (FileSystemInfo item in next.Folder.EnumerateFileSystemInfos())
                    Add(item, next.Path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                trouble = e;
            }
        }
        return new InboxContents([.. entries.Values], trouble);

        void Add(FileSystemInfo item, string folder)
        {
            string path = folder + (leavesOutOwn ? item.Name.Normalize(NormalizationForm.FormC) : item.Name);
            string? reason = item.LinkTarget is null
                ? ignored.Reason(item.Name)
                : "Liên kết tới nơi khác không được nhận. Hãy thả chính tệp đó.";
            if (item is DirectoryInfo subfolder && reason is null)
            {
                if (!leavesOutOwn || folder.Length > 0 || !InboxFolder.IsOwn(item.Name))
                    folders.Push((subfolder, path + "/"));
            }
            else if (Entry(item, item is DirectoryInfo ? path + "/" : path, reason) is { } entry)
            {
                entries.TryAdd(entry.Path, entry); // NFC and NFD of one name side by side: the second waits its turn
            }
        }
    }

    /// <summary><c>null</c> when the file is gone meanwhile.</summary>
    private static InboxEntry? Entry(FileSystemInfo item, string path, string? reason)
    {
        try
        {
            long size = item is FileInfo file && file.LinkTarget is null ? file.Length : 0;
            if (size == 0 && reason is null && SpecialFiles.IsSpecial(item.FullName))
                reason = "Không phải tệp thường (ống dẫn, thiết bị), không nhận được.";
            return new InboxEntry(path, item.FullName, size, Microseconds(item.LastWriteTimeUtc), reason);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A time stamp as PostgreSQL keeps it.</summary>
    public static DateTimeOffset Microseconds(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
