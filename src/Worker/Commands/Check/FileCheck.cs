using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>Checks one file of the file system. What is wrong with the file is a value; only a bug is an exception.</summary>
/// <param name="limits">Bounds of the reading.</param>
/// <param name="settings">Severity overrides.</param>
/// <param name="patience">Longest time for one file.</param>
/// <param name="clock">Measures <paramref name="patience"/>.</param>
internal sealed class FileCheck(ReadingLimits limits, RuleSettings settings, TimeSpan patience, TimeProvider clock)
{
    public CheckedFile Check(InputFile file, CancellationToken cancellationToken)
    {
        try
        {
            if (file.IsFromFolder && !Directory.Exists(file.Path) && new FileInfo(file.Path).Length == 0)
                return Within(ReadOnlyMemory<byte>.Empty, cancellationToken); // a pipe in a folder would never end
            using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            (ReadOnlyMemory<byte> bytes, long length, string sha256) = Load(stream, cancellationToken);
            return length > limits.FileBytes
                ? Refuse(sha256, length, MediaType.Of(bytes.Span), RefusalReason.TooLarge, "Tệp lớn quá mức cho phép. Hãy gửi tệp nhỏ hơn (bỏ bớt ảnh, phụ lục).")
                : Within(bytes, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse("", 0, MediaType.Unknown, RefusalReason.Unavailable, Unavailable(fault));
        }
    }

    /// <summary>The outcome of a file that a bug of ours kept from being checked.</summary>
    public static CheckedFile Crashed() => Refuse(
        "", 0, MediaType.Unknown, RefusalReason.Crashed, "Chương trình gặp lỗi khi đọc tệp này. Hãy báo người quản trị kèm tệp.");

    private CheckedFile Within(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return Checking.Check(bytes, limits, settings, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            return Refuse(
                sha256, bytes.Length, MediaType.Of(bytes.Span), RefusalReason.Timeout,
                "Đọc tệp mất quá nhiều thời gian nên đã dừng. Hãy lưu lại tệp cho gọn hơn rồi gửi lại.");
        }
    }

    /// <summary>The bytes up to one over the limit, with the length and hash of the whole.</summary>
    private (ReadOnlyMemory<byte> Bytes, long Length, string Sha256) Load(FileStream stream, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        byte[] chunk = new byte[128 * 1024];
        long length = 0;
        for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(chunk, 0, read);
            if (length <= limits.FileBytes)
                kept.Write(chunk, 0, read);
            length += read;
        }
        return (kept.GetBuffer().AsMemory(0, (int)kept.Length), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string Unavailable(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "Tệp không còn ở đó khi đến lượt đọc. Hãy kiểm tra lại đường dẫn.",
        UnauthorizedAccessException => "Không có quyền đọc. Hãy cấp quyền đọc cho người chạy chương trình.",
        _ => "Không mở được tệp (hỏng ổ đĩa, mất mạng hoặc đang bị khoá). Hãy thử lại.",
    };

    private static CheckedFile Refuse(string sha256, long length, string mediaType, RefusalReason reason, string message) =>
        new(sha256, length, mediaType, new Refused(reason, message), Parsed: null, Assessment: null);
}
