using System.Buffers.Binary;

namespace CTCPL.Pipeline.Parsing.Documents.Pictures;

/// <summary>The chunks of a PNG file (ISO/IEC 15948, 5.3): length, four letters, data, checksum.</summary>
internal static class PngHeader
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    public static (PictureState State, List<PixelSize> Pages) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SignatureLength + ChunkOverhead + 13)
            return (PictureState.CutOff, []);
        ReadOnlySpan<byte> header = bytes[SignatureLength..];
        if (!header[4..].StartsWith("IHDR"u8))
            return (PictureState.Damaged, []);
        var size = new PixelSize(BinaryPrimitives.ReadUInt32BigEndian(header[8..]), BinaryPrimitives.ReadUInt32BigEndian(header[12..]));
        return (HasEnd(bytes) ? PictureState.Whole : PictureState.CutOff, [size]);
    }

    private static bool HasEnd(ReadOnlySpan<byte> bytes)
    {
        for (long at = SignatureLength; at + ChunkOverhead <= bytes.Length;)
        {
            ReadOnlySpan<byte> chunk = bytes[(int)at..];
            if (chunk[4..].StartsWith("IEND"u8))
                return true;
            at += ChunkOverhead + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }
        return false;
    }
}
