using System.Runtime.InteropServices;
using System.Text;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>
/// Gives a file a name that no other has. <see cref="File.Move(string, string, bool)"/> looks first and renames then: a file that comes
/// in between would be replaced. Linux can do both in one.
/// </summary>
internal static class NewName
{
    private const int CurrentFolder = -100;  // AT_FDCWD
    private const uint NoReplace = 1;        // RENAME_NOREPLACE
    private const int Exists = 17;           // EEXIST
    private const int Unsupported = 22;      // EINVAL: not on this file system
    private const int Unknown = 38;          // ENOSYS
    private const int CloseOnExec = 0x80000; // O_RDONLY | O_CLOEXEC

    /// <summary>Renames; <c>false</c> when there is a file of that name.</summary>
    /// <exception cref="IOException">The folder is away, or full.</exception>
    public static bool TryGive(string source, string target)
    {
        if (!OperatingSystem.IsLinux())
            return TryMove(source, target);
        if (RenameAt2(CurrentFolder, Bytes(source), CurrentFolder, Bytes(target), NoReplace) == 0)
            return true;
        return Marshal.GetLastPInvokeError() switch
        {
            Exists => false,
            Unsupported or Unknown => TryMove(source, target),
            int error => throw new IOException(Marshal.GetPInvokeErrorMessage(error), error),
        };
    }

    /// <summary>Has the names in a folder written to the disk; where the file system knows no such thing nothing is done.</summary>
    /// <exception cref="IOException">The disk does not take them.</exception>
    public static void Keep(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        int handle = Open(Bytes(folder), CloseOnExec);
        if (handle < 0)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        int failed = Sync(handle);
        int error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failed != 0 && error != Unsupported)
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    private static bool TryMove(string source, string target)
    {
        try
        {
            File.Move(source, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(source) && Path.Exists(target))
        {
            return false;
        }
    }

    private static byte[] Bytes(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "renameat2", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);

    [DllImport("libc", EntryPoint = "open", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
