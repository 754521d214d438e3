using System.Buffers.Binary;

namespace CTCPL.Pipeline.Parsing.Documents.Pictures;

/// <summary>The image file directories of a TIFF file (TIFF 6.0, section 2): one a page, each names the place of the next.</summary>
internal static class TiffDirectories
{
    private const int EntryLength = 12;
    private const int ImageWidth = 256;
    private const int ImageLength = 257;
    private const int StripOffsets = 273;
    private const int StripByteCounts = 279;
    private const int TileOffsets = 324;
    private const int TileByteCounts = 325;

    /// <param name="bytes">The file.</param>
    /// <param name="mostPages">Where counting stops, one page later.</param>
    public static (PictureState State, List<PixelSize> Pages) Read(ReadOnlySpan<byte> bytes, int mostPages)
    {
        bool little = bytes[0] == 'I';
        var pages = new List<PixelSize>();
        var seen = new HashSet<uint>();
        uint at = bytes.Length >= 8 ? Long(bytes[4..], little) : 0;
        while (at != 0 && pages.Count <= mostPages)
        {
            if (!seen.Add(at))
                return (PictureState.Damaged, []);
            if (at + 2L > bytes.Length)
                return (PictureState.CutOff, []);
            int count = Short(bytes[(int)at..], little);
            long next = at + 2L + ((long)count * EntryLength);
            if (next + 4 > bytes.Length)
                return (PictureState.CutOff, []);
            if (!AddPage(pages, bytes, bytes.Slice((int)at + 2, count * EntryLength), little))
                return (PictureState.CutOff, []);
            at = Long(bytes[(int)next..], little);
        }
        return (pages.Count == 0 ? PictureState.Damaged : PictureState.Whole, pages);
    }

    /// <summary>Adds the page of a directory; <c>false</c> when part of its picture lies behind the end of the file.</summary>
    private static bool AddPage(List<PixelSize> pages, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> entries, bool little)
    {
        long width = 0;
        long height = 0;
        long lastOffset = 0;
        long lastLength = 0;
        for (; entries.Length >= EntryLength; entries = entries[EntryLength..])
        {
            switch (Short(entries, little))
            {
                case ImageWidth:
                    width = Value(bytes, entries, little, first: true);
                    break;
                case ImageLength:
                    height = Value(bytes, entries, little, first: true);
                    break;
                case StripOffsets or TileOffsets:
                    lastOffset = Value(bytes, entries, little, first: false);
                    break;
                case StripByteCounts or TileByteCounts:
                    lastLength = Value(bytes, entries, little, first: false);
                    break;
            }
        }
        pages.Add(new PixelSize(width, height));
        return lastOffset >= 0 && lastLength >= 0 && lastOffset + lastLength <= bytes.Length;
    }

    /// <summary>The first or last number of an entry, which holds it itself or names its place; -1 when that place is not in
    /// the file.</summary>
    private static long Value(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> entry, bool little, bool first)
    {
        bool isShort = Short(entry[2..], little) == 3;
        int size = isShort ? 2 : 4;
        long count = Long(entry[4..], little);
        long at = first || count == 0 ? 0 : (count - 1) * size;
        if (count * size <= 4)
            return isShort ? Short(entry[(8 + (int)at)..], little) : Long(entry[8..], little);
        long place = Long(entry[8..], little) + at;
        if (place + size > bytes.Length)
            return -1;
        return isShort ? Short(bytes[(int)place..], little) : Long(bytes[(int)place..], little);
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
