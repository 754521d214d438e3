namespace CTCPL.Pipeline.Parsing.Documents.Word.Tables;

/// <summary>The cells of a table, as a calculated field of the table sees them.</summary>
/// <param name="text">Gives the text of the lines behind the first number, up to and with the second.</param>
internal sealed class TableSheet(Func<int, int, string> text)
{
    private readonly List<List<SheetCell>> _rows = [];
    private readonly Dictionary<SheetCell, (decimal? Number, bool HasDigit)> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Number of rows so far.</summary>
    public int Rows => _rows.Count;

    public void StartRow() => _rows.Add([]);

    public void Add(SheetCell cell) => _rows[^1].Add(cell);

    /// <summary>The number that a cell is; <c>null</c> when it is not plainly one.</summary>
    public decimal? NumberOf(SheetCell cell) => Know(cell).Number;

    /// <summary>Whether any digit stands in a cell.</summary>
    public bool HasDigit(SheetCell cell) => Know(cell).HasDigit;

    /// <summary>The cell at these one-based places; <c>null</c> when the row has none there.</summary>
    public SheetCell? Find(int row, int cell) =>
        row >= 1 && row <= _rows.Count && cell >= 1 && cell <= _rows[row - 1].Count ? _rows[row - 1][cell - 1] : null;

    private (decimal? Number, bool HasDigit) Know(SheetCell cell)
    {
        if (!_known.TryGetValue(cell, out (decimal? Number, bool HasDigit) known))
        {
            string words = text(cell.After, cell.Last);
            _known[cell] = known = (CellNumber.Of(words), words.Any(char.IsDigit));
        }
        return known;
    }
}

/// <summary>A cell of a <see cref="TableSheet"/>.</summary>
/// <param name="After">One-based number of the line before its first.</param>
/// <param name="Last">One-based number of its last line; <paramref name="After"/> when it is empty.</param>
/// <param name="GridColumn">One-based column of the table's grid it begins in.</param>
/// <param name="Span">Columns of the grid it covers.</param>
/// <param name="IsMergedDown">Whether it is part of a cell over several rows.</param>
internal sealed record SheetCell(int After, int Last, int GridColumn, int Span, bool IsMergedDown);
