using System.IO.Compression;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Measures a compressed stream without keeping what it inflates to.</summary>
internal static class InflatedLength
{
    /// <summary>Bytes the stream inflates to, counted until they are over <paramref name="most"/>; zero when it is not
    /// a zlib stream. Of a damaged one, the bytes up to the damage.</summary>
    public static long Of(ReadOnlySpan<byte> deflated, long most)
    {
        if (!IsZlib(deflated))
            return 0;
        using var source = new MemoryStream(deflated.ToArray(), writable: false);
        using var inflating = new ZLibStream(source, CompressionMode.Decompress);
        byte[] scratch = new byte[1 << 16];
        long length = 0;
        try
        {
            while (length <= most && inflating.Read(scratch) is > 0 and int read)
                length += read;
        }
        catch (InvalidDataException)
        {
            return length; // the library reads as far, and says what it makes of it
        }
        return length;
    }

    /// <summary>Whether it begins as a zlib stream (RFC 1950, 2.2).</summary>
    public static bool IsZlib(ReadOnlySpan<byte> stream) =>
        stream.Length > 2 && (stream[0] & 0x0F) == 8 && ((stream[0] << 8) | stream[1]) % 31 == 0;
}
