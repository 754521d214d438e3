using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>
/// Tells what a ZIP holds from its directory alone, so that a hundred-megabyte archive costs nothing to classify. An
/// archive whose end is missing is classified by the names of its local headers.
/// </summary>
internal static class ZipContent
{
    private const int EndRecordLength = 22;
    private const int LongestComment = 65_535;
    private const int DirectoryHeaderLength = 46;
    private const int LocalHeaderLength = 30;

    /// <summary>Most bytes of [Content_Types].xml looked at, inflated.</summary>
    private const int ContentTypesWindow = 256 * 1024;

    /// <summary>Most names looked at; a Word file has some twenty.</summary>
    private const int MostNames = 20_000;

    public static string Type(ReadOnlySpan<byte> bytes)
    {
        List<ZipName> names = EndRecord(bytes) >= 0 ? DirectoryNames(bytes) : [];
        if (names.Count == 0)
            names = LocalNames(bytes);

        if (Find(names, "word/document.xml") is not null)
            return MediaType.Word;
        if (Find(names, "xl/workbook.xml") is not null)
            return MediaType.Excel;
        if (Find(names, "ppt/presentation.xml") is not null)
            return MediaType.PowerPoint;
        if (Find(names, "[Content_Types].xml") is ZipName types && NamesWordDocument(bytes, types, names))
            return MediaType.Word;
        if (!IsOpenDocument(bytes))
            return MediaType.Zip;
        return IsEncryptedOpenDocument(bytes, names) ? MediaType.EncryptedOffice : MediaType.OpenDocument;
    }

    /// <summary>Zero-based offset of the end-of-central-directory record; -1 when the archive has none, as when it was cut off.</summary>
    public static int EndRecord(ReadOnlySpan<byte> bytes)
    {
        int from = Math.Max(0, bytes.Length - EndRecordLength - LongestComment);
        int found = bytes[from..].LastIndexOf("PK\x05\x06"u8);
        return found >= 0 && from + found + EndRecordLength <= bytes.Length ? from + found : -1;
    }

    /// <summary>Whether the directory lists more entries than this, told without building any of them.</summary>
    public static bool HasMoreEntries(ReadOnlySpan<byte> bytes, int most)
    {
        int count = 0;
        for (int at; (at = bytes.IndexOf("PK\x01\x02"u8)) >= 0; bytes = bytes[(at + 4)..])
        {
            if (++count > most)
                return true;
        }
        return false;
    }

    private static ZipName? Find(List<ZipName> names, string name) =>
        names.Find(n => n.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static List<ZipName> DirectoryNames(ReadOnlySpan<byte> bytes)
    {
        List<ZipName> names = [];
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(EndRecord(bytes) + 16)..]);
        while (names.Count < MostNames && at + DirectoryHeaderLength <= bytes.Length && bytes[(int)at..].StartsWith("PK\x01\x02"u8))
        {
            ReadOnlySpan<byte> header = bytes[(int)at..];
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            if (DirectoryHeaderLength + nameLength > header.Length)
                break;
            names.Add(new ZipName(
                NameOf(header.Slice(DirectoryHeaderLength, nameLength)),
                BinaryPrimitives.ReadUInt32LittleEndian(header[42..])));
            at += DirectoryHeaderLength + nameLength
                + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
        return names;
    }

    private static List<ZipName> LocalNames(ReadOnlySpan<byte> bytes)
    {
        List<ZipName> names = [];
        for (int at = 0; names.Count < MostNames && at + LocalHeaderLength <= bytes.Length;)
        {
            ReadOnlySpan<byte> header = bytes[at..];
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            if (LocalHeaderLength + nameLength <= header.Length)
                names.Add(new ZipName(NameOf(header.Slice(LocalHeaderLength, nameLength)), at));
            int next = header[4..].IndexOf("PK\x03\x04"u8);
            if (next < 0)
                break;
            at += 4 + next;
        }
        return names;
    }

    private static string NameOf(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name).Replace('\\', '/').TrimStart('/');

    /// <summary>Whether the content types name a Word main part; when they cannot be read (cut off, damaged), whether
    /// nothing speaks for another Office program.</summary>
    private static bool NamesWordDocument(ReadOnlySpan<byte> bytes, ZipName types, List<ZipName> names)
    {
        string? text = Inflate(bytes, types.LocalHeader);
        bool whole = EndRecord(bytes) >= 0;
        if (text is null || !whole && !text.Contains("</Types>", StringComparison.Ordinal))
            return !names.Exists(n => n.Name.StartsWith("xl/", StringComparison.Ordinal) || n.Name.StartsWith("ppt/", StringComparison.Ordinal));
        return text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal)
            || text.Contains("wordprocessingml.template.main+xml", StringComparison.Ordinal)
            || text.Contains("application/vnd.ms-word.", StringComparison.Ordinal);
    }

    private static string? Inflate(ReadOnlySpan<byte> bytes, long localHeader)
    {
        if (localHeader + LocalHeaderLength > bytes.Length)
            return null;
        ReadOnlySpan<byte> header = bytes[(int)localHeader..];
        int method = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        int start = LocalHeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start > header.Length)
            return null;
        ReadOnlySpan<byte> packed = header[start..Math.Min(header.Length, start + ContentTypesWindow)];
        if (method == 0)
            return Encoding.UTF8.GetString(packed);
        try
        {
            using var stream = new DeflateStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            byte[] inflated = new byte[ContentTypesWindow];
            int length = stream.ReadAtLeast(inflated, inflated.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(inflated, 0, length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The first entry is an uncompressed "mimetype" (OpenDocument 1.3, part 2, 3.3).</summary>
    private static bool IsOpenDocument(ReadOnlySpan<byte> bytes) =>
        bytes.Length > LocalHeaderLength && bytes[LocalHeaderLength..].StartsWith("mimetypeapplication/vnd.oasis.opendocument.text"u8);

    /// <summary>The manifest names how each part is encrypted (OpenDocument 1.3, part 2, 4.5).</summary>
    private static bool IsEncryptedOpenDocument(ReadOnlySpan<byte> bytes, List<ZipName> names) =>
        Find(names, "META-INF/manifest.xml") is ZipName manifest
        && Inflate(bytes, manifest.LocalHeader) is string text
        && text.Contains("encryption-data", StringComparison.Ordinal);

    /// <param name="Name">Path inside the archive, with forward slashes.</param>
    /// <param name="LocalHeader">Zero-based offset of the entry's local header.</param>
    private sealed record ZipName(string Name, long LocalHeader);
}
