using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>Reads score tables whose cells are known. One that goes on in another table (a page of a PDF, a table torn in two) is one.</summary>
internal sealed class CellTables
{
    /// <summary>Left and right ends of a table that goes on may differ by this, in its measure.</summary>
    private const double SameEdge = 3;

    private readonly DocumentText _document;
    private readonly List<ReadTable> _read = [];

    private TableHead? _head;
    private List<DraftRow> _rows = [];
    private List<int> _lines = [];
    private TextLine? _first;
    private GridRow? _last;

    private CellTables(DocumentText document) => _document = document;

    public static IEnumerable<ReadTable> Read(DocumentText document)
    {
        var tables = new CellTables(document);
        foreach (ImmutableArray<GridRow> rows in CellRows.Of(document))
            tables.Take(rows);
        tables.Close();
        return tables._read;
    }

    private void Take(ImmutableArray<GridRow> rows)
    {
        int from = FirstHead(rows);
        if (from >= 0)
        {
            TableHead head = TableHead.At(rows, from)!;
            ImmutableArray<GridRow> body = rows[(from + head.Rows)..];
            if (_head is null || !Continues(rows) || BeginsAnew(head, body))
                Close();
            _head = head;
            _first ??= rows[from].FirstLine;
            _lines.AddRange(rows.SelectMany(LinesOf));
            TakeRows(body, head);
        }
        else if (_head is { } head && Continues(rows))
        {
            _lines.AddRange(rows.SelectMany(LinesOf));
            TakeRows(rows, head);
        }
    }

    /// <summary>The first row of a head among the first few rows (a title may stand in the table); −1 without one.</summary>
    private static int FirstHead(ImmutableArray<GridRow> rows)
    {
        for (int i = 0; i < Math.Min(rows.Length, 5); i++)
        {
            if (TableHead.At(rows, i) is not null)
                return i;
        }
        return -1;
    }

    private void TakeRows(ImmutableArray<GridRow> rows, TableHead head)
    {
        var reader = new RowReader(_document, head);
        bool isTorn = _last is not null;
        foreach (GridRow row in rows.Where(r => !head.Repeats(r)))
        {
            DraftRow read = reader.Read(row);
            _last = row;
            if (isTorn && _rows.Count > 0 && Joined(_rows[^1], read) is { } joined)
                _rows[^1] = joined;
            else
                _rows.Add(read);
            isTorn = false;
        }
    }

    /// <summary>A row that a page break tears: its figures, or the end of its name, stand on the next page.</summary>
    private static DraftRow? Joined(DraftRow above, DraftRow below) =>
        below.Marker is null && !(above.HasFigures && below.HasFigures) && (below.HasFigures || below.Name.Length > 0)
            ? above with
            {
                Name = (above.Name + " " + below.Name).Trim(),
                Maximum = above.HasFigures ? above.Maximum : below.Maximum,
                Score = above.HasFigures ? above.Score : below.Score,
                Numbers = above.HasFigures ? above.Numbers : below.Numbers,
            }
            : null;

    /// <summary>The same table further on: as wide as the one before, with at most a page between.</summary>
    private bool Continues(ImmutableArray<GridRow> rows)
    {
        if (_last is null || _rows[^1].Marker is { Kind: RowMarkerKind.Sum })
            return false;
        (TextLine before, TextLine line) = (_last.FirstLine, rows[0].FirstLine);
        if (line.Page is { } page && (before.Page is not { } last || page > last + 1))
            return false;
        bool asWide = _last.End is { } end && rows[0].End is { } width
            ? Math.Abs(end - width) < 0.5
            : Math.Abs(rows.Min(r => r.Cells[0].Left) - _head!.Columns.Min(c => c.Left)) < SameEdge || rows.SelectMany(r => r.Cells).Any(c => c.IsUnder(_head.Score));
        return asWide;
    }

    /// <summary>The first criterion again: another table.</summary>
    private bool BeginsAnew(TableHead head, ImmutableArray<GridRow> body) =>
        body.Length > 0 && _rows.Count > 0 && body.FirstOrDefault(r => !head.Repeats(r)) is { } first
        && new RowReader(_document, head).Read(first).Marker is { Numbers: [1, ..] } marker
        && _rows[0].Marker is { } begin && marker.Kind == begin.Kind && marker.Numbers.SequenceEqual(begin.Numbers);

    private void Close()
    {
        if (_head is not null && _first is not null && _rows.Count > 0)
            _read.Add(new ReadTable([.. _rows], _first, [.. _lines]));
        (_head, _rows, _lines, _first, _last) = (null, [], [], null, null);
    }

    private static IEnumerable<int> LinesOf(GridRow row) => row.Cells.SelectMany(c => c.Lines).Select(l => l.Number);
}
