using System.Collections.Immutable;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Words that a document carries beside its pages' own text, gathered to be told.</summary>
internal sealed class BesideWords
{
    /// <summary>So many of a kind are told.</summary>
    private const int Most = 50;

    private readonly List<(int Page, string Words)> _filled = [];
    private readonly List<(int Page, string Words)> _comments = [];

    /// <param name="page">One-based page.</param>
    /// <param name="annotations">Its annotations.</param>
    /// <param name="shownToRecogniser">Whether the page's rows are what a recogniser saw, filled values included.</param>
    public void Add(int page, PageAnnotations annotations, bool shownToRecogniser)
    {
        if (!shownToRecogniser)
            _filled.AddRange(annotations.Filled.Take(Most - _filled.Count).Select(words => (page, words)));
        _comments.AddRange(annotations.Comments.Where(FigureDoubts.HasDigit).Take(Most - _comments.Count).Select(words => (page, words)));
    }

    public IEnumerable<ReadingNote> Notes(DocumentFeatures features, ImmutableArray<TextLine> lines)
    {
        foreach ((int page, string words) in _filled)
        {
            yield return Note(NoteCodes.EmbeddedContent, lines, page, words,
                Invariant($"Trang {page} có nội dung điền vào biểu mẫu hoặc gõ đè lên trang, không đọc được cùng văn bản: “{words}”."));
        }
        foreach ((int page, string words) in _comments)
            yield return Note(NoteCodes.CommentWithFigure, lines, page, words, Invariant($"Ghi chú trên trang {page} có số liệu: “{words}”."));
        if (features.Attachments)
            yield return new ReadingNote(NoteCodes.EmbeddedContent, null, "Tệp PDF có tệp đính kèm; nội dung đính kèm không được đọc.");
    }

    private static ReadingNote Note(string code, ImmutableArray<TextLine> lines, int page, string words, string message) =>
        new(code, lines.LastOrDefault(line => line.Page <= page)?.Number, message) { Words = words };
}
