using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Reads a .docx into lines: the body first, so that its line numbers start at one, then headers, footers, notes.</summary>
internal static class WordReader
{
    /// <summary>Reads a document; a file that cannot be read is a <see cref="Refused"/>, whatever its bytes.</summary>
    public static ReadOutcome Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var package = WordPackage.Open(bytes, limits, cancellationToken);
            XElement body = package.Document.Child("body") ?? throw UnreadableException.Corrupt("thiếu phần nội dung chính");
            DocumentText text = ReadStories(package, body, limits, cancellationToken);
            return text.Lines.Any(l => l.Part is DocumentPart.Body or DocumentPart.TextBox) ? new Readable(text) : WithoutText(body);
        }
        catch (UnreadableException e)
        {
            return e.Refusal;
        }
    }

    private static DocumentText ReadStories(WordPackage package, XElement body, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var styles = new Styles(package.PartOf("styles"));
        var definitions = new NumberingDefinitions(package.PartOf("numbering"), styles);
        var lines = new LineCollector(limits);
        var tables = new TableCount();
        foreach ((XElement story, DocumentPart part) in OtherStories.Of(package, body).Prepend((body, DocumentPart.Body)))
            new StoryWalker(styles, new ListNumbering(definitions, styles), lines, tables, cancellationToken).Walk(story, part);
        return new DocumentText(ReadingMethod.Word, lines.Lines, Pages: null, ReadingQuality.Good, lines.Notes);
    }

    private static Refused WithoutText(XElement body)
    {
        bool hasPictures = body.Descendants().Any(e => e.Name.LocalName is "drawing" or "pict" or "object");
        return hasPictures
            ? new Refused(RefusalReason.NoText, "Tệp Word chỉ có hình ảnh, không có chữ để đọc. Hãy gửi bản Word gốc có chữ, hoặc bản quét dạng .pdf.")
            : new Refused(RefusalReason.Empty, "Tệp Word không có chữ nào. Hãy gửi lại tệp có nội dung.");
    }
}
