using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Tells which rows go on the sentence of the row before. In doubt a row does not: joining two lines of a report
/// would mix their figures, while a sentence left in two lines is still read.
/// </summary>
internal sealed partial class Wrapping
{
    /// <summary>Rows further apart than this many times the font size are different paragraphs.</summary>
    private const double ParagraphGap = 2.2;

    /// <summary>A line with a capital that is indented more than this share of the font size begins a paragraph; one that
    /// stands as much further out than the line above goes on the paragraph which that line began.</summary>
    private const double Indent = 0.6;

    private readonly double _margin;
    private PrintedRow? _before;

    /// <param name="rows">All rows of the document: the right margin is where the longest of them ends.</param>
    public Wrapping(List<PrintedRow> rows) =>
        _margin = rows.Where(row => row.Cell is null && IsProse(row)).Select(row => row.Segments[0].End).DefaultIfEmpty(0).Max();

    /// <summary>Whether the row goes on the row given before; to be asked once for each row, in order.</summary>
    public bool GoesOn(PrintedRow row)
    {
        if (row.Upright && Array.TrueForAll(row.Parts, part => part is DocumentPart.Header or DocumentPart.Footer))
            return false; // a page number between the two does not part them
        PrintedRow? before = _before;
        _before = row;
        return before is not null && IsProse(before) && IsProse(row) && GoesOn(before, before.Segments[0], row, row.Segments[0]);
    }

    private bool GoesOn(PrintedRow before, Segment above, PrintedRow row, Segment line)
    {
        if (before.Cell != row.Cell || (row.Cell is not null && !char.IsLower(line.Text[0])))
            return false; // in a cell a capital or a figure may well be the next item
        double margin = row.Cell is null ? _margin : row.CellRight - (0.5 * above.Size);
        bool wasFull = above.End + (0.2 * above.Size) + line.FirstWord > margin - (0.1 * above.Size);
        if (!wasFull || ListMarker().IsMatch(line.Text))
            return false;
        if (before.Page == row.Page && above.Baseline - line.Baseline > ParagraphGap * Math.Max(above.Size, line.Size))
            return false;
        if (Math.Abs(above.Size - line.Size) > 0.2 * above.Size)
            return false;
        if (!char.IsUpper(line.Text[0]))
            return true;
        double indent = Indent * line.Size;
        if (line.Start < above.Start - indent)
            return true;
        return line.Start <= above.Start + indent && above.Text[^1] is not ('.' or ';' or ':' or '!' or '?');
    }

    private static bool IsProse(PrintedRow row) =>
        row.Upright && row.Segments.Count == 1 && row.Parts[0] == DocumentPart.Body;

    /// <summary>"- ", "+ ", "• ", "a) ", "đ. ", "1. ", "2.1. ", "IV. ".</summary>
    [GeneratedRegex(@"^(?:[-–—+*•●○▪]\s*\D|(?:[a-zđ]|[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,5})\s*[.)]\s*\D)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListMarker();
}
