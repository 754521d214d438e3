using System.Buffers.Binary;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>What the chunks of a PNG file tell (ISO 15948, clause 11).</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bits">Per sample.</param>
/// <param name="Colour">Colour type: 0 grey, 2 RGB, 3 palette, 4 grey and cover, 6 RGB and cover.</param>
/// <param name="Interlaced">Stored in seven passes.</param>
/// <param name="Dpi">Pixels per inch; <c>null</c> where the file does not tell.</param>
/// <param name="Palette">Three bytes a colour; empty without one.</param>
/// <param name="Data">The compressed rows.</param>
internal sealed record PngChunks(
    int Width, int Height, int Bits, int Colour, bool Interlaced, double? Dpi, byte[] Palette, byte[] Data)
{
    private const double InchesPerMetre = 39.37;

    /// <param name="chunks">What follows the signature.</param>
    /// <returns><c>null</c> when the header or the rows are missing.</returns>
    public static PngChunks? Read(ReadOnlySpan<byte> chunks)
    {
        PngChunks? read = null;
        using var data = new MemoryStream();
        while (chunks.Length >= 12)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - 12)
                break;
            ReadOnlySpan<byte> body = chunks.Slice(8, (int)length);
            ReadOnlySpan<byte> name = chunks.Slice(4, 4);
            if (name.SequenceEqual("IHDR"u8) && body.Length == 13)
                read = Header(body);
            else if (name.SequenceEqual("PLTE"u8) && read is not null)
                read = read with { Palette = body.ToArray() };
            else if (name.SequenceEqual("pHYs"u8) && read is not null && body.Length == 9 && body[8] == 1)
                read = read with { Dpi = BinaryPrimitives.ReadUInt32BigEndian(body) / InchesPerMetre };
            else if (name.SequenceEqual("IDAT"u8))
                data.Write(body);
            chunks = chunks[(12 + (int)length)..];
        }
        return data.Length == 0 || read is null ? null : read with { Data = data.ToArray() };
    }

    private static PngChunks? Header(ReadOnlySpan<byte> body)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(body);
        int height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
        return width <= 0 || height <= 0 || body[8] is not (1 or 2 or 4 or 8 or 16) || (body[9] is 4 or 6 && body[8] < 8)
            ? null
            : new PngChunks(width, height, body[8], body[9], body[12] != 0, null, [], []);
    }
}
