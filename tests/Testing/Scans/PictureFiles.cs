using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static System.FormattableString;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>Writes page pictures as the files that scanners write.</summary>
public static class PictureFiles
{
    /// <summary>A PDF of pictures only, a page each.</summary>
    /// <param name="dpi">Resolution of the pictures; tells the pages' size.</param>
    /// <param name="pages">The pages in order.</param>
    /// <param name="rotation">Degrees clockwise by which a reader shall turn every page: 0, 90, 180 or 270.</param>
    public static byte[] Pdf(int dpi, IEnumerable<ScanPicture> pages, int rotation = 0) =>
        Pdf(dpi, [.. pages.Select(page => (page.Width, page.Height, "/DeviceGray /Filter /FlateDecode", Deflated(page.Pixels)))], rotation);

    /// <summary>A PDF around JPEG files in colour, as pdftoppm writes them.</summary>
    public static byte[] Pdf(int dpi, IReadOnlyList<(int Width, int Height, byte[] Jpeg)> pages) =>
        Pdf(dpi, [.. pages.Select(page => (page.Width, page.Height, "/DeviceRGB /Filter /DCTDecode", page.Jpeg))], rotation: 0);

    /// <summary>A PNG of 8 bits grey (ISO 15948).</summary>
    public static byte[] Png(int dpi, ScanPicture page)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, page.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), page.Height);
        header[8] = 8;
        byte[] resolution = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(resolution, (int)(dpi / 0.0254));
        BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), (int)(dpi / 0.0254));
        resolution[8] = 1;
        byte[] rows = new byte[page.Height * (page.Width + 1)];
        for (int y = 0; y < page.Height; y++)
            page.Pixels.AsSpan(y * page.Width, page.Width).CopyTo(rows.AsSpan(y * (page.Width + 1) + 1));
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("pHYs", resolution), .. Chunk("IDAT", Deflated(rows)), .. Chunk("IEND", [])];
    }

    /// <summary>A TIFF with a frame for each page, 8 bits grey, uncompressed, one strip a frame (TIFF 6.0).</summary>
    public static byte[] Tiff(int dpi, params ReadOnlySpan<ScanPicture> pages)
    {
        using var stream = new MemoryStream();
        stream.Write("II*\0"u8);
        stream.Write(new byte[4]);
        long link = 4;
        foreach (ScanPicture page in pages)
        {
            long strip = stream.Position;
            stream.Write(page.Pixels);
            if (stream.Position % 2 != 0)
                stream.WriteByte(0);
            long resolution = stream.Position;
            stream.Write([.. Word(dpi), .. Word(1)]);
            long directory = stream.Position;
            (int Tag, int Type, long Value)[] entries =
            [
                (256, 4, page.Width), (257, 4, page.Height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip), (277, 3, 1),
                (278, 4, page.Height), (279, 4, page.Pixels.Length), (282, 5, resolution), (283, 5, resolution), (296, 3, 2),
            ];
            stream.Write([(byte)entries.Length, 0]);
            foreach ((int tag, int type, long value) in entries)
                stream.Write([(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Word(1), .. Word(value)]);
            stream.Write(new byte[4]);
            long end = stream.Position;
            stream.Position = link;
            stream.Write(Word(directory));
            stream.Position = end;
            link = end - 4;
        }
        return stream.ToArray();
    }

    private static byte[] Pdf(int dpi, List<(int Width, int Height, string Coding, byte[] Data)> pages, int rotation)
    {
        using var file = new PictureObjects();
        file.Add("/Type /Catalog /Pages 2 0 R");
        file.Add(Invariant($"/Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => Invariant($"{3 + i * 3} 0 R")))}]"));
        foreach ((int width, int height, string coding, byte[] data) in pages)
        {
            string size = Invariant($"{width * 72.0 / dpi:0.###} {height * 72.0 / dpi:0.###}");
            string matrix = Invariant($"{width * 72.0 / dpi:0.###} 0 0 {height * 72.0 / dpi:0.###} 0 0");
            int next = file.Count + 2;
            file.Add(Invariant($"/Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Rotate {rotation} /Contents {next} 0 R /Resources << /XObject << /I {next + 1} 0 R >> >>"));
            file.Add("", Encoding.ASCII.GetBytes($"q {matrix} cm /I Do Q"));
            file.Add(Invariant($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace {coding}"), data);
        }
        return file.ToBytes();
    }

    private static byte[] Word(long value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        byte[] length = new byte[4];
        byte[] check = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    private static byte[] Deflated(byte[] data)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest))
            deflate.Write(data);
        return stream.ToArray();
    }
}
