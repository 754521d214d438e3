using System.IO.Compression;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using Microsoft.Win32.SafeHandles;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>
/// Keeps reports between reading and judging. As many as fit into a fixed room stay as they are; of more only the text is
/// kept, compressed in one temporary file that goes with the process, and their facts are found again: so that memory does
/// not grow with the number of reports. Any number of threads may put and take at once.
/// </summary>
/// <param name="check">Finds the facts again.</param>
/// <param name="room">Characters of text of the reports that stay as they are.</param>
internal sealed class ReportShelf(FileCheck check, long room = ReportShelf.DefaultRoom) : IDisposable
{
    /// <summary>About two thousand reports.</summary>
    public const long DefaultRoom = 16 << 20;

    private static readonly Readable NoText = new(new DocumentText(ReadingMethod.Word, [], Pages: null, ReadingQuality.Good, []));

    private readonly Lazy<SafeFileHandle> _file = new(() => File.OpenHandle(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose));

    private long _room = room;
    private long _end;

    /// <summary>A report that was put away.</summary>
    /// <param name="File">The report; without its text and facts when they lie in the temporary file.</param>
    /// <param name="Start">Where the text begins there.</param>
    /// <param name="Length">Its compressed bytes; zero when the report is all here.</param>
    internal sealed record Kept(ParsedFile File, long Start, int Length);

    /// <summary>Puts a report away.</summary>
    public Kept Put(ParsedFile file)
    {
        if (file.Reading is not Readable readable || Interlocked.Add(ref _room, -readable.Text.Lines.Sum(l => (long)l.Content.Length)) >= 0)
            return new Kept(file, Start: 0, Length: 0);
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(zip, readable.Text, StoredJson.Options);
        int length = (int)packed.Length;
        long start = Interlocked.Add(ref _end, length) - length;
        RandomAccess.Write(_file.Value, packed.GetBuffer().AsSpan(0, length), start);
        return new Kept(file with { Reading = NoText, Parsed = null, Case = null }, start, length);
    }

    /// <summary>The report as it was put.</summary>
    public ParsedFile Take(Kept kept)
    {
        if (kept.Length == 0)
            return kept.File;
        byte[] packed = new byte[kept.Length];
        for (int read = 0; read < packed.Length;)
        {
            int more = RandomAccess.Read(_file.Value, packed.AsSpan(read), kept.Start + read);
            read += more > 0 ? more : throw new EndOfStreamException("The temporary file of the texts is shorter than what was written to it.");
        }
        using var zip = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return check.Parse(kept.File with { Reading = new Readable(JsonSerializer.Deserialize<DocumentText>(zip, StoredJson.Options)!) });
    }

    public void Dispose()
    {
        if (_file.IsValueCreated)
            _file.Value.Dispose();
    }
}
