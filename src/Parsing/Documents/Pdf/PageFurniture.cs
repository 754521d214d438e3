using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Finds page numbers and running heads and feet, so that they are not taken for the report's own lines.</summary>
internal static partial class PageFurniture
{
    /// <summary>Rows looked at from either edge of a page.</summary>
    private const int Depth = 2;

    /// <summary>A running head stands at one height on all pages, to this many points.</summary>
    private const double SameHeight = 2;

    /// <summary>Marks <see cref="PrintedRow.Parts"/>. Only rows at the edge of a page, and only rows of which every
    /// segment is furniture or an address: a figure in a table's last row stays, and so does a table's repeated head.</summary>
    /// <param name="rows">All rows, by page from top to bottom.</param>
    /// <param name="pages">Number of pages of the document.</param>
    public static void Mark(List<PrintedRow> rows, int pages)
    {
        List<List<PrintedRow>> byPage = [.. rows.Where(row => row.Upright).GroupBy(row => row.Page).Select(page => page.ToList())];
        MarkEdges([.. byPage.Select(page => page.Take(Depth).ToList())], pages, DocumentPart.Header);
        MarkEdges([.. byPage.Select(page => page.AsEnumerable().Reverse().Take(Depth).ToList())], pages, DocumentPart.Footer);
    }

    /// <param name="edges">For each page with text, its rows from the edge inwards.</param>
    /// <param name="pages">Number of pages of the document.</param>
    /// <param name="part">Header or footer.</param>
    private static void MarkEdges(List<List<PrintedRow>> edges, int pages, DocumentPart part)
    {
        Dictionary<string, List<double>> heights = Heights(edges);
        foreach (List<PrintedRow> edge in edges)
        {
            foreach (PrintedRow row in edge)
            {
                if (row.Cell is not null || !row.Segments.TrueForAll(segment => IsPageNumber(segment.Text, row.Page, pages)
                        || PrinterLine().IsMatch(segment.Text) || Repeats(segment, heights, pages, IsPrinters(row) ? 2 : 3)))
                {
                    break; // what stands further in is not at the edge
                }
                Array.Fill(row.Parts, part);
            }
        }
    }

    private static Dictionary<string, List<double>> Heights(List<List<PrintedRow>> edges)
    {
        var heights = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (Segment segment in edges.SelectMany(edge => edge).SelectMany(row => row.Segments))
        {
            if (!heights.TryGetValue(segment.Text, out List<double>? at))
                heights.Add(segment.Text, at = []);
            at.Add(segment.Baseline);
        }
        return heights;
    }

    /// <summary>A browser prints the page's title beside the time.</summary>
    private static bool IsPrinters(PrintedRow row) => row.Segments.Exists(segment => PrinterLine().IsMatch(segment.Text));

    /// <summary>The same words at the same height on most pages, and on so many at least (two pages may well begin alike).</summary>
    private static bool Repeats(Segment segment, Dictionary<string, List<double>> heights, int pages, int least)
    {
        int times = heights[segment.Text].Count(height => Math.Abs(height - segment.Baseline) <= SameHeight);
        return times >= least && times * 2 > pages;
    }

    private static bool IsPageNumber(string text, int page, int pages)
    {
        Match number = PageNumber().Match(text);
        if (!number.Success)
            return false;
        if (number.Groups["word"].Success)
            return true;
        return Value(number.Groups["page"]) == page
            && (!number.Groups["pages"].Success || Value(number.Groups["pages"]) == pages);
    }

    private static int Value(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What a browser prints around a page: its address, or the date and time of printing.</summary>
    [GeneratedRegex(
        @"^(?:(?:file|https?)://\S+|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? [0-9]{1,2}:[0-9]{2}(?: [AP]M)?|[0-9]{1,2}:[0-9]{2},? [0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrinterLine();

    [GeneratedRegex(
        @"^(?:(?<word>trang|page)\s*:?\s*)?[-–—\s]*(?<page>[0-9]{1,4})\s*(?:/\s*(?<pages>[0-9]{1,4}))?[-–—\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex PageNumber();
}
