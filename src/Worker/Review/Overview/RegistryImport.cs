using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Registry;

namespace CTCPL.Pipeline.Worker.Review.Overview;

/// <summary>What an import of the registry would change.</summary>
/// <param name="Count">Units of the file.</param>
/// <param name="Added">Units that come, or come with other particulars.</param>
/// <param name="Removed">Units that go, or go with these particulars.</param>
/// <param name="Packed">The file's units, to be sent back when the change is wanted.</param>
/// <param name="Before">Stamp of the registry that the file was laid beside.</param>
internal sealed record RegistryImport(int Count, ImmutableArray<RegisteredUnit> Added, ImmutableArray<RegisteredUnit> Removed, string Packed, string Before)
{
    /// <summary>Bytes of the units, unpacked: above any registry there is.</summary>
    private const int MostBytes = 32 << 20;

    public static RegistryImport Of(ImmutableArray<RegisteredUnit> before, ImmutableArray<RegisteredUnit> after) =>
        new(after.Length, [.. after.Except(before)], [.. before.Except(after)], Pack(after), Stamp(before));

    /// <summary>Changes with the registry.</summary>
    public static string Stamp(ImmutableArray<RegisteredUnit> units) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(units, StoredJson.Options)));

    /// <summary>The units of <see cref="Packed"/>; <c>null</c> for what is no such thing.</summary>
    public static ImmutableArray<RegisteredUnit>? Unpack(string? packed)
    {
        try
        {
            using var packedStream = new MemoryStream(Convert.FromBase64String(packed ?? ""));
            using var plain = new BrotliStream(packedStream, CompressionMode.Decompress);
            byte[] bytes = new byte[MostBytes];
            int length = plain.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false);
            return length == MostBytes ? null : JsonSerializer.Deserialize<ImmutableArray<RegisteredUnit>>(bytes.AsSpan(0, length), StoredJson.Options);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidDataException or InvalidOperationException)
        {
            return null; // not what we sent
        }
    }

    private static string Pack(ImmutableArray<RegisteredUnit> units)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(brotli, units, StoredJson.Options);
        return Convert.ToBase64String(packed.ToArray());
    }
}
