using System.Text;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>One Word file in its sister formats.</summary>
internal static class WordPackages
{
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Strict Open XML (ISO/IEC 29500 part 1): the same elements in other namespaces.</summary>
    public static byte[] Strict(byte[] docx) => Changed(docx, text => text
        .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
        .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)
        .Replace("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math", StringComparison.Ordinal));

    /// <summary>A document with macros (.docm); the macros are bytes that nothing may ever run.</summary>
    public static byte[] WithMacros(byte[] docx) => DocxArchive.Pack(
    [
        .. DocxArchive.Unpack(Changed(docx, text => text.Replace(Document, "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal))),
        DocxArchive.Part("word/vbaProject.bin", "Sub AutoOpen() : Shell \"calc.exe\" : End Sub"),
    ]);

    /// <summary>A template (.dotx).</summary>
    public static byte[] Template(byte[] docx) => Changed(docx, text => text.Replace(
        Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", StringComparison.Ordinal));

    private static byte[] Changed(byte[] docx, Func<string, string> change) => DocxArchive.Pack(DocxArchive.Unpack(docx).Select(part =>
        DocxArchive.Part(part.Key, change(Encoding.UTF8.GetString(part.Value)))));
}
