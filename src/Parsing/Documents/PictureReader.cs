namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>Reads a picture file (PNG, JPEG, TIFF): every page of it is for a text recogniser.</summary>
internal static class PictureReader
{
    private static readonly Refused NoRecogniser = new(
        RefusalReason.NoText,
        "Đây là tệp ảnh, không có chữ đọc được, và chức năng nhận dạng chữ (OCR) chưa có. Hãy gửi tệp .docx hoặc PDF xuất từ Word.");

    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, RecognisedPages recognised, ReadingLimits limits) =>
        new NeedsRecognition([1], NoRecogniser);
}
