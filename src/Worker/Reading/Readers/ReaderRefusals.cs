using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>What is said of a file that a reader could not cope with.</summary>
internal static class ReaderRefusals
{
    public static Refused Hung { get; } = new(
        RefusalReason.Timeout, "Đọc tệp mất quá nhiều thời gian nên đã dừng. Hãy lưu lại tệp cho gọn hơn rồi gửi lại.");

    public static Refused Exhausted { get; } = new(
        RefusalReason.TooComplex,
        "Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng. Hãy lưu lại tệp cho gọn hơn (bỏ bớt ảnh, bảng, phụ lục) rồi gửi lại.");

    public static Refused Crashed { get; } = new(
        RefusalReason.Crashed,
        "Chương trình đọc bị dừng đột ngột vì tệp này. Hãy mở tệp, lưu lại thành .docx hoặc .pdf rồi gửi lại; nếu vẫn vậy, hãy báo người quản trị kèm tệp.");
}
