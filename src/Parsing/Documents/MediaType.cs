using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>Tells a file's type by its content, never by its name.</summary>
public static class MediaType
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Pdf = "application/pdf";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public const string OpenDocument = "application/vnd.oasis.opendocument.text";
    public const string Zip = "application/zip";
    public const string OtherArchive = "application/x-archive";
    public const string EncryptedOffice = "application/x-encrypted-office";
    public const string LegacyWord = "application/msword";
    public const string LegacyExcel = "application/vnd.ms-excel";
    public const string CompoundFile = "application/x-ole-storage";
    public const string RichText = "application/rtf";
    public const string Html = "text/html";
    public const string Email = "message/rfc822";
    public const string Xml = "application/xml";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Tiff = "image/tiff";
    public const string OtherImage = "image/*";
    public const string Text = "text/plain";
    public const string Unknown = "application/octet-stream";

    /// <summary>A PDF reader accepts the signature anywhere in these first bytes (PDF 1.7 reference, appendix H, note 13).</summary>
    private const int PdfHeaderWindow = 1024;

    /// <summary>Where the header of a tar's first file says what it is (POSIX.1-1988, GNU).</summary>
    private const int TarMagic = 257;

    /// <summary>How much of a file decides whether it is text, in bytes.</summary>
    private const int TextWindow = 4096;

    /// <summary>Header fields that a message begins with, as mail servers and programs write it (RFC 5322, 3.6).</summary>
    private static readonly string[] MessageHead =
        ["MIME-Version:", "Return-Path:", "Received:", "Delivered-To:", "From:", "To:", "Message-ID:"];

    /// <summary>The media type of these bytes; <see cref="Unknown"/> where no type is recognised.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return ZipContent.Type(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return CompoundContent.Type(bytes);
        if (bytes.StartsWith("{\\rtf"u8))
            return RichText;
        if (ImageType(bytes) is string image)
            return image;
        if (IsOtherArchive(bytes))
            return OtherArchive;
        if (bytes[..Math.Min(bytes.Length, PdfHeaderWindow)].IndexOf("%PDF-"u8) >= 0)
            return Pdf;
        return TypeOfText(bytes[..Math.Min(bytes.Length, TextWindow)]);
    }

    /// <summary>The refusal for a type that is not read: what the file is, and what to do.</summary>
    public static Refused Refuse(string mediaType) => mediaType switch
    {
        EncryptedOffice => new(RefusalReason.Encrypted,
            "Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi gửi lại."),
        LegacyWord => Unconverted("tệp Word kiểu cũ (.doc)"),
        RichText => Unconverted("tệp RTF"),
        OpenDocument => Unconverted("tệp OpenDocument (.odt)"),
        Email => Unsupported("Đây là thư điện tử, không phải báo cáo. Hãy lưu tệp đính kèm của thư rồi gửi tệp đó (.docx hoặc .pdf)."),
        Excel or LegacyExcel => Unsupported("Đây là bảng tính Excel, không phải văn bản báo cáo. Hãy gửi báo cáo dưới dạng .docx hoặc .pdf."),
        PowerPoint => Unsupported("Đây là tệp trình chiếu, không phải văn bản báo cáo. Hãy gửi báo cáo dưới dạng .docx hoặc .pdf."),
        Zip or OtherArchive => Unsupported(
            "Đây là tệp nén (ZIP, RAR, 7z…), các tệp bên trong chưa được kiểm tra. Hãy giải nén rồi gửi từng tệp báo cáo .docx hoặc .pdf; thả cả thư mục đã giải nén cũng được."),
        Html or Xml => Unsupported("Đây là trang web hoặc tệp XML. Hãy mở tệp, lưu lại thành .docx hoặc in ra .pdf rồi gửi lại."),
        OtherImage => Unsupported("Đây là tệp ảnh. Hãy gửi tệp .docx gốc, hoặc quét báo cáo thành .pdf rồi gửi lại."),
        Text => Unsupported("Đây là tệp văn bản thuần (.txt). Hãy chép nội dung vào Word, lưu thành .docx rồi gửi lại."),
        CompoundFile => Unsupported("Đây là tệp Office kiểu cũ. Hãy mở tệp, lưu lại báo cáo thành .docx hoặc .pdf rồi gửi lại."),
        _ => Unsupported("Không nhận ra loại tệp này. Hãy lưu báo cáo dưới dạng .docx hoặc .pdf rồi gửi lại."),
    };

    private static Refused Unsupported(string message) => new(RefusalReason.UnsupportedType, message);

    private static Refused Unconverted(string what) => new(
        RefusalReason.ConverterMissing,
        $"Đây là {what}; máy chưa cài LibreOffice nên chưa chuyển được thành .docx. Quản trị viên cần cài: apt-get install libreoffice-writer-nogui. Hoặc hãy mở tệp, lưu lại thành .docx rồi gửi lại.");

    /// <summary>Word's single web page (.mht) is a message, too; unlike a letter it is addressed to nobody.</summary>
    private static bool IsWebArchive(string text) =>
        !text.Contains("\nTo:", StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith("To:", StringComparison.OrdinalIgnoreCase)
        && text.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase);

    private static string? ImageType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
            return Tiff;
        return IsOtherImage(bytes) ? OtherImage : null;
    }

    private static bool IsOtherImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("BM"u8) && bytes.Length > 10 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0
        || bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8)
        || bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8);

    private static bool IsOtherArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("Rar!"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) // gzip
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) // Zstandard
        || (bytes.StartsWith("BZh"u8) && bytes.Length > 10 && bytes[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]))
        || bytes.StartsWith("MSCF\0\0\0\0"u8) // cabinet
        || bytes.StartsWith("PK\x07\x08"u8) // a ZIP in parts
        || (bytes.Length > TarMagic + 5 && bytes[TarMagic..].StartsWith("ustar"u8)); // its first file may be a PDF within the window

    private static string TypeOfText(ReadOnlySpan<byte> start)
    {
        bool utf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!utf16 && start.IndexOfAnyInRange((byte)0, (byte)8) >= 0 || start.IsEmpty)
            return Unknown;
        string text = (utf16 ? start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode : Encoding.UTF8).GetString(start);
        text = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return Html;
        }
        if (MessageHead.Any(field => text.StartsWith(field, StringComparison.OrdinalIgnoreCase)))
            return IsWebArchive(text) ? Html : Email;
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? Html : Xml;
        return Text;
    }
}
