using System.IO.Compression;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>Undoes the filters of a PNG's rows (ISO 15948, clause 9).</summary>
internal static class PngRows
{
    /// <summary>Most bytes of one picture, inflated.</summary>
    private const long MostBytes = 512L << 20;

    /// <returns>The samples of all rows; <c>null</c> when they are damaged or too many.</returns>
    public static byte[]? Unfiltered(PngChunks chunks, int components)
    {
        int pixel = components * chunks.Bits / 8;
        long stride = (long)pixel * chunks.Width;
        if (stride * chunks.Height > MostBytes)
            return null;
        byte[] rows = new byte[stride * chunks.Height];
        byte[] before = new byte[stride];
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(chunks.Data), CompressionMode.Decompress);
            for (int y = 0; y < chunks.Height; y++)
            {
                int filter = inflate.ReadByte();
                Span<byte> row = rows.AsSpan((int)(y * stride), (int)stride);
                inflate.ReadExactly(row);
                Undo(filter, row, before, pixel);
                row.CopyTo(before);
            }
            return rows;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0;
            int corner = i >= pixel ? above[i - pixel] : 0;
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int guess = left + above - corner;
        (int toLeft, int toAbove, int toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        if (toLeft <= toAbove && toLeft <= toCorner)
            return left;
        return toAbove <= toCorner ? above : corner;
    }
}
