using System.Collections.Immutable;
using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Content;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;
using CTCPL.Pipeline.Parsing.Documents.Word.Numbering;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Reads a .docx into lines: the body first, so that its line numbers start at one, then headers, footers, notes.</summary>
internal static class WordReader
{
    private static readonly ReadingNote LostMarks = new(
        NoteCodes.ToneMarksLost, Line: null, "Văn bản gõ không dấu hoặc đã mất dấu thanh; số liệu vẫn đọc được, tên gọi có thể không chắc.");

    /// <summary>Reads a document; a file that cannot be read is a <see cref="Refused"/>, whatever its bytes.</summary>
    public static ReadOutcome Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var package = WordPackage.Open(bytes, limits, cancellationToken);
            XElement body = package.Document.Child("body") ?? throw UnreadableException.Corrupt("thiếu phần nội dung chính");
            DocumentText text = ReadStories(package, body, limits, cancellationToken);
            return text.Lines.Any(IsReport) ? new Readable(text) : WithoutText(body);
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
        var lines = new LineCollector(limits, new DocumentCoding(body), new Comments(() => package.PartOf("comments")));
        var inline = new InlineReader(new RunLooks(styles, new ThemeFonts(() => package.PartOf("theme"))));
        var tables = new TableCount();
        Paint page = PageColour(package);
        foreach ((XElement story, DocumentPart part) in OtherStories.Of(package, body).Prepend((body, DocumentPart.Body)))
            new StoryWalker(styles, inline, new ListNumbering(definitions, styles), lines, tables, cancellationToken).Walk(story, part, page);
        ImmutableArray<ReadingNote> notes = HasLostMarks(lines.Lines) ? lines.Notes.Insert(0, LostMarks) : lines.Notes;
        return new DocumentText(ReadingMethod.Word, lines.Lines, Pages: null, ReadingQuality.Good, notes);
    }

    private static bool IsReport(TextLine line) => line.Part is DocumentPart.Body or DocumentPart.TextBox;

    private static bool HasLostMarks(ImmutableArray<TextLine> lines)
    {
        VietnameseScore score = default;
        foreach (TextLine line in lines)
            score += IsReport(line) ? VietnameseScore.Of(line.Content) : default;
        return score.HasLostMarks;
    }

    // w:background counts only where the settings have it displayed (17.2.1, 17.15.1.25).
    private static Paint PageColour(WordPackage package) =>
        package.Document.Child("background") is XElement background && (package.PartOf("settings").Switch("displayBackgroundShape") ?? false)
            ? Paint.OfHex((string?)background.Attribute(W.Main + "color")) ?? Paint.Unknown
            : Paint.White;

    private static Refused WithoutText(XElement body)
    {
        bool hasPictures = body.Descendants().Any(e => e.Name.LocalName is "drawing" or "pict" or "object" or "altChunk");
        return hasPictures
            ? new Refused(RefusalReason.NoText, "Tệp Word chỉ có hình ảnh, không có chữ để đọc. Hãy gửi bản Word gốc có chữ, hoặc bản quét dạng .pdf.")
            : new Refused(RefusalReason.Empty, "Tệp Word không có chữ nào. Hãy gửi lại tệp có nội dung.");
    }
}
