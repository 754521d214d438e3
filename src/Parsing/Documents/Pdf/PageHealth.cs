using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Counts what tells whether the letters of a page can be trusted as text.</summary>
/// <param name="Number">One-based page.</param>
/// <param name="Nature">What follows from the counts.</param>
/// <param name="Readable">Letters and digits the page shows.</param>
/// <param name="Unreadable">Characters it shows that cannot be what was meant.</param>
/// <param name="Invisible">Letters and digits it does not show.</param>
internal sealed record PageHealth(int Number, PageNature Nature, int Readable, int Unreadable, int Invisible)
{
    /// <summary>From this share of unreadable characters on, figures cannot be trusted either. A page whose fonts
    /// are sound has none; bullets of a symbol font are under one in a hundred.</summary>
    private const double JunkShare = 0.05;

    /// <summary>A picture over this share of a page is the page …</summary>
    private const double WholePicture = 0.5;

    /// <summary>… when it shows fewer letters besides than a stamp, a page number or a signature's notice have.</summary>
    private const int NoticeLetters = 300;

    /// <summary>Fewer shapes than this draw rulings or an emblem, not a page of letters.</summary>
    private const int OutlinedLetters = 150;

    public static PageHealth Of(int number, PageText page)
    {
        int readable = 0;
        int unreadable = 0;
        int invisible = 0;
        foreach (Letter letter in page.Letters)
        {
            foreach (char c in GlyphText.Repair(letter.Value))
            {
                if (GlyphText.IsUnreadable(c))
                    unreadable += IsVisible(letter) ? 1 : 0;
                else if (char.IsLetterOrDigit(c) && IsVisible(letter))
                    readable++;
                else if (char.IsLetterOrDigit(c))
                    invisible++;
            }
        }
        return new PageHealth(number, NatureOf(page, readable, unreadable, invisible), readable, unreadable, invisible);
    }

    /// <summary>Whether the page shows the letter at all; rendering mode 3 draws nothing (ISO 32000-1, 9.3.6).</summary>
    public static bool IsVisible(Letter letter) => letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip);

    private static PageNature NatureOf(PageText page, int readable, int unreadable, int invisible)
    {
        bool picture = readable < NoticeLetters && page.Pictures.Count > 0 && PictureCover.Of(page) >= WholePicture;
        if (invisible > 0 && (picture || readable == 0))
            return PageNature.HiddenLayer;
        if (picture)
            return PageNature.Picture;
        if (unreadable > JunkShare * (readable + unreadable))
            return PageNature.Junk;
        if (readable > 0)
            return PageNature.Text;
        return page.Pictures.Count > 0 || page.Paths >= OutlinedLetters ? PageNature.Picture : PageNature.Blank;
    }
}
