using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// The parts of a .docx, inflated once under guard: the bytes really inflated are counted against
/// <see cref="ReadingLimits.InflatedBytes"/> (declared sizes are an attacker's words), every check sum is compared, and only
/// the XML parts are kept.
/// </summary>
internal sealed class WordArchive
{
    private const int BufferLength = 64 * 1024;

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private WordArchive()
    {
    }

    /// <exception cref="UnreadableException">Cut off, damaged, or over a limit.</exception>
    public static WordArchive Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (ZipContent.EndRecord(bytes.Span) < 0)
            throw UnreadableException.Truncated();
        if (ZipContent.HasMoreEntries(bytes.Span, limits.Entries))
            throw UnreadableException.TooComplex("quá nhiều thành phần bên trong");
        try
        {
            using var zip = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
            var archive = new WordArchive();
            archive.Inflate(zip, limits, cancellationToken);
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw UnreadableException.Corrupt("không giải nén được");
        }
    }

    /// <summary>The bytes of a part; <c>null</c> when the archive has none of this name.</summary>
    /// <param name="name">Path without a leading slash ("word/document.xml"); case does not matter.</param>
    public byte[]? Part(string name) => _parts.GetValueOrDefault(name);

    private void Inflate(ZipArchive zip, ReadingLimits limits, CancellationToken cancellationToken)
    {
        long left = limits.InflatedBytes;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                string name = entry.FullName.Replace('\\', '/').TrimStart('/');
                if (!seen.Add(name))
                    throw UnreadableException.Corrupt("hai thành phần trùng tên"); // which one counts would be a guess
                left -= InflateEntry(entry, name, left, limits, buffer, cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private long InflateEntry(
        ZipArchiveEntry entry, string name, long left, ReadingLimits limits, byte[] buffer, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted)
            throw UnreadableException.Encrypted();
        using MemoryStream? kept = IsXml(name) ? new MemoryStream() : null;
        using Stream stream = entry.Open();
        long length = 0;
        uint crc = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            length += read;
            if (length > left || kept is not null && length > limits.PartBytes)
                throw UnreadableException.TooComplex("nội dung nén phình quá lớn");
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            kept?.Write(buffer, 0, read);
        }
        if (crc != entry.Crc32)
            throw UnreadableException.Corrupt("sai mã kiểm tra");
        if (kept is not null)
            _parts.Add(name, kept.ToArray());
        return length;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
