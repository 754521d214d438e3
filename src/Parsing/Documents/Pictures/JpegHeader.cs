using System.Buffers.Binary;

namespace CTCPL.Pipeline.Parsing.Documents.Pictures;

/// <summary>The segments of a JPEG file (ITU-T T.81, annex B): FF, a marker, and for most a length with data.</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;

    public static (PictureState State, List<PixelSize> Pages) Read(ReadOnlySpan<byte> bytes)
    {
        PixelSize? size = null;
        for (int at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF)
                return (PictureState.Damaged, []);
            byte marker = bytes[at + 1];
            if (marker is 0xFF) // a fill byte
            {
                at++;
                continue;
            }
            if (marker is StartOfScan)
                return size is PixelSize found ? (State(bytes[at..]), [found]) : (PictureState.Damaged, []);
            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2)
                return (PictureState.Damaged, []);
            if (IsFrame(marker) && at + 9 <= bytes.Length)
                size = new PixelSize(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + length;
        }
        return (PictureState.CutOff, []);
    }

    /// <summary>A picture cut off within its scan still opens, with its lower part grey: whole only with its end marker.</summary>
    private static PictureState State(ReadOnlySpan<byte> scan) =>
        scan.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0 ? PictureState.Whole : PictureState.CutOff;

    /// <summary>Start of a frame, of any coding process: C0 to CF without the tables DHT, JPG and DAC.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
