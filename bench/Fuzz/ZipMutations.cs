using System.Buffers.Binary;
using System.Globalization;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>Surgery on archives (.docx, .odt): entries gone, doubled, renamed, swapped, lied about, or bombs.</summary>
internal static class ZipMutations
{
    private const int BombBytes = 300 << 20;

    private static readonly string[] HostileNames =
        ["../../etc/passwd", "/absolute.xml", "word\\document.xml", "CON.xml", "word/document.xml/", " ", "word/DOCUMENT.XML"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("zip-drop-entry", static (random, good, _) => Edited(good, parts => parts.RemoveAt(random.Next(parts.Count)))),
        new("zip-double-entry", static (random, good, other) => Edited(good, parts =>
            parts.Add(KeyValuePair.Create(Pick(random, parts).Key, Pick(random, Parts(other)).Value)))),
        new("zip-rename-entry", static (random, good, _) => Edited(good, parts =>
        {
            int i = random.Next(parts.Count);
            parts[i] = KeyValuePair.Create(HostileNames[random.Next(HostileNames.Length)], parts[i].Value);
        })),
        new("zip-swap-entries", static (random, good, other) => Edited(good, parts =>
        {
            List<KeyValuePair<string, byte[]>> others = Parts(other);
            int i = random.Next(parts.Count);
            parts[i] = KeyValuePair.Create(parts[i].Key, Pick(random, others).Value);
        })),
        new("zip-header-lies", static (random, good, _) => Lies(random, good)),
        new("zip-many-entries", static (random, good, _) => Edited(good, parts =>
        {
            for (int i = random.Next(100, 12_000); i > 0; i--)
                parts.Add(KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"word/x{i}.xml"), Array.Empty<byte>()));
        })),
        new("zip-nested", static (_, good, other) => Edited(good, parts => parts.Add(KeyValuePair.Create("word/embeddings/x.docx", other)))),
        new("zip-bomb", static (random, good, _) => Edited(good, parts =>
        {
            int i = random.Next(parts.Count);
            parts[i] = KeyValuePair.Create(parts[i].Key, new byte[BombBytes / (1 << random.Next(4))]);
        })),
    ];

    public static List<KeyValuePair<string, byte[]>> Parts(byte[] archive) => [.. DocxArchive.Unpack(archive)];

    /// <summary>Packs the archive again after an edit of its parts.</summary>
    public static byte[] Edited(byte[] good, Action<List<KeyValuePair<string, byte[]>>> edit)
    {
        List<KeyValuePair<string, byte[]>> parts = Parts(good);
        edit(parts);
        return DocxArchive.Pack(parts);
    }

    private static KeyValuePair<string, byte[]> Pick(Random random, List<KeyValuePair<string, byte[]>> parts) =>
        parts[random.Next(parts.Count)];

    /// <summary>Changes a field of a local or central header: method, flags, check sum, sizes, lengths, offsets (APPNOTE 4.3.7, 4.3.12).</summary>
    private static byte[] Lies(Random random, byte[] good)
    {
        byte[] bytes = [.. good];
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            ReadOnlySpan<byte> mark = random.Next(3) switch { 0 => "PK\x03\x04"u8, 1 => "PK\x01\x02"u8, _ => "PK\x05\x06"u8 };
            int from = random.Next(bytes.Length);
            int found = bytes.AsSpan(from).IndexOf(mark);
            int header = found >= 0 ? from + found : bytes.AsSpan().IndexOf(mark);
            int field = header + 4 + (2 * random.Next(20));
            if (header < 0 || field + 4 > bytes.Length)
                continue;
            uint lie = random.Next(4) switch { 0 => 0, 1 => uint.MaxValue, 2 => (uint)random.Next(1 << 16), _ => (uint)random.Next() };
            if (random.Next(2) == 0)
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(field), (ushort)lie);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(field), lie);
        }
        return bytes;
    }
}
