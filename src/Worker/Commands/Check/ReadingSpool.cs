using System.IO.Compression;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage;
using Microsoft.Win32.SafeHandles;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>
/// Keeps the texts of many files between reading and judging, compressed in one temporary file that goes with the process:
/// the memory does not grow with the texts. Any number of threads may put and take at once.
/// </summary>
internal sealed class ReadingSpool : IDisposable
{
    private readonly SafeFileHandle _file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    private long _end;

    /// <summary>A reading whose text lies in the spool.</summary>
    /// <param name="Reading">The reading; without its text when it has one.</param>
    /// <param name="Start">Where the text begins.</param>
    /// <param name="Length">Its compressed bytes; zero when there is no text.</param>
    internal sealed record Kept(FileReading Reading, long Start, int Length);

    private static readonly Readable NoText = new(new DocumentText(ReadingMethod.Word, [], Pages: null, ReadingQuality.Good, []));

    /// <summary>Keeps a reading.</summary>
    public Kept Put(FileReading reading)
    {
        if (reading.Outcome is not Readable readable)
            return new Kept(reading, Start: 0, Length: 0);
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(zip, readable.Text, StoredJson.Options);
        int length = (int)packed.Length;
        long start = Interlocked.Add(ref _end, length) - length;
        RandomAccess.Write(_file, packed.GetBuffer().AsSpan(0, length), start);
        return new Kept(reading with { Outcome = NoText }, start, length);
    }

    /// <summary>The reading as it was put.</summary>
    public FileReading Take(Kept kept)
    {
        if (kept.Length == 0)
            return kept.Reading;
        byte[] packed = new byte[kept.Length];
        for (int read = 0; read < packed.Length;)
        {
            int more = RandomAccess.Read(_file, packed.AsSpan(read), kept.Start + read);
            read += more > 0 ? more : throw new EndOfStreamException("The temporary file of the texts is shorter than what was written to it.");
        }
        using var zip = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return kept.Reading with { Outcome = new Readable(JsonSerializer.Deserialize<DocumentText>(zip, StoredJson.Options)!) };
    }

    public void Dispose() => _file.Dispose();
}
