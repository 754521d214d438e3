namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// The check sum of ZIP entries (APPNOTE 4.4.7), which the framework's reader does not compare: without it a flipped bit
/// could turn one figure of a report into another.
/// </summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(OfByte)];

    /// <summary>The check sum of <paramref name="bytes"/> after those summed up in <paramref name="crc"/>; start with zero.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        foreach (byte b in bytes)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint OfByte(int value)
    {
        uint crc = (uint)value;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
