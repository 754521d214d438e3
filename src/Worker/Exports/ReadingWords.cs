using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>How a file was read, in words.</summary>
internal static class ReadingWords
{
    public static string Of(ReadingMethod method) => method switch
    {
        ReadingMethod.Word => "đọc từ tệp Word",
        ReadingMethod.Pdf => "đọc chữ trong tệp PDF",
        ReadingMethod.Ocr => "nhận dạng chữ từ bản quét",
        ReadingMethod.Mixed => "đọc chữ trong tệp PDF, nhận dạng chữ ở những trang quét",
        ReadingMethod.Converted => "đọc từ tệp đã chuyển sang Word",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, message: null),
    };

    /// <summary>"rõ" or what to be wary of.</summary>
    public static string Of(ReadingQuality quality) => quality switch
    {
        ReadingQuality.Good => "chữ rõ",
        ReadingQuality.Doubtful => "có chữ đọc không chắc chắn, cần đối chiếu bản gốc",
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, message: null),
    };
}
