using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>Checks one file of the file system. What is wrong with the file is a value; only a bug is an exception.</summary>
/// <param name="desk">Reads it.</param>
/// <param name="limits">Bounds of the reading.</param>
/// <param name="settings">Severity overrides.</param>
internal sealed class FileCheck(ReadingDesk desk, ReadingLimits limits, RuleSettings settings)
{
    /// <summary>Reads the file and finds its facts; what is wrong with it is a refusal.</summary>
    public async Task<ParsedFile> ReadAsync(InputFile file, CancellationToken cancellationToken)
    {
        LoadedFile loaded;
        try
        {
            loaded = Load(file, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(RefusalReason.Unavailable, Unavailable(fault));
        }
        ReadOutcome outcome = DocumentReader.RefuseUnread(loaded.Length, limits)
            ?? (await desk.ReadAsync(loaded.Bytes, cancellationToken)).Outcome;
        return Parse(new ParsedFile(loaded.Sha256, loaded.Length, MediaType.Of(loaded.Bytes.Span), outcome, Parsed: null, Case: null));
    }

    /// <summary>Finds the facts of what was read.</summary>
    public ParsedFile Parse(ParsedFile file) => PatientChecking.Parse(file, settings);

    /// <summary>Judges the facts.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="surroundings">What is known of the other files; <c>null</c> for a file by itself.</param>
    public CheckedFile Judge(ParsedFile file, Surroundings? surroundings) => PatientChecking.Judge(file, settings, surroundings);

    /// <summary>The outcome of a file that a bug of ours kept from being checked.</summary>
    public static ParsedFile Crashed() =>
        Refuse(RefusalReason.Crashed, "Chương trình gặp lỗi khi đọc tệp này. Hãy báo người quản trị kèm tệp.");

    /// <param name="Bytes">Up to one chunk over the limit.</param>
    /// <param name="Length">Of the whole file.</param>
    /// <param name="Sha256">Of the whole file, 64 lower-case hex digits.</param>
    private sealed record LoadedFile(ReadOnlyMemory<byte> Bytes, long Length, string Sha256);

    private LoadedFile Load(InputFile file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        long length = 0;
        if (!IsPipe(file))
        {
            using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] chunk = new byte[128 * 1024];
            for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(chunk, 0, read);
                if (length <= limits.FileBytes)
                    kept.Write(chunk, 0, read);
                length += read;
            }
        }
        return new LoadedFile(kept.GetBuffer().AsMemory(0, (int)kept.Length), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A pipe in a folder would never end; like an empty file it says that it has no bytes.</summary>
    private static bool IsPipe(InputFile file) =>
        file.IsFromFolder && !Directory.Exists(file.Path) && new FileInfo(file.Path).Length == 0;

    private static string Unavailable(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "Tệp không còn ở đó khi đến lượt đọc. Hãy kiểm tra lại đường dẫn.",
        UnauthorizedAccessException => "Không có quyền đọc. Hãy cấp quyền đọc cho người chạy chương trình.",
        _ => "Không mở được tệp (hỏng ổ đĩa, mất mạng hoặc đang bị khoá). Hãy thử lại.",
    };

    private static ParsedFile Refuse(RefusalReason reason, string message) =>
        new("", 0, MediaType.Unknown, new Refused(reason, message), Parsed: null, Case: null);
}
