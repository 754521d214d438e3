using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What tells whether rows of letters are the text that the page shows.</summary>
/// <param name="Readable">Letters and digits.</param>
/// <param name="Unreadable">Characters that cannot be what was meant.</param>
/// <param name="Words">How Vietnamese the words are.</param>
/// <param name="Rows">Rows of prose: those with words enough to tell.</param>
/// <param name="JunkRows">Those of them that are no Vietnamese at all.</param>
internal readonly partial record struct TextScore(int Readable, int Unreadable, VietnameseScore Words, int Rows, int JunkRows)
{
    /// <summary>From this share of unreadable characters on, figures cannot be trusted either. A page whose fonts
    /// are sound has none; bullets of a symbol font are under one in a hundred.</summary>
    private const double JunkShare = 0.05;

    /// <summary>A row with so many words tells …</summary>
    private const int TellingWords = 5;

    /// <summary>… that it is junk when under this share of them can be syllables.</summary>
    private const double JunkRowShare = 0.35;

    /// <summary>The same for a page, of at least <see cref="PageWords"/> words. Sound text has 0.95, and pages of addresses,
    /// names and abbreviations still 0.7.</summary>
    private const double JunkPageShare = 0.5;

    private const int PageWords = 12;

    /// <summary>Most junk rows, as a share, of a page that quotes something foreign (addresses of web pages, an English title).</summary>
    private const double ForeignRows = 0.25;

    public bool IsJunk =>
        Unreadable > JunkShare * (Readable + Unreadable)
        || (Words.Words >= PageWords && Words.PossibleShare + LostShare < JunkPageShare)
        || (JunkRows >= 3 && JunkRows > ForeignRows * Rows);

    private double LostShare => Words.Words == 0 ? 0 : (double)Words.MarksLost / Words.Words;

    public static TextScore Of(List<PrintedRow> rows)
    {
        TextScore score = default;
        foreach (Segment segment in rows.SelectMany(row => row.Segments))
            score = score.With(segment.Text);
        return score;
    }

    /// <summary>Addresses of pages, mail and files are no words of any language.</summary>
    private static VietnameseScore WordsOf(string text)
    {
        if (!Address().IsMatch(text))
            return VietnameseScore.Of(text);
        VietnameseScore words = default;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            if (!Address().IsMatch(text.AsSpan()[range]))
                words += VietnameseScore.Of(text.AsSpan()[range]);
        }
        return words;
    }

    [GeneratedRegex(@"://|[A-Za-z0-9]@[A-Za-z]|[A-Za-z0-9]\.[A-Za-z]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    private TextScore With(string text)
    {
        VietnameseScore words = WordsOf(text);
        bool tells = words.Words >= TellingWords;
        bool junk = tells && words.Possible + words.MarksLost < JunkRowShare * words.Words;
        return new TextScore(
            Readable + text.Count(c => char.IsLetterOrDigit(c) && !GlyphText.IsUnreadable(c)),
            Unreadable + text.Count(GlyphText.IsUnreadable),
            Words + words,
            Rows + (tells ? 1 : 0),
            JunkRows + (junk ? 1 : 0));
    }
}
