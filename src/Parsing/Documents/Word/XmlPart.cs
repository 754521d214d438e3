using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Loads one XML part in one pass, under guard, so that a hostile part ends the reading before it costs memory.</summary>
internal static class XmlPart
{
    /// <summary>Most elements of one part. A page of prose has some hundreds, a page cut into many runs some thousands; an
    /// element takes 150 bytes.</summary>
    private const int MostElements = 1_000_000;

    /// <summary>Most attributes of one element; Word writes some thirty namespaces on a root.</summary>
    private const int MostAttributes = 1_000;

    /// <summary>Longest value of one attribute and longest text of one element, in UTF-16 units.</summary>
    private const int LongestValue = 1 << 20;

    /// <exception cref="UnreadableException">Not well-formed, too deep, too large in any direction, or with a DTD.</exception>
    public static XElement Load(byte[] bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using XmlReader reader = Open(bytes);
            return Build(reader, limits, cancellationToken) ?? throw UnreadableException.Corrupt("nội dung XML sai cấu trúc");
        }
        catch (XmlException) when (HasDtd(bytes))
        {
            throw UnreadableException.TooComplex("có khai báo DTD");
        }
        catch (Exception e) when (e is XmlException or ArgumentException or NotSupportedException) // the latter two: an encoding unheard of
        {
            throw UnreadableException.Corrupt("nội dung XML sai cấu trúc");
        }
    }

    private static XElement? Build(XmlReader reader, ReadingLimits limits, CancellationToken cancellationToken)
    {
        XElement? root = null;
        XElement? parent = null;
        int elements = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= limits.XmlDepth)
                        throw UnreadableException.TooComplex("các phần tử lồng nhau quá sâu");
                    if (++elements > MostElements)
                        throw UnreadableException.TooComplex("quá nhiều phần tử");
                    if (elements % 1024 == 0)
                        cancellationToken.ThrowIfCancellationRequested();
                    XElement element = ElementAt(reader, out bool isEmpty);
                    parent?.Add(element);
                    root ??= element;
                    parent = isEmpty ? parent : element;
                    break;
                case XmlNodeType.EndElement:
                    parent = parent?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    parent?.Add(Bounded(reader.Value));
                    break;
                default:
                    break;
            }
        }
        return root;
    }

    /// <summary>The element the reader stands on, its attributes too, in the transitional namespaces.</summary>
    private static XElement ElementAt(XmlReader reader, out bool isEmpty)
    {
        isEmpty = reader.IsEmptyElement;
        if (reader.AttributeCount > MostAttributes)
            throw UnreadableException.TooComplex("quá nhiều thuộc tính");
        var element = new XElement(W.Namespace(reader.NamespaceURI) + reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (!IsUnused(reader))
                element.Add(new XAttribute(W.Namespace(reader.NamespaceURI) + reader.LocalName, Bounded(reader.Value)));
        }
        return element;
    }

    /// <summary>Declarations of namespaces, the traces of editing sessions that Word puts on every paragraph and run, and the
    /// second form of a drawing that it packs into an attribute.</summary>
    private static bool IsUnused(XmlReader reader) =>
        reader.Prefix is "xmlns" || reader.Name is "xmlns" || reader.LocalName is "gfxdata"
        || reader.LocalName.StartsWith("rsid", StringComparison.Ordinal);

    private static string Bounded(string value) =>
        value.Length <= LongestValue ? value : throw UnreadableException.TooComplex("thuộc tính hoặc đoạn chữ dài bất thường");

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes, writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static bool HasDtd(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<!DOCTYPE"u8) >= 0
        || bytes.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0
        || bytes.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;
}
