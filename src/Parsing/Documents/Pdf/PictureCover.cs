using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>How much of a page its pictures cover. Scanning programs cut a page into strips and layers.</summary>
internal static class PictureCover
{
    /// <summary>The page is looked at in so many rows and columns.</summary>
    private const int Grid = 40;

    /// <summary>Share of the page that lies under any picture, 0 to 1.</summary>
    public static double Of(PageText page)
    {
        bool[] covered = new bool[Grid * Grid];
        foreach (PdfRectangle picture in page.Pictures)
        {
            var extent = Extent.Around(picture);
            (int left, int right) = Cells(extent.Left, extent.Right, page.Width);
            (int bottom, int top) = Cells(extent.Bottom, extent.Top, page.Height);
            for (int row = bottom; row < top; row++)
                Array.Fill(covered, true, (row * Grid) + left, Math.Max(0, right - left));
        }
        return covered.Count(cell => cell) / (double)covered.Length;
    }

    /// <summary>The cells whose middle lies between two places of a page's side.</summary>
    private static (int First, int Behind) Cells(double from, double to, double side)
    {
        if (!(side > 0) || !double.IsFinite(from) || !double.IsFinite(to))
            return (0, 0);
        return (Cell(from / side), Cell(to / side));
    }

    private static int Cell(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * Grid);
}
