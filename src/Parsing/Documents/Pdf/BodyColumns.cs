using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Puts a body text set in two columns into reading order: the left column, then the right. In doubt rows stay rows: a
/// table read by columns would part its labels from their figures, a letterhead is read across.
/// </summary>
internal static class BodyColumns
{
    /// <summary>Fewer rows than this may be a letterhead or signatures side by side.</summary>
    private const int FewestRows = 10;

    /// <summary>Words of a line of prose in a column; a table's cells are shorter.</summary>
    private const int WordsOfProse = 4;

    /// <param name="rows">A page's rows of its main direction, from top to bottom.</param>
    /// <param name="page">The page.</param>
    public static List<PrintedRow> InOrder(List<PrintedRow> rows, PageText page)
    {
        var ordered = new List<PrintedRow>(rows.Count);
        for (int first = 0; first < rows.Count;)
        {
            int behind = Behind(rows, first);
            List<PrintedRow> block = rows[first..behind];
            ordered.AddRange(IsBody(block, page) ? [.. Side(block, left: true), .. Side(block, left: false)] : block);
            first = behind;
        }
        return ordered;
    }

    /// <summary>The end of the longest block from a row on through which a gutter runs; of one row when there is none.</summary>
    private static int Behind(List<PrintedRow> rows, int first)
    {
        if (!rows[first].Upright || rows[first].Segments.Count != 2 || rows[first].Cell is not null)
            return first + 1;
        double left = rows[first].Segments[0].End;
        double right = rows[first].Segments[1].Start;
        int behind = first + 1;
        while (behind < rows.Count && rows[behind] is { Upright: true, Segments.Count: 1 or 2 } row)
        {
            (double end, double start) = Gutter(row, left, right);
            if (end >= start)
                break;
            (left, right) = (end, start);
            behind++;
        }
        return behind;
    }

    /// <summary>What a row leaves of a gutter.</summary>
    private static (double Left, double Right) Gutter(PrintedRow row, double left, double right)
    {
        if (row.Segments.Count == 2)
            return (Math.Max(left, row.Segments[0].End), Math.Min(right, row.Segments[1].Start));
        Segment only = row.Segments[0];
        if (only.End <= left + ((right - left) / 2))
            return (Math.Max(left, only.End), right);
        return only.Start >= left + ((right - left) / 2) ? (left, Math.Min(right, only.Start)) : (right, left);
    }

    private static bool IsBody(List<PrintedRow> block, PageText page)
    {
        int pairs = block.Count(row => row.Segments.Count == 2);
        if (pairs < FewestRows || pairs * 4 < block.Count * 3 || IsRuled(block, page))
            return false;
        return IsProse(block, 0) && IsProse(block, 1);
    }

    private static bool IsProse(List<PrintedRow> block, int side)
    {
        List<Segment> segments = [.. block.Where(row => row.Segments.Count == 2).Select(row => row.Segments[side])];
        return segments.Count(segment => segment.Text.Count(c => c == ' ') >= WordsOfProse - 1) * 5 >= segments.Count * 4;
    }

    /// <summary>Whether lines are drawn among the rows: a table.</summary>
    private static bool IsRuled(List<PrintedRow> block, PageText page)
    {
        double top = block.Max(row => row.Segments.Max(segment => segment.Ink.Top));
        double bottom = block.Min(row => row.Segments.Min(segment => segment.Ink.Bottom));
        return page.Shapes.Any(shape => shape.GetBoundingRectangle() is PdfRectangle drawn
            && Extent.Around(drawn) is var extent && extent.Bottom < top && extent.Top > bottom);
    }

    private static IEnumerable<PrintedRow> Side(List<PrintedRow> block, bool left)
    {
        double gutter = block.Where(row => row.Segments.Count == 2).Max(row => row.Segments[0].End);
        foreach (PrintedRow row in block)
        {
            List<Segment> segments = [.. row.Segments.Where(segment => segment.Start < gutter == left)];
            if (segments.Count > 0)
                yield return new PrintedRow(row.Page, row.Upright, segments);
        }
    }
}
