using System.IO.Compression;
using System.Text;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>Bytes whose wholeness can be told; what they say does not matter to the intake.</summary>
internal static class Sample
{
    /// <summary>A whole archive; another text gives other bytes.</summary>
    public static byte[] Zip(string text)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("word/document.xml", CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return memory.ToArray();
    }
}
