namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>What opening a file in the inbox led to.</summary>
internal abstract record InboxFile
{
    private InboxFile()
    {
    }

    /// <summary>Its bytes, as they were when its size and time stamp were last looked at.</summary>
    /// <param name="Bytes">All of them.</param>
    /// <param name="Missing">See <see cref="Wholeness"/>.</param>
    internal sealed record Opened(byte[] Bytes, string? Missing) : InboxFile;

    /// <summary>Somebody holds it, or it may not be read: later.</summary>
    /// <param name="Reason">One Vietnamese sentence.</param>
    internal sealed record Held(string Reason) : InboxFile;

    /// <summary>Gone, or changed since it was listed: the next scan tells.</summary>
    internal sealed record Moving : InboxFile;

    /// <summary>Larger than what is ever read.</summary>
    internal sealed record TooLarge : InboxFile;

    /// <summary>Reads a file that nobody else has open.</summary>
    /// <param name="entry">As listed.</param>
    /// <param name="largest">In bytes.</param>
    public static InboxFile Read(InboxEntry entry, long largest)
    {
        if (entry.Size > largest)
            return new TooLarge();
        if (entry.Size == 0)
            return new Opened([], Wholeness.Missing([])); // never opened: it may be worse than a file
        try
        {
            using var stream = new FileStream(entry.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            if (stream.Length != entry.Size)
                return new Moving();
            byte[] bytes = new byte[entry.Size];
            stream.ReadExactly(bytes);
            return stream.Length == entry.Size && IsUnchanged(entry, entry.FullName)
                ? new Opened(bytes, Wholeness.Missing(bytes))
                : new Moving();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return new Moving();
        }
        catch (UnauthorizedAccessException)
        {
            return new Held("Dịch vụ không có quyền đọc tệp này. Hãy cấp quyền đọc hoặc chép lại tệp.");
        }
        catch (IOException)
        {
            return new Held("Tệp đang được chương trình khác mở. Hãy đóng chương trình đó; tệp sẽ tự được nhận.");
        }
    }

    /// <summary>Whether the file at <paramref name="fullName"/> still has the size and time stamp of the listing.</summary>
    public static bool IsUnchanged(InboxEntry entry, string fullName)
    {
        var file = new FileInfo(fullName);
        return file.Exists
            && file.Length == entry.Size
            && InboxListing.Microseconds(file.LastWriteTimeUtc) == entry.ModifiedAt;
    }
}
