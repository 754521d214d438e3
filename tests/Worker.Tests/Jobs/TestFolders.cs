namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>An inbox and a results folder of a test's own.</summary>
internal sealed class TestFolders : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ctcpl-test-");

    public TestFolders()
    {
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Results);
    }

    public string Inbox => Path.Combine(_root.FullName, "inbox");

    public string Results => Path.Combine(_root.FullName, "results");

    /// <summary>Absolute path of a file in the inbox, its folder made.</summary>
    public string In(string path)
    {
        string full = Path.Combine(Inbox, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    /// <summary>Puts a file into the inbox.</summary>
    public string Drop(string path, byte[] bytes)
    {
        string full = In(path);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>Every file below the inbox, relative, in ordinal order.</summary>
    public string[] Files() =>
    [
        .. Directory.EnumerateFiles(Inbox, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Inbox, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _root.Delete(recursive: true);
}
