using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Words that a page holds and does not show, gathered to be told.</summary>
internal sealed class HiddenWords
{
    /// <summary>So many places are told one by one; a document with more is no report.</summary>
    private const int MostNotes = 50;

    /// <summary>Longest quotation, in UTF-16 units.</summary>
    private const int LongestWords = 200;

    private readonly List<(int Page, Segment Words)> _white = [];
    private readonly List<(int Page, Segment Words)> _undrawn = [];

    public void Add(int page, ShownLetters letters, bool hasText, LibraryLog log)
    {
        Keep(_white, page, DrawnPage.Of(page, letters.White, log, Rulings.None));
        if (hasText)
            Keep(_undrawn, page, DrawnPage.Of(page, letters.Undrawn, log, Rulings.None));
    }

    /// <summary>The notes, each at the line it stands in or, for a row of nothing else, the one before.</summary>
    public IEnumerable<ReadingNote> Notes(ImmutableArray<TextLine> lines)
    {
        foreach ((int page, Segment words) in _white)
            yield return Note(NoteCodes.HiddenText, lines, page, words, "Chữ trắng trên nền trắng, không nhìn thấy khi đọc");
        foreach ((int page, Segment words) in _undrawn)
            yield return Note(NoteCodes.InvisibleText, lines, page, words, "Chữ có trong tệp nhưng không hiển thị trên trang");
    }

    private static void Keep(List<(int Page, Segment Words)> kept, int page, DrawnPage hidden)
    {
        foreach (Segment segment in hidden.Rows.SelectMany(row => row.Segments))
        {
            if (kept.Count < MostNotes && segment.Text.AsSpan().ContainsAnyExcept(" ._-"))
                kept.Add((page, segment));
        }
    }

    private static ReadingNote Note(string code, ImmutableArray<TextLine> lines, int page, Segment words, string what)
    {
        int? line = null;
        foreach (TextLine candidate in lines)
        {
            if (candidate.Page < page || (candidate.Page == page && candidate.Box!.Top >= words.Ink.Bottom))
                line = candidate.Number;
        }
        string quote = words.Text.Length <= LongestWords ? words.Text : words.Text[..LongestWords];
        return new ReadingNote(code, line, $"{what}: “{quote}”; không được coi là nội dung báo cáo.") { Words = quote };
    }
}
