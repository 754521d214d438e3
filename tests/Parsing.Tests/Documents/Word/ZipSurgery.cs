using System.Buffers.Binary;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>Changes single fields of a ZIP archive (APPNOTE 6.3.10, 4.3.7 and 4.3.12), as damage and malice do.</summary>
internal static class ZipSurgery
{
    /// <summary>Offsets inside a local header; a directory header has the same fields two bytes further on.</summary>
    public const int Flags = 6;
    public const int Method = 8;

    /// <summary>Sets a 16-bit field of both headers of an entry.</summary>
    public static byte[] With(byte[] archive, string entry, int field, ushort value) => Each(archive, entry, (changed, local, directory) =>
    {
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(local + field), value);
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(directory + field + 2), value);
    });

    /// <summary>Lets an entry say that it inflates to this many bytes.</summary>
    public static byte[] WithInflatedLength(byte[] archive, string entry, uint length) => Each(archive, entry, (changed, local, directory) =>
    {
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(local + 22), length);
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(directory + 24), length);
    });

    /// <summary>The archive with a directory that says it begins elsewhere.</summary>
    public static byte[] WithDirectoryAt(byte[] archive, uint offset)
    {
        byte[] changed = [.. archive];
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(changed.AsSpan().LastIndexOf("PK\x05\x06"u8) + 16), offset);
        return changed;
    }

    /// <summary>The archive with the end records of ZIP64 (4.3.14, 4.3.15), its old end record pointing there.</summary>
    public static byte[] AsZip64(byte[] archive)
    {
        int end = archive.AsSpan().LastIndexOf("PK\x05\x06"u8);
        ushort entries = BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(end + 10));
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(end + 12));
        uint directory = BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(end + 16));
        byte[] record = [.. "PK\x06\x06"u8, .. Long(44), .. Short(45), .. Short(45), .. Int(0), .. Int(0), .. Long(entries), .. Long(entries), .. Long(size), .. Long(directory)];
        byte[] locator = [.. "PK\x06\x07"u8, .. Int(0), .. Long(end), .. Int(1)];
        byte[] old = [.. "PK\x05\x06"u8, .. Short(0), .. Short(0), .. Short(0xFFFF), .. Short(0xFFFF), .. Int(0xFFFFFFFF), .. Int(0xFFFFFFFF), .. Short(0)];
        return [.. archive[..end], .. record, .. locator, .. old];
    }

    private static byte[] Each(byte[] archive, string entry, Action<byte[], int, int> change)
    {
        byte[] changed = [.. archive];
        byte[] name = Encoding.UTF8.GetBytes(entry);
        int local = changed.AsSpan().IndexOf(name) - 30;
        int directory = changed.AsSpan().LastIndexOf(name) - 46;
        Assert.True(changed.AsSpan(local).StartsWith("PK\x03\x04"u8) && changed.AsSpan(directory).StartsWith("PK\x01\x02"u8));
        change(changed, local, directory);
        return changed;
    }

    private static byte[] Short(ushort value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Int(uint value) => [.. Short((ushort)value), .. Short((ushort)(value >> 16))];

    private static byte[] Long(long value) => [.. Int((uint)value), .. Int((uint)(value >> 32))];
}
