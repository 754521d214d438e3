namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>Tells a file's type by its content.</summary>
public static class MediaType
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Pdf = "application/pdf";
    public const string Unknown = "application/octet-stream";

    /// <summary>The media type of these bytes; <see cref="Unknown"/> where no type is recognised.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Unknown; // grown by the reading stage

    /// <summary>The refusal for a type that is not read.</summary>
    public static Refused Refuse(string mediaType) =>
        new(RefusalReason.UnsupportedType, $"Loại tệp này ({mediaType}) không đọc được. Hãy lưu báo cáo dưới dạng .docx hoặc .pdf rồi gửi lại.");
}
