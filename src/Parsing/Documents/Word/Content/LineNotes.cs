using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>Turns what was noticed in the lines of a document into notes.</summary>
internal sealed class LineNotes(ReadingLimits limits, Comments comments)
{
    /// <summary>Longest quotation in a message, in UTF-16 units.</summary>
    private const int LongestQuote = 80;

    private readonly ImmutableArray<ReadingNote>.Builder _notes = ImmutableArray.CreateBuilder<ReadingNote>();

    public ImmutableArray<ReadingNote> ToImmutable() => _notes.ToImmutable();

    public void Add(ReadingNote note)
    {
        if (_notes.Count >= limits.Lines)
            throw UnreadableException.TooComplex("quá nhiều điểm cần lưu ý");
        _notes.Add(note);
    }

    /// <summary>Adds the notes of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isLine">Whether it has text, and so a number of its own.</param>
    /// <param name="last">One-based number of it or, when it has no text, of the line before; zero for none.</param>
    public void Add(AssembledLine line, bool isLine, int last)
    {
        int? number = last == 0 ? null : last;
        foreach (LineChange change in line.Changes)
            Add(Change(line, change, number, isLine));
        foreach (LineWords hidden in line.Hidden)
        {
            Add(new ReadingNote(NoteCodes.HiddenText, number, $"Có chữ ẩn hoặc không nhìn thấy «{Quote(hidden.Words)}», không được tính.")
            {
                Column = isLine ? hidden.Column : null,
                Words = hidden.Words,
            });
        }
        if (line.Original is string original && isLine)
        {
            Add(new ReadingNote(NoteCodes.OldFont, number, "Dòng gõ bằng phông chữ cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode.")
            {
                Column = 0,
                Length = line.Text.Length,
                Words = original,
            });
        }
        AddMarks(line, isLine, number);
    }

    private void AddMarks(AssembledLine line, bool isLine, int? number)
    {
        Dictionary<string, int> starts = new(StringComparer.Ordinal);
        foreach (LineMark mark in line.Marks)
        {
            if (mark.Mark is EmbeddedMark)
            {
                Add(new ReadingNote(NoteCodes.EmbeddedContent, number, "Có hình ảnh hoặc đối tượng nhúng lớn; nội dung bên trong không được đọc.")
                {
                    Column = isLine ? mark.Column : null,
                });
            }
            else if (mark.Mark is CommentMark { IsStart: true } start)
            {
                starts[start.Id] = mark.Column;
            }
            else if (mark.Mark is CommentMark end && comments.WithFigure(end.Id) is string comment)
            {
                int from = starts.GetValueOrDefault(end.Id, 0);
                Add(new ReadingNote(NoteCodes.CommentWithFigure, number, $"Có chú thích bên lề chứa số liệu «{Quote(comment)}», không được tính.")
                {
                    Column = isLine ? from : null,
                    Length = isLine ? mark.Column - from : 0,
                    Words = comment,
                });
            }
        }
    }

    private static ReadingNote Change(AssembledLine line, LineChange change, int? number, bool isLine)
    {
        string inserted = line.Text.Substring(change.Column, change.Length);
        string what = (change.Deleted.Length > 0 ? ", xóa «" + Quote(change.Deleted) + "»" : "")
            + (inserted.Length > 0 ? ", chèn «" + Quote(inserted) + "»" : "");
        return new ReadingNote(NoteCodes.TrackedChange, number, "Còn sửa đổi chưa chấp nhận" + what + "; đã đọc theo bản cuối.")
        {
            Column = isLine ? change.Column : null,
            Length = change.Length,
            Words = change.Deleted.Length > 0 ? change.Deleted : null,
        };
    }

    private static string Quote(string text)
    {
        if (text.Length <= LongestQuote)
            return text;
        int length = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return text[..length] + "…";
    }
}
