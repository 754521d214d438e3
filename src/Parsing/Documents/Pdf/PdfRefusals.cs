using UglyToad.PdfPig.Exceptions;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The refusals of PDF files and how a fault of the file tells which.</summary>
internal static class PdfRefusals
{
    public static Refused Truncated { get; } = new(
        RefusalReason.Truncated, "Tệp PDF bị cắt cụt (thiếu phần cuối). Hãy gửi lại tệp đầy đủ.");

    public static Refused NoText { get; } = new(
        RefusalReason.NoText,
        "Tệp PDF là bản quét, không có chữ đọc được, và máy chưa cài chức năng nhận dạng chữ (Tesseract, gói tiếng Việt). "
        + "Hãy cài Tesseract, hoặc gửi tệp .docx hay PDF xuất từ Word.");

    public static Refused NothingRecognised { get; } = new(
        RefusalReason.NoText,
        "Tệp PDF là bản quét; đã nhận dạng nhưng không thấy chữ nào. Hãy quét lại rõ hơn, hoặc gửi tệp .docx hay PDF xuất từ Word.");

    public static Refused Portfolio { get; } = new(
        RefusalReason.UnsupportedType,
        "Tệp PDF là danh mục (portfolio) chứa các tệp đính kèm. Hãy lấy từng tệp báo cáo ra rồi gửi dưới dạng .docx hoặc .pdf.");

    public static Refused DynamicForm { get; } = new(
        RefusalReason.NoText,
        "Tệp PDF là biểu mẫu động (XFA), nội dung chỉ hiện trong Adobe Reader. Hãy in biểu mẫu ra PDF (Print to PDF) rồi gửi lại.");

    public static Refused InflatesTooMuch { get; } = new(
        RefusalReason.TooComplex, "Tệp PDF giải nén ra quá lớn nên không đọc. Hãy xuất lại từ Word, bỏ bớt ảnh rồi gửi lại.");

    private static readonly Refused Encrypted = new(
        RefusalReason.Encrypted, "Tệp PDF có mật khẩu nên không mở được. Hãy bỏ mật khẩu rồi gửi lại.");

    public static Refused TooManyPages(int pages, int most) => new(
        RefusalReason.TooComplex, Invariant($"Tệp PDF có {pages} trang, quá mức cho phép ({most} trang). Hãy chỉ gửi phần báo cáo."));

    public static Refused TooManyLines(int most) => new(
        RefusalReason.TooComplex, Invariant($"Tệp PDF có hơn {most} dòng, quá mức cho phép. Hãy chỉ gửi phần báo cáo."));

    /// <param name="failure">What the library threw.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="page">One-based page it threw at; <c>null</c> while opening.</param>
    public static Refused For(Exception? failure, ReadOnlySpan<byte> bytes, int? page)
    {
        if (failure is PdfDocumentEncryptedException || (page is null && bytes.IndexOf("/Encrypt"u8) >= 0))
            return Encrypted;
        return new Refused(RefusalReason.Corrupt, page is null
            ? "Tệp PDF bị hỏng, không mở được. Hãy xuất lại từ Word rồi gửi lại."
            : Invariant($"Tệp PDF bị hỏng ở trang {page}, không đọc được. Hãy xuất lại từ Word rồi gửi lại."));
    }
}
