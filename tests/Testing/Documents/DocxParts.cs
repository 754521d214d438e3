using System.Text;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>A .docx put together from raw markup, for documents that a well-behaved program would not write.</summary>
public sealed class DocxParts
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string OfficeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordContent = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Namespaces =
        $"xmlns:w=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _relationships = new();

    /// <summary>A document with these block elements in its body (the usual prefixes are declared: w, r, mc, v, m, w14, wp, a …).</summary>
    public static DocxParts WithBody(string blocks) => new DocxParts()
        .Raw("word/document.xml", $"<w:document {Namespaces}><w:body>{blocks}</w:body></w:document>");

    /// <summary>The content of word/styles.xml, linked.</summary>
    public DocxParts Styles(string content) => Linked("styles", "styles.xml", $"<w:styles {Namespaces}>{content}</w:styles>");

    /// <summary>The content of word/numbering.xml, linked.</summary>
    public DocxParts Numbering(string content) =>
        Linked("numbering", "numbering.xml", $"<w:numbering {Namespaces}>{content}</w:numbering>");

    /// <summary>The content of word/settings.xml, linked.</summary>
    public DocxParts Settings(string content) => Linked("settings", "settings.xml", $"<w:settings {Namespaces}>{content}</w:settings>");

    /// <summary>A header (w:hdr), linked under its name as id.</summary>
    public DocxParts Header(string id, string blocks) => Linked("header", id + ".xml", $"<w:hdr {Namespaces}>{blocks}</w:hdr>", id);

    /// <summary>The content of word/footnotes.xml, linked.</summary>
    public DocxParts Footnotes(string content) =>
        Linked("footnotes", "footnotes.xml", $"<w:footnotes {Namespaces}>{content}</w:footnotes>");

    /// <summary>The content of word/endnotes.xml, linked.</summary>
    public DocxParts Endnotes(string content) => Linked("endnotes", "endnotes.xml", $"<w:endnotes {Namespaces}>{content}</w:endnotes>");

    /// <summary>The content of word/comments.xml, linked.</summary>
    public DocxParts Comments(string content) => Linked("comments", "comments.xml", $"<w:comments {Namespaces}>{content}</w:comments>");

    /// <summary>A theme whose text font is this one, linked.</summary>
    public DocxParts Theme(string minorFont) => Linked("theme", "theme/theme1.xml",
        $"<a:theme {Namespaces}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont>"
        + $"<a:minorFont><a:latin typeface=\"{minorFont}\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>");

    /// <summary>A relationship of the main part, which may lead anywhere.</summary>
    public DocxParts Link(string id, string kind, string target, bool external = false)
    {
        string mode = external ? " TargetMode=\"External\"" : "";
        _relationships.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"<Relationship Id=\"{id}\" Type=\"{OfficeRelationship}{kind}\" Target=\"{target}\"{mode}/>");
        return this;
    }

    /// <summary>A part as it stands; the later of two with one name counts.</summary>
    public DocxParts Raw(string name, string text)
    {
        _parts[name] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public byte[] ToBytes()
    {
        SortedDictionary<string, byte[]> parts = new(_parts, StringComparer.Ordinal);
        foreach ((string name, byte[] content) in Usual())
            parts.TryAdd(name, content);
        return DocxArchive.Pack(parts);
    }

    /// <summary>What every document has, unless a test has put its own in place.</summary>
    private IEnumerable<KeyValuePair<string, byte[]>> Usual() =>
    [
        DocxArchive.Part("[Content_Types].xml", ContentTypes()),
        DocxArchive.Part("_rels/.rels", Relationships(
            $"<Relationship Id=\"r1\" Type=\"{OfficeRelationship}officeDocument\" Target=\"word/document.xml\"/>")),
        DocxArchive.Part("word/_rels/document.xml.rels", Relationships(_relationships.ToString())),
    ];

    private DocxParts Linked(string kind, string file, string xml, string? id = null) =>
        Raw("word/" + file, xml).Link(id ?? "id-" + kind, kind, file);

    private static string Relationships(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/word/document.xml\" ContentType=\"{WordContent}document.main+xml\"/></Types>";
}
