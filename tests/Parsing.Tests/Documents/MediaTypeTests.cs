using System.Buffers.Binary;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents;

public sealed class MediaTypeTests
{
    public static TheoryData<string, byte[], string> Contents => new()
    {
        { "docx", new DocxBuilder().Paragraph("x").ToBytes(), MediaType.Word },
        { "docx with another main part", Zip(("[Content_Types].xml", "…wordprocessingml.document.main+xml…"), ("word/document2.xml", "")), MediaType.Word },
        { "macro docx", Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("w/d.xml", "")), MediaType.Word },
        { "xlsx", Zip(("[Content_Types].xml", "…spreadsheetml…"), ("xl/workbook.xml", "")), MediaType.Excel },
        { "pptx", Zip(("ppt/presentation.xml", "")), MediaType.PowerPoint },
        { "zip", Zip(("bao cao.docx", "x")), MediaType.Zip },
        { "zip of another package", Zip(("[Content_Types].xml", "x"), ("a.xml", "")), MediaType.Zip },
        { "empty zip", Zip(), MediaType.Zip },
        { "odt", [.. Zip(("x", ""))[..30], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8], MediaType.OpenDocument },
        { "pdf", "%PDF-1.7"u8.ToArray(), MediaType.Pdf },
        { "pdf behind other bytes", [.. new byte[900], .. "%PDF-1.4"u8], MediaType.Pdf },
        { "pdf too far behind", [.. new byte[1020], .. "%PDF-1.4"u8], MediaType.Unknown },
        { "encrypted docx", Compound("EncryptedPackage"), MediaType.EncryptedOffice },
        { "doc", Compound("WordDocument"), MediaType.LegacyWord },
        { "doc that is locked", LegacyWord(flags: 0x0100), MediaType.EncryptedOffice },
        { "doc of many sectors", LegacyWord(flags: 0x0200), MediaType.LegacyWord },
        { "ppt", Compound("PowerPoint Document"), MediaType.PowerPoint },
        { "message of Outlook", Compound("__properties_version1.0"), MediaType.Email },
        { "xls", Compound("Workbook"), MediaType.LegacyExcel },
        { "other compound file", Compound("Other"), MediaType.CompoundFile },
        { "rtf", "{\\rtf1\\ansi"u8.ToArray(), MediaType.RichText },
        { "html", "\uFEFF \n<!DOCTYPE html>"u8.ToArray(), MediaType.Html },
        { "web archive", "MIME-Version: 1.0\n"u8.ToArray(), MediaType.Html },
        { "message", "Received: from a\r\nTo: b\r\nMIME-Version: 1.0\r\n"u8.ToArray(), MediaType.Email },
        { "xml", "<?xml version=\"1.0\"?><a/>"u8.ToArray(), MediaType.Xml },
        { "png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D], MediaType.Png },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0], MediaType.Jpeg },
        { "text", "Số điểm: 10/10"u8.ToArray(), MediaType.Text },
        { "utf-16 text", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Số điểm")], MediaType.Text },
        { "bytes", [1, 2, 3, 0], MediaType.Unknown },
        { "nothing", [], MediaType.Unknown },
    };

    public static TheoryData<string, byte[], string> Archives => new()
    {
        { "7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4], MediaType.OtherArchive },
        { "gzip", [0x1F, 0x8B, 8, 0], MediaType.OtherArchive },
        { "xz", [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 0, 4], MediaType.OtherArchive },
        { "zstd", [0x28, 0xB5, 0x2F, 0xFD, 4], MediaType.OtherArchive },
        { "bzip2", [.. "BZh9"u8, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0], MediaType.OtherArchive },
        { "text that begins as bzip2 does", "BZh9: tổng điểm"u8.ToArray(), MediaType.Text },
        { "cabinet", [.. "MSCF"u8, 0, 0, 0, 0, 1], MediaType.OtherArchive },
        { "first part of a zip", [.. "PK\x07\x08PK\x03\x04"u8], MediaType.OtherArchive },
        { "tar whose first file is a pdf", [.. new byte[257], .. "ustar\000"u8, .. new byte[247], .. "%PDF-1.7"u8], MediaType.OtherArchive },
        { "rar", "Rar!\u001A"u8.ToArray(), MediaType.OtherArchive },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    [MemberData(nameof(Archives))]
    [Trait("Hostile", "B19")]
    public void Type_OfEachContent_IsRecognised(string label, byte[] content, string expected)
    {
        Assert.NotEmpty(label);
        Assert.Equal(expected, MediaType.Of(content));
    }

    [Theory]
    [InlineData(MediaType.EncryptedOffice, RefusalReason.Encrypted, "mật khẩu")]
    [InlineData(MediaType.LegacyWord, RefusalReason.ConverterMissing, "libreoffice-writer-nogui")]
    [InlineData(MediaType.Email, RefusalReason.UnsupportedType, "thư điện tử")]
    [InlineData(MediaType.RichText, RefusalReason.ConverterMissing, "RTF")]
    [InlineData(MediaType.OpenDocument, RefusalReason.ConverterMissing, ".odt")]
    [InlineData(MediaType.Excel, RefusalReason.UnsupportedType, "Excel")]
    [InlineData(MediaType.PowerPoint, RefusalReason.UnsupportedType, "trình chiếu")]
    [InlineData(MediaType.Zip, RefusalReason.UnsupportedType, "giải nén")]
    [InlineData(MediaType.Html, RefusalReason.UnsupportedType, "trang web")]
    [InlineData(MediaType.OtherImage, RefusalReason.UnsupportedType, "ảnh")]
    [InlineData(MediaType.Text, RefusalReason.UnsupportedType, ".txt")]
    [InlineData(MediaType.CompoundFile, RefusalReason.UnsupportedType, "kiểu cũ")]
    [InlineData(MediaType.Unknown, RefusalReason.UnsupportedType, "Không nhận ra")]
    [Trait("Hostile", "B20")]
    public void Refusal_OfEachType_SaysWhatItIsAndWhatToDo(string type, RefusalReason reason, string words)
    {
        Refused refused = MediaType.Refuse(type);
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Matches("[Hh]ãy .*gửi", refused.Message);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries) =>
        DocxArchive.Pack(entries.Select(e => DocxArchive.Part(e.Name, e.Text)));

    /// <summary>A document stream in the sector behind the directory's, with these flags in its information block.</summary>
    private static byte[] LegacyWord(ushort flags)
    {
        byte[] file = [.. Compound("WordDocument"), .. new byte[1024]];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + 116), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + 120), 4096);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(1024 + 10), flags);
        return file;
    }

    /// <summary>The head of a compound file and one directory entry at its place.</summary>
    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream + "\0"), .. new byte[64]];
}
