namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>A temporary folder that goes away with its files.</summary>
internal sealed class PictureFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("ctcpl-scan-").FullName;

    /// <summary>Path of a file in it.</summary>
    public string Place(string name) => Path.Combine(_path, name);

    /// <summary>Writes a file and tells its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Place(name), bytes);
        return Place(name);
    }

    /// <summary>The files of this pattern, by name.</summary>
    public byte[][] Files(string pattern) =>
        [.. Directory.GetFiles(_path, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
