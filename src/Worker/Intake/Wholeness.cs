using System.Buffers.Binary;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Whether a file has its end: a copy that stalled, or a disk that reserved the length before the bytes came, does not.
/// Says nothing about whether it can be read.
/// </summary>
internal static class Wholeness
{
    /// <summary>End-of-central-directory record without its comment (APPNOTE 4.3.16).</summary>
    private const int ZipEndLength = 22;

    /// <summary>The record may be followed by a comment of up to 65,535 bytes.</summary>
    private const int ZipTail = ZipEndLength + ushort.MaxValue;

    /// <summary>Writers put "%%EOF" last, some with line ends or signatures' padding behind it.</summary>
    private const int PdfTail = 4096;

    /// <summary>What is missing, as one Vietnamese sentence; <c>null</c> when the file is whole, or of a kind whose end cannot be told.</summary>
    public static string? Missing(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "Tệp đang rỗng (0 byte), có thể việc chép chưa xong.";
        if (bytes.StartsWith("PK\x03\x04"u8))
            return HasZipEnd(bytes) ? null : "Tệp thiếu phần cuối, có thể việc chép chưa xong.";
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return bytes[^Math.Min(bytes.Length, PdfTail)..].IndexOf("%%EOF"u8) >= 0
                ? null
                : "Tệp PDF thiếu phần cuối, có thể việc chép chưa xong.";
        }
        return bytes.ContainsAnyExcept((byte)0) ? null : "Tệp chỉ có chỗ trống, nội dung chưa được chép vào.";
    }

    private static bool HasZipEnd(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> tail = bytes[^Math.Min(bytes.Length, ZipTail)..];
        int end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < ZipEndLength)
            return false;
        uint directoryLength = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]);
        uint directoryStart = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        return directoryStart == uint.MaxValue // ZIP64: the true numbers stand elsewhere
            || (long)directoryStart + directoryLength <= bytes.Length - tail.Length + end;
    }
}
