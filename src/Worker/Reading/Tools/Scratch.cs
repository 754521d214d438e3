using System.Globalization;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>
/// Private temporary folders under one root. Those of this process stand in a folder of its own, beside a lock file that
/// is held as long as the process lives: what has no holder any more was left by a dead process and is removed.
/// </summary>
internal sealed class Scratch : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Lock = ".lock";

    /// <summary>Less room than this, in bytes, is none: a scanned page, or the converter's own files, need about so much.</summary>
    private const long LeastBytes = 16 << 20;

    private readonly string _own;
    private readonly FileStream _lock;
    private int _folders;

    private Scratch(string own, FileStream held)
    {
        _own = own;
        _lock = held;
    }

    /// <summary>Opens the root, making it when it is not there, and removes what dead processes left in it.</summary>
    /// <param name="root">Absolute path.</param>
    /// <exception cref="IOException">The root cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static Scratch Open(string root)
    {
        MakePrivate(root);
        RemoveLeftOvers(root);
        string own = Path.Join(root, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        var held = new FileStream(own + Lock, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        MakePrivate(own);
        return new Scratch(own, held);
    }

    /// <summary>Whether there is room for temporary files; yes where nobody can tell.</summary>
    /// <param name="root">Absolute path.</param>
    public static bool HasRoom(string root)
    {
        try
        {
            return new DriveInfo(root).AvailableFreeSpace >= LeastBytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    /// <summary>Throws <see cref="IOException"/> when there is no room: what a tool says then says nothing of the document.</summary>
    public void EnsureRoom()
    {
        if (!HasRoom(_own))
            throw new IOException("No room is left for temporary files.");
    }

    /// <summary>A new, empty folder; it and everything in it is removed when disposed.</summary>
    public ScratchFolder NewFolder()
    {
        string path = Path.Join(_own, Interlocked.Increment(ref _folders).ToString(CultureInfo.InvariantCulture));
        MakePrivate(path);
        return new ScratchFolder(path);
    }

    public void Dispose()
    {
        ScratchFolder.Remove(_own);
        _lock.Dispose();
        File.Delete(_lock.Name);
    }

    private static void RemoveLeftOvers(string root)
    {
        foreach (string file in Directory.EnumerateFiles(root, "*" + Lock))
        {
            if (TryHold(file) is not FileStream abandoned)
                continue;
            using (abandoned)
                ScratchFolder.Remove(file[..^Lock.Length]);
            File.Delete(file);
        }
    }

    /// <returns><c>null</c> while another process holds it, or when it is not ours to open.</returns>
    private static FileStream? TryHold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Private);
    }
}
