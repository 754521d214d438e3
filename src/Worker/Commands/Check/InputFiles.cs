using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>From the paths of a command line to files.</summary>
internal static class InputFiles
{
    /// <summary>
    /// The files in the order given, those of a folder (with its sub-folders) in ordinal order of their paths. Temporary
    /// files of Word (<c>~$…</c>) and dot files inside folders are left out, links to folders not followed. Throws
    /// <see cref="UsageException"/> for a path that does not exist.
    /// </summary>
    public static ImmutableArray<InputFile> Of(IEnumerable<string> paths)
    {
        ImmutableArray<InputFile>.Builder files = ImmutableArray.CreateBuilder<InputFile>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(Below(path).Order(StringComparer.Ordinal).Select(file => new InputFile(file, IsFromFolder: true)));
            else if (File.Exists(path))
                files.Add(new InputFile(path, IsFromFolder: false));
            else
                throw new UsageException($"Không có tệp hay thư mục “{CheckText.Visible(path)}”: hãy kiểm tra lại đường dẫn.");
        }
        return files.ToImmutable();
    }

    /// <summary>A folder that cannot be looked into stands for itself: its checking says why.</summary>
    private static List<string> Below(string folder)
    {
        List<string> files = [];
        Stack<string> waiting = new([folder]);
        while (waiting.TryPop(out string? current))
        {
            try
            {
                foreach (FileSystemInfo entry in new DirectoryInfo(current).EnumerateFileSystemInfos())
                {
                    if (IsIgnored(entry.Name))
                        continue;
                    string path = Path.Join(current, entry.Name);
                    if (entry is not DirectoryInfo)
                        files.Add(path);
                    else if (entry.LinkTarget is null)
                        waiting.Push(path);
                }
            }
            catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
            {
                files.Add(current);
            }
        }
        return files;
    }

    private static bool IsIgnored(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);
}
