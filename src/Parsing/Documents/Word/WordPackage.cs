using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// The parts of a Word document, found through its relationships (ISO/IEC 29500-2, 6.5). Read without the Open XML SDK's
/// package layer on purpose: that layer refuses a whole file for a relationship to a missing style part or picture
/// ("../NULL"), which real files have and which changes no figure.
/// </summary>
internal sealed class WordPackage
{
    private const string UsualMainPart = "word/document.xml";

    private readonly WordArchive _archive;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancellationToken;
    private readonly List<PartLink> _links;

    private WordPackage(WordArchive archive, ReadingLimits limits, CancellationToken cancellationToken)
    {
        (_archive, _limits, _cancellationToken) = (archive, limits, cancellationToken);
        string main = Links("").Find(l => l.IsOf("officeDocument") && archive.Part(l.Target) is not null)?.Target ?? UsualMainPart;
        Document = Load(main) ?? throw UnreadableException.Corrupt("thiếu phần nội dung chính");
        _links = Links(main);
    }

    /// <summary>The w:document element.</summary>
    public XElement Document { get; }

    /// <exception cref="UnreadableException">Cut off, damaged, or over a limit.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) =>
        new(WordArchive.Open(bytes, limits, cancellationToken), limits, cancellationToken);

    /// <summary>The root of the part of this kind ("styles", "numbering", "settings", "footnotes", "endnotes"); <c>null</c>
    /// when the document has none.</summary>
    public XElement? PartOf(string kind) => _links.Find(l => l.IsOf(kind)) is PartLink link ? Load(link.Target) : null;

    /// <summary>The root of the part behind a relationship of the main part; <c>null</c> when it leads nowhere.</summary>
    public XElement? PartBehind(string relationshipId) =>
        _links.Find(l => string.Equals(l.Id, relationshipId, StringComparison.Ordinal)) is PartLink link ? Load(link.Target) : null;

    private XElement? Load(string part) =>
        _archive.Part(part) is byte[] bytes ? XmlPart.Load(bytes, _limits, _cancellationToken) : null;

    private List<PartLink> Links(string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        XElement? root = Load($"{part[..slash]}_rels/{part[slash..]}.rels");
        return root is null ? [] : [.. root.Elements().Select(e => PartLink.From(e, part[..slash])).OfType<PartLink>()];
    }
}
