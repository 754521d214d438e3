using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Loads one XML part: first streamed for its depth and size, then built, so that a hostile part costs no memory.</summary>
internal static class XmlPart
{
    /// <summary>Most elements of one part; a page of prose has some hundreds.</summary>
    private const int MostElements = 5_000_000;

    /// <exception cref="UnreadableException">Not well-formed, too deep, too many elements, or with a DTD.</exception>
    public static XElement Load(byte[] bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            Guard(bytes, limits, cancellationToken);
            using XmlReader reader = Open(bytes);
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            W.FromStrict(root);
            return root;
        }
        catch (XmlException) when (HasDtd(bytes))
        {
            throw UnreadableException.TooComplex("có khai báo DTD");
        }
        catch (XmlException)
        {
            throw UnreadableException.Corrupt("nội dung XML sai cấu trúc");
        }
    }

    private static void Guard(byte[] bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using XmlReader reader = Open(bytes);
        int elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth >= limits.XmlDepth)
                throw UnreadableException.TooComplex("các phần tử lồng nhau quá sâu");
            if (++elements > MostElements)
                throw UnreadableException.TooComplex("quá nhiều phần tử");
            if (elements % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes, writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static bool HasDtd(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<!DOCTYPE"u8) >= 0
        || bytes.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0
        || bytes.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;
}
