using System.IO.Compression;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Tells whether a zlib stream (RFC 1950) is whole. The library reads a damaged one as far as it goes, and a page
/// would come out without its last lines, as if the report lacked them.</summary>
internal static class DeflatedStream
{
    /// <summary>Bytes that may stand behind the check sum: line ends, and what an imprecise /Length takes in.</summary>
    private const int Slack = 32;

    private const uint AdlerModulus = 65521;

    /// <summary>Most bytes that can be summed before the sums must be reduced (RFC 1950, 8.2).</summary>
    private const int AdlerRun = 5552;

    /// <summary>Whether it inflates to its end and its check sum holds; <c>true</c>, too, for what is no zlib stream, which is
    /// for the library to judge.</summary>
    /// <param name="deflated">The stream as it stands in the file, decrypted.</param>
    public static bool IsWhole(ReadOnlySpan<byte> deflated)
    {
        if (!InflatedLength.IsZlib(deflated))
            return true;
        using var source = new MemoryStream(deflated.ToArray(), writable: false);
        using var inflating = new ZLibStream(source, CompressionMode.Decompress);
        byte[] scratch = new byte[1 << 16];
        (uint low, uint high) = (1, 0);
        try
        {
            while (inflating.Read(scratch) is > 0 and int read)
                (low, high) = Add(low, high, scratch.AsSpan(0, read));
        }
        catch (InvalidDataException)
        {
            return false;
        }
        ReadOnlySpan<byte> sum = [(byte)(high >> 8), (byte)high, (byte)(low >> 8), (byte)low];
        return deflated[Math.Max(0, deflated.Length - sum.Length - Slack)..].LastIndexOf(sum) >= 0;
    }

    private static (uint Low, uint High) Add(uint low, uint high, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> run = bytes[..Math.Min(AdlerRun, bytes.Length)];
            foreach (byte value in run)
            {
                low += value;
                high += low;
            }
            low %= AdlerModulus;
            high %= AdlerModulus;
            bytes = bytes[run.Length..];
        }
        return (low, high);
    }
}
