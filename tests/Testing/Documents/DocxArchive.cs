using System.IO.Compression;
using System.Text;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>Writes ZIP archives whose entries carry a fixed time, so that the same parts give the same bytes.</summary>
public static class DocxArchive
{
    /// <summary>The earliest time that a ZIP can hold.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs the parts in the order given.</summary>
    public static byte[] Pack(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The parts of an archive by name, in its order.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Unpack(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry => KeyValuePair.Create(entry.FullName, Content(entry)))];
    }

    /// <summary>The part as UTF-8.</summary>
    public static KeyValuePair<string, byte[]> Part(string name, string text) => KeyValuePair.Create(name, Encoding.UTF8.GetBytes(text));

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
