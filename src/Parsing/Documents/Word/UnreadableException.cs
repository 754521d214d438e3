namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// Carries a refusal from the depth of the reading to <see cref="WordReader"/>, which turns it into a value. It never
/// leaves this namespace.
/// </summary>
internal sealed class UnreadableException(Refused refusal) : Exception(refusal.Message)
{
    public Refused Refusal { get; } = refusal;

    public static UnreadableException Corrupt(string what) => new(new Refused(
        RefusalReason.Corrupt, "Tệp Word bị hỏng (" + what + "). Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại."));

    public static UnreadableException TooComplex(string what) => new(new Refused(
        RefusalReason.TooComplex, "Tệp Word phức tạp bất thường (" + what + ") nên không được đọc. Hãy chép nội dung sang một tệp mới rồi gửi lại."));

    public static UnreadableException Truncated() => new(new Refused(
        RefusalReason.Truncated, "Tệp Word bị cắt cụt, có thể do tải lên chưa xong. Hãy gửi lại tệp đầy đủ."));

    public static UnreadableException Encrypted() => new(new Refused(
        RefusalReason.Encrypted, "Tệp nén bên trong tài liệu được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu, lưu lại thành .docx rồi gửi lại."));
}
