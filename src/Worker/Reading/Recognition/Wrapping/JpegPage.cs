using System.Buffers.Binary;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>A JPEG file as a page (ITU T.81, annex B; JFIF 1.02; Exif 2.3 for the camera's orientation).</summary>
internal static class JpegPage
{
    private const int OrientationTag = 0x0112;

    /// <returns><c>null</c> when its headers cannot be read.</returns>
    public static EncodedPage? Of(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        double? dpi = null;
        int turn = 0;
        bool adobe = false;
        for (int at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            byte marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return null;
            ReadOnlySpan<byte> segment = bytes.Slice(at + 4, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 6)
                return Page(file, segment, dpi, turn, adobe);
            if (marker == 0xE0 && segment.StartsWith("JFIF\0"u8) && segment.Length >= 12)
                dpi = Density(segment[7], BinaryPrimitives.ReadUInt16BigEndian(segment[8..]));
            else if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
                turn = Turn(segment[6..]);
            else if (marker == 0xEE && segment.StartsWith("Adobe"u8))
                adobe = true;
            at += 2 + length;
        }
        return null;
    }

    private static EncodedPage? Page(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> frame, double? dpi, int turn, bool adobe)
    {
        int height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        string? colours = frame[5] switch
        {
            1 => "/ColorSpace /DeviceGray",
            3 => "/ColorSpace /DeviceRGB",
            4 => "/ColorSpace /DeviceCMYK" + (adobe ? " /Decode [1 0 1 0 1 0 1 0]" : ""),
            _ => null,
        };
        return colours is null || width == 0 || height == 0
            ? null
            : new EncodedPage(width, height, dpi, turn, [new EncodedImage(width, height, colours + " /BitsPerComponent 8 /Filter /DCTDecode", file)]);
    }

    /// <param name="unit">JFIF: 1 dots per inch, 2 per centimetre, 0 an aspect ratio only.</param>
    /// <param name="density">Dots.</param>
    private static double? Density(byte unit, int density) => unit switch
    {
        1 when density > 0 => density,
        2 when density > 0 => density * 2.54,
        _ => null,
    };

    /// <summary>Degrees clockwise for the orientations that cameras write (1, 6, 3, 8); mirrored ones are not turned.</summary>
    private static int Turn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14)
            return 0;
        bool little = tiff[0] == 'I';
        long directory = Long(tiff[4..], little);
        if (directory + 2 > tiff.Length)
            return 0;
        int count = Short(tiff[(int)directory..], little);
        for (long at = directory + 2; count > 0 && at + 12 <= tiff.Length; at += 12, count--)
        {
            if (Short(tiff[(int)at..], little) == OrientationTag)
                return Degrees(Short(tiff[((int)at + 8)..], little));
        }
        return 0;
    }

    /// <summary>Degrees clockwise to turn a picture of this orientation (TIFF 6.0, tag 274).</summary>
    public static int Degrees(int orientation) => orientation switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };

    private static ushort Short(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
