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
            ZipArchiveEntry part = archive.CreateEntry("word/document.xml", CompressionLevel.NoCompression);
            part.LastWriteTime = new DateTimeOffset(2026, 1, 9, 8, 0, 0, TimeSpan.Zero); // else the same text two seconds later is other bytes
            using Stream entry = part.Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return memory.ToArray();
    }
}
