namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Tells local disks from file systems that lie on another machine.</summary>
internal static class FileSystemKind
{
    /// <summary>File systems that .NET does not count as network drives but that are fed from elsewhere, unseen by this
    /// machine: names as in /proc/mounts.</summary>
    private static readonly string[] Elsewhere = ["fuse.sshfs", "fuse.rclone", "fuse.s3fs", "9p", "virtiofs", "vboxsf", "fuse.grpcfuse"];

    /// <summary>Whether the folder lies on a network file system, or one shared in from outside.</summary>
    public static bool IsRemote(string folder) => Mounted(folder, DriveInfo.GetDrives()) is { } drive && IsRemote(drive.DriveType, Format(drive));

    /// <summary>By what the system says of the mount.</summary>
    internal static bool IsRemote(DriveType type, string format) =>
        type == DriveType.Network || Elsewhere.Contains(format, StringComparer.OrdinalIgnoreCase);

    /// <summary>The mount with the longest path that the folder lies under.</summary>
    private static DriveInfo? Mounted(string folder, DriveInfo[] drives) => drives
        .Where(d => IsUnder(folder, d.RootDirectory.FullName))
        .MaxBy(d => d.RootDirectory.FullName.Length);

    private static bool IsUnder(string folder, string root) =>
        Path.EndsInDirectorySeparator(root)
            ? (folder + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal)
            : folder.Length == root.Length
                ? string.Equals(folder, root, StringComparison.Ordinal)
                : folder.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Empty when the mount does not answer: its type alone decides then.</summary>
    private static string Format(DriveInfo drive)
    {
        try
        {
            return drive.DriveFormat;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
