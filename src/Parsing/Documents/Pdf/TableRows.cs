namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Puts the rows of a ruled table into reading order: row by row of the table, cell by cell, each cell's printed rows together,
/// so that a label over three lines is one, and the figure beside it follows it.
/// </summary>
internal static class TableRows
{
    /// <summary>Borders of one row of a table stand at one height, to this many points.</summary>
    private const double SameBorder = 2;

    /// <param name="rows">A page's rows, from top to bottom.</param>
    /// <param name="rulings">The page's lines.</param>
    /// <param name="nextIndex">One-based number of the next table of the document; counted on.</param>
    public static List<PrintedRow> InOrder(List<PrintedRow> rows, Rulings rulings, ref int nextIndex)
    {
        var ordered = new List<PrintedRow>(rows.Count);
        var block = new List<(PrintedRow Row, List<Extent> Cells)>();
        foreach (PrintedRow row in rows)
        {
            if (CellsOf(row, rulings) is List<Extent> cells)
            {
                block.Add((row, cells));
                continue;
            }
            Close(block, ordered, ref nextIndex);
            ordered.Add(row);
        }
        Close(block, ordered, ref nextIndex);
        return ordered;
    }

    /// <summary>The cell of each segment of a row; <c>null</c> when any is outside of tables.</summary>
    private static List<Extent>? CellsOf(PrintedRow row, Rulings rulings)
    {
        var cells = new List<Extent>(row.Segments.Count);
        foreach (Segment segment in row.Segments)
        {
            if (!row.Upright || rulings.CellAround((segment.Ink.Left + segment.Ink.Right) / 2, (segment.Ink.Bottom + segment.Ink.Top) / 2) is not Extent cell)
                return null;
            cells.Add(cell);
        }
        return cells;
    }

    private static void Close(List<(PrintedRow Row, List<Extent> Cells)> block, List<PrintedRow> ordered, ref int nextIndex)
    {
        double[] columns = Borders(block.SelectMany(entry => entry.Cells).Select(cell => cell.Left));
        if (columns.Length < 2)
            ordered.AddRange(block.Select(entry => entry.Row)); // a frame around text
        else
            ordered.AddRange(Table(block, columns, nextIndex++));
        block.Clear();
    }

    private static IEnumerable<PrintedRow> Table(List<(PrintedRow Row, List<Extent> Cells)> block, double[] columns, int index)
    {
        double[] bands = Borders(block.SelectMany(entry => entry.Cells).Select(cell => -cell.Top));
        return block
            .SelectMany(entry => entry.Row.Segments.Zip(entry.Cells, (segment, cell) => (entry.Row, segment, cell)))
            .GroupBy(part => (Band: At(bands, -part.cell.Top), Column: At(columns, part.cell.Left)))
            .OrderBy(cell => cell.Key.Band).ThenBy(cell => cell.Key.Column)
            .SelectMany(cell => cell.GroupBy(part => part.Row).Select(row =>
                new PrintedRow(row.Key.Page, Upright: true, [.. row.Select(part => part.segment)])
                {
                    Cell = new TableCell(index, cell.Key.Band, cell.Key.Column),
                    CellRight = cell.First().cell.Right,
                    CellLeft = cell.First().cell.Left,
                }));
    }

    /// <summary>Distinct borders, ascending.</summary>
    private static double[] Borders(IEnumerable<double> places)
    {
        var borders = new List<double>();
        foreach (double place in places.Order())
        {
            if (borders.Count == 0 || place - borders[^1] > SameBorder)
                borders.Add(place);
        }
        return [.. borders];
    }

    /// <summary>One-based number of the border at a place.</summary>
    private static int At(double[] borders, double place) => borders.Count(border => border <= place + 0.001);
}
