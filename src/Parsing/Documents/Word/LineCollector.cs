using System.Collections.Immutable;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Gathers the lines and notes of a document, and numbers the lines.</summary>
internal sealed class LineCollector(ReadingLimits limits)
{
    /// <summary>Longest quotation in a note, in UTF-16 units.</summary>
    private const int LongestQuote = 80;

    private readonly ImmutableArray<TextLine>.Builder _lines = ImmutableArray.CreateBuilder<TextLine>();
    private readonly ImmutableArray<ReadingNote>.Builder _notes = ImmutableArray.CreateBuilder<ReadingNote>();

    public ImmutableArray<TextLine> Lines => _lines.ToImmutable();

    public ImmutableArray<ReadingNote> Notes => _notes.ToImmutable();

    /// <summary>Adds a paragraph: its list number in front of the first line, and its notes.</summary>
    /// <param name="content">The paragraph.</param>
    /// <param name="number">The rendered list number with the space behind it; empty for none.</param>
    /// <param name="place">Where the paragraph stands.</param>
    public void Add(ParagraphContent content, string number, Place place)
    {
        bool continues = false;
        foreach (ContentLine line in content.Lines)
        {
            int? added = AddLine(line, number, place, continues);
            continues |= added is not null;
            number = "";
            AddNotes(line, added);
        }
    }

    private int? AddLine(ContentLine line, string number, Place place, bool continues)
    {
        string front = number.Normalize(NormalizationForm.FormC);
        string text = front + line.Text.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
        text = text.TrimEnd();
        if (text.Length == 0)
            return null;
        if (_lines.Count >= limits.Lines)
            throw UnreadableException.TooComplex("quá nhiều dòng");
        _lines.Add(new TextLine(_lines.Count + 1, text)
        {
            Paragraph = place.Paragraph,
            Cell = place.Cell,
            Part = place.Part,
            AutomaticNumberLength = Math.Min(front.Length, text.Length),
            ContinuesParagraph = continues,
        });
        return _lines.Count;
    }

    private void AddNotes(ContentLine line, int? number)
    {
        if (line.Inserted.Length > 0 || line.Deleted.Length > 0)
        {
            string what = (line.Deleted.Length > 0 ? ", xóa «" + Quote(line.Deleted) + "»" : "")
                + (line.Inserted.Length > 0 ? ", chèn «" + Quote(line.Inserted) + "»" : "");
            _notes.Add(new ReadingNote(NoteCodes.TrackedChange, number, "Còn sửa đổi chưa chấp nhận" + what + "; đã đọc theo bản cuối."));
        }
        if (!string.IsNullOrWhiteSpace(line.Hidden.ToString()))
            _notes.Add(new ReadingNote(NoteCodes.HiddenText, number, "Có chữ ẩn «" + Quote(line.Hidden) + "», không được tính."));
    }

    private static string Quote(StringBuilder text)
    {
        string quote = text.ToString(0, Math.Min(text.Length, LongestQuote));
        if (char.IsHighSurrogate(quote[^1]))
            quote = quote[..^1];
        return quote.Normalize(NormalizationForm.FormC) + (text.Length > LongestQuote ? "…" : "");
    }
}

/// <summary>Where a paragraph stands.</summary>
/// <param name="Part">The part of the document.</param>
/// <param name="Paragraph">One-based number in the body; <c>null</c> outside it.</param>
/// <param name="Cell">The cell of a table; <c>null</c> outside tables.</param>
internal readonly record struct Place(DocumentPart Part, int? Paragraph, TableCell? Cell);
