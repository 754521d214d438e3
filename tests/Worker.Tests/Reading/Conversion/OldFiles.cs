using System.Globalization;
using System.IO.Compression;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Conversion;

/// <summary>Files of old formats, made by LibreOffice or by hand.</summary>
internal static class OldFiles
{
    /// <summary>The same document in another format.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="from">Its ending.</param>
    /// <param name="to">The ending wanted: doc, rtf or odt.</param>
    /// <param name="cancellationToken">Ends LibreOffice.</param>
    public static async Task<byte[]> ConvertAsync(byte[] bytes, string from, string to, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ctcpl-old-");
        try
        {
            string file = Path.Join(folder.FullName, "report." + from);
            await File.WriteAllBytesAsync(file, bytes, cancellationToken);
            await OfficeTool.RunAsync(
                ToolPath.Office,
                "libreoffice-writer-nogui",
                [
                    "-env:UserInstallation=" + new Uri(Path.Join(folder.FullName, "profile")).AbsoluteUri,
                    "--headless", "--convert-to", to, "--outdir", folder.FullName, file,
                ],
                cancellationToken);
            return await File.ReadAllBytesAsync(Path.Join(folder.FullName, "report." + to), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>An OpenDocument text that wants a picture, a section and a template from a server.</summary>
    public static byte[] LinkedOpenDocument(int port) => OpenDocument(
        string.Create(CultureInfo.InvariantCulture, $"""
            <text:p>Số điểm: 10/10</text:p>
            <text:p><draw:frame draw:name="a" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image xlink:href="http://127.0.0.1:{port}/a.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
            <text:section text:name="b"><text:section-source xlink:href="http://127.0.0.1:{port}/b.odt" xlink:type="simple"/><text:p>x</text:p></text:section>
            <text:p><draw:frame draw:name="c" svg:width="2cm" svg:height="2cm"><draw:object xlink:href="http://127.0.0.1:{port}/c.ods" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
            """),
        string.Create(CultureInfo.InvariantCulture, $"""<meta:template xlink:href="http://127.0.0.1:{port}/t.ott" xlink:type="simple" xlink:actuate="onRequest"/>"""));

    /// <summary>A rich text that wants a picture, a document and a template from a server, and a program to talk to.</summary>
    public static byte[] LinkedRichText(int port) => System.Text.Encoding.ASCII.GetBytes("""
        {\rtf1\ansi{\*\template http://127.0.0.1:PORT/t.dot}
        {\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:PORT/a.png" \\d}{\fldrslt old}}
        {\field{\*\fldinst INCLUDETEXT "http://127.0.0.1:PORT/b.doc"}{\fldrslt old}}
        {\field{\*\fldinst DDEAUTO cmd "/c curl http://127.0.0.1:PORT/"}{\fldrslt old}}
        \par 10/10 points\par}
        """.Replace("PORT", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>An OpenDocument text whose manifest says that its parts are encrypted.</summary>
    public static byte[] LockedOpenDocument() => Pack(
    [
        DocxArchive.Part("mimetype", "application/vnd.oasis.opendocument.text"),
        DocxArchive.Part("content.xml", "not readable"),
        DocxArchive.Part("META-INF/manifest.xml", """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"""),
    ]);

    /// <summary>The first part must not be compressed (OpenDocument 1.3, part 2, 3.3); here none is.</summary>
    private static byte[] Pack(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static byte[] OpenDocument(string body, string meta)
    {
        const string Namespaces = """xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" """;
        return Pack(
        [
            DocxArchive.Part("mimetype", "application/vnd.oasis.opendocument.text"),
            DocxArchive.Part("content.xml", $"<office:document-content {Namespaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
            DocxArchive.Part("meta.xml", $"<office:document-meta {Namespaces}><office:meta>{meta}</office:meta></office:document-meta>"),
            DocxArchive.Part("META-INF/manifest.xml", """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>"""),
        ]);
    }
}
