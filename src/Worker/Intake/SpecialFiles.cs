using System.Runtime.InteropServices;
using System.Text;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Tells pipes, sockets and devices from regular files on Linux. .NET does not say it, and opening a pipe waits for
/// somebody to write into it. All of them have length zero, so only empty files need this look.
/// </summary>
internal static class SpecialFiles
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100;     // AT_SYMLINK_NOFOLLOW
    private const uint TypeOnly = 1;        // STATX_TYPE
    private const int ModeOffset = 28;      // of stx_mode in struct statx, the same on every architecture
    private const int StatxLength = 256;
    private const int TypeMask = 0xF000;    // S_IFMT
    private const int Regular = 0x8000;     // S_IFREG

    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        byte[] status = new byte[StatxLength];
        byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
        return Statx(CurrentFolder, name, NoFollow, TypeOnly, status) == 0
            && (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) != Regular;
    }

    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] status);
}
