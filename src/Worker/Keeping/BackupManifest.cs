using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>What a backup consists of. It is written last: a folder without one is no backup.</summary>
/// <param name="Schema"><see cref="CurrentSchema"/>.</param>
/// <param name="CreatedAt">The instant whose state is kept, UTC.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="Files">Every file besides the manifest, in ordinal order.</param>
/// <param name="Stock">What the database held.</param>
internal sealed record BackupManifest(
    string Schema, DateTimeOffset CreatedAt, string Program, ImmutableArray<BackupFile> Files, DatabaseStock Stock)
{
    public const string CurrentSchema = "ctcpl-backup/1";
    public const string FileName = "manifest.json";

    /// <summary>The hash of the manifest itself, in the form that <c>sha256sum --check</c> reads.</summary>
    public const string SumName = "manifest.json.sha256";

    public const string DatabaseFile = "database.dump";
    public const string StandardsFolder = "standards";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Describes one file of a backup.</summary>
    public static async Task<BackupFile> DescribeAsync(string folder, string path, CancellationToken cancellationToken)
    {
        await using FileStream stream = File.OpenRead(Path.Join(folder, path));
        return new BackupFile(path, stream.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)));
    }

    /// <summary>Writes it, and its own hash beside it.</summary>
    public void Write(string folder)
    {
        string text = JsonSerializer.Serialize(this, Options);
        AtomicFile.Write(Path.Join(folder, SumName), $"{HashOf(Encoding.UTF8.GetBytes(text))}  {FileName}\n", Encoding.ASCII);
        AtomicFile.Write(Path.Join(folder, FileName), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Reads it and checks every file against it.</summary>
    /// <exception cref="OperatorException">It is no backup, or not the one that was written: each fault in a line.</exception>
    public static async Task<BackupManifest> VerifyAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            BackupManifest manifest = await ReadAsync(folder, cancellationToken);
            List<string> faults = [];
            foreach (BackupFile file in manifest.Files)
            {
                if (await FaultAsync(folder, file, cancellationToken) is string fault)
                    faults.Add(fault);
            }
            return faults.Count == 0
                ? manifest
                : throw new OperatorException("Bản sao lưu đã hỏng, chưa thay đổi gì trong cơ sở dữ liệu: " + string.Join(' ', faults));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Không đọc được bản sao lưu {folder}: {e.Message}", e);
        }
    }

    private static async Task<BackupManifest> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        string path = Path.Join(folder, FileName);
        if (!File.Exists(path))
            throw new OperatorException($"Thư mục {folder} không có {FileName}: không phải bản sao lưu, hoặc lần sao lưu đó chưa xong.");
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        string sum = File.Exists(Path.Join(folder, SumName)) ? await File.ReadAllTextAsync(Path.Join(folder, SumName), cancellationToken) : "";
        if (!sum.StartsWith(HashOf(bytes) + "  ", StringComparison.Ordinal))
            throw new OperatorException($"Bản sao lưu đã hỏng, chưa thay đổi gì trong cơ sở dữ liệu: {FileName} không khớp với {SumName}.");
        try
        {
            BackupManifest? manifest = JsonSerializer.Deserialize<BackupManifest>(bytes, Options);
            return manifest is not null && string.Equals(manifest.Schema, CurrentSchema, StringComparison.Ordinal)
                ? manifest
                : throw new OperatorException($"Bản sao lưu {folder} thuộc phiên bản khác ({manifest?.Schema}): hãy dùng phiên bản chương trình mới hơn.");
        }
        catch (JsonException e)
        {
            throw new OperatorException($"Bản sao lưu đã hỏng: {FileName} không đọc được.", e);
        }
    }

    private static async Task<string?> FaultAsync(string folder, BackupFile expected, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Join(folder, expected.Path)))
            return $"thiếu tệp {expected.Path}.";
        BackupFile found = await DescribeAsync(folder, expected.Path, cancellationToken);
        return found == expected ? null : $"tệp {expected.Path} không còn đúng như khi sao lưu (SHA-256).";
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A file of a backup.</summary>
/// <param name="Path">Relative to the backup's folder, '/' between folders.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Hex, lower case.</param>
internal sealed record BackupFile(string Path, long Bytes, string Sha256);
