using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The letters of a page by whether a reader of the paper sees them. Those outside the displayed page are in no list.</summary>
/// <param name="Seen">Drawn in a colour that shows.</param>
/// <param name="Undrawn">Placed but not drawn (rendering mode 3), or drawn under a picture of the whole page, as a scanner's program does with what it recognised.</param>
/// <param name="White">Drawn white on white.</param>
internal sealed record ShownLetters(ImmutableArray<Letter> Seen, ImmutableArray<Letter> Undrawn, ImmutableArray<Letter> White)
{
    /// <summary>Colour components from here on are white on any paper; 0 to 1.</summary>
    private const double WhiteFrom = 0.98;

    public static ShownLetters Of(PageText page)
    {
        ImmutableArray<Letter>.Builder seen = ImmutableArray.CreateBuilder<Letter>(page.Letters.Count);
        ImmutableArray<Letter>.Builder undrawn = ImmutableArray.CreateBuilder<Letter>();
        ImmutableArray<Letter>.Builder white = ImmutableArray.CreateBuilder<Letter>();
        List<PdfRectangle>? behind = null;
        foreach (Letter letter in page.Letters)
        {
            (double x, double y) = Middle(letter);
            if (!(x >= 0 && x <= page.Width && y >= 0 && y <= page.Height))
                continue;
            if (page.IsCovered || letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
                undrawn.Add(letter);
            else if (IsWhite(letter) && !(behind ??= Backgrounds(page)).Exists(shape => Contains(shape, x, y)))
                white.Add(letter);
            else
                seen.Add(letter);
        }
        return new ShownLetters(seen.DrainToImmutable(), undrawn.DrainToImmutable(), white.DrainToImmutable());
    }

    /// <summary>The middle of the room the letter takes on its line, a little above the baseline.</summary>
    private static (double X, double Y) Middle(Letter letter)
    {
        PdfPoint from = letter.StartBaseLine;
        PdfPoint to = letter.EndBaseLine;
        return ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
    }

    private static bool IsWhite(Letter letter)
    {
        if (letter.RenderingMode is not TextRenderingMode.Fill || letter.FillColor is null)
            return false;
        (double red, double green, double blue) = letter.FillColor.ToRGBValues();
        return Math.Min(red, Math.Min(green, blue)) >= WhiteFrom;
    }

    /// <summary>What white letters show upon: pictures and shapes that are filled with another colour.</summary>
    private static List<PdfRectangle> Backgrounds(PageText page)
    {
        var shapes = new List<PdfRectangle>(page.Pictures);
        foreach (PdfPath path in page.Shapes)
        {
            if (path.IsFilled && !IsWhite(path) && path.GetBoundingRectangle() is PdfRectangle shape)
                shapes.Add(shape);
        }
        return shapes;
    }

    private static bool IsWhite(PdfPath path)
    {
        if (path.FillColor is null)
            return false;
        (double red, double green, double blue) = path.FillColor.ToRGBValues();
        return Math.Min(red, Math.Min(green, blue)) >= WhiteFrom;
    }

    private static bool Contains(in PdfRectangle shape, double x, double y)
    {
        var extent = Extent.Around(shape);
        return x >= extent.Left && x <= extent.Right && y >= extent.Bottom - 1 && y <= extent.Top + 1;
    }
}
