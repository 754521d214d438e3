namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>A private temporary folder; disposing it removes it with everything in it.</summary>
/// <param name="path">Absolute path.</param>
internal sealed class ScratchFolder(string path) : IDisposable
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>Absolute path.</summary>
    public string Path { get; } = path;

    /// <summary>Absolute path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Join(Path, name);

    public void Dispose() => Remove(Path);

    /// <summary>Bytes of all files below a folder, links not followed; zero when it is not there.</summary>
    public static long SizeOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", Everything).Sum(Length);
        }
        catch (IOException)
        {
            return 0; // not there, or a folder in it went away while it was counted; the next look counts again
        }
    }

    /// <summary>Removes a folder; what cannot be removed now is removed at the next start.</summary>
    internal static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // a virus scanner, or a program that is just ending, holds a file in it: a left-over of this process
        }
    }

    private static long Length(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? file.Length : 0;
        }
        catch (IOException)
        {
            return 0; // removed since it was listed
        }
    }
}
