namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What a page is worth as text.</summary>
/// <param name="Number">One-based page.</param>
/// <param name="Nature">What it is.</param>
/// <param name="HasText">Whether it shows letters that can be read.</param>
/// <param name="MarksLost">Whether it is Vietnamese without tone marks.</param>
internal sealed record PageHealth(int Number, PageNature Nature, bool HasText, bool MarksLost)
{
    /// <summary>A picture over this share of a page is the page …</summary>
    private const double WholePicture = 0.5;

    /// <summary>… when it shows fewer letters besides than a stamp, a page number or a signature's notice have.</summary>
    private const int NoticeLetters = 300;

    /// <summary>Fewer shapes than this draw rulings or an emblem, not a page of letters.</summary>
    private const int OutlinedLetters = 150;

    /// <param name="number">One-based page.</param>
    /// <param name="page">The page.</param>
    /// <param name="shown">Its letters.</param>
    /// <param name="score">Of the letters that are seen.</param>
    /// <param name="skipped">Whether the library left out letters.</param>
    public static PageHealth Of(int number, PageText page, ShownLetters shown, TextScore score, bool skipped) => new(
        number, NatureOf(page, shown, score, skipped), score.Readable > 0, score.Words.HasLostMarks);

    private static PageNature NatureOf(PageText page, ShownLetters shown, TextScore score, bool skipped)
    {
        bool picture = score.Readable < NoticeLetters && page.Pictures.Count > 0 && PictureCover.Of(page) >= WholePicture;
        if (!shown.Undrawn.IsEmpty && (picture || score.Readable == 0))
            return PageNature.HiddenLayer;
        if (picture)
            return PageNature.Picture;
        if (skipped || score.IsJunk)
            return PageNature.Junk;
        if (!page.Annotations.Filled.IsEmpty)
            return PageNature.Filled;
        if (score.Readable > 0)
            return PageNature.Text;
        return page.Pictures.Count > 0 || page.Shapes.Count >= OutlinedLetters ? PageNature.Picture : PageNature.Blank;
    }
}
