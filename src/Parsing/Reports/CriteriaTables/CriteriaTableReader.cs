using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports.CriteriaTables;

/// <summary>
/// Finds the table in which some wards set out all criteria instead of the form's list: a row for each criterion and a column for each
/// of the four lines, or the other way round.
/// </summary>
internal static partial class CriteriaTableReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A table of one criterion is a list in another shape; the labels are found there as in a list.</summary>
    private const int LeastCriteria = 2;

    [GeneratedRegex(@"^\s*(?:tong|cong)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sum { get; }

    [GeneratedRegex(@"^\s*\(?(?:\d{1,2}|i{1,3}|iv|vi{0,3})\)?[.)]?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyNumber { get; }

    [GeneratedRegex(@"\bti?eu\s?(?:chi|tri)\s*(?:so\s*|thu\s*)?(?:\d|[ivx]{1,3}\b|nhat\b|hai\b|ba\b|tu\b|nam\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Criterion { get; }

    /// <summary>One figure or the words that stand for none.</summary>
    [GeneratedRegex(@"^\D{0,12}\d|^\s*khong\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure { get; }

    /// <summary>The table; <c>null</c> when the document has none.</summary>
    public static CriteriaTable? Find(DocumentText document)
    {
        List<CriteriaTable> found = [];
        CriteriaTableHead? head = null;
        foreach (ImmutableArray<GridRow> rows in CellRows.Of(document))
        {
            if (CriteriaTableHead.Of(rows) is { } own)
            {
                head = own;
                found.Add(Read(own, rows, own.Rows));
            }
            else if (Transposed(rows) is { } turned)
            {
                head = null;
                found.Add(turned);
            }
            else if (head is not null && Read(head, rows, 0) is { Rows: not [] } rest)
            {
                found[^1] = Joined(found[^1], rest);
            }
        }
        return found.MaxBy(t => t.Rows.Length) is { Rows.Length: >= LeastCriteria } table ? table : null;
    }

    private static CriteriaTable Joined(CriteriaTable first, CriteriaTable rest) => new(
        first.Rows.AddRange(rest.Rows),
        rest.Total ?? first.Total,
        first.Lines.Concat(rest.Lines).ToFrozenSet(),
        first.HeadLines.Concat(rest.HeadLines).ToFrozenSet());

    private static CriteriaTable Read(CriteriaTableHead head, ImmutableArray<GridRow> rows, int from)
    {
        List<CriteriaTableRow> criteria = [];
        GridCell? total = null;
        List<GridRow> heads = [.. rows.Take(from)];
        foreach (GridRow row in rows.Skip(from))
        {
            GridCell[] names = [.. row.Cells.Where(c => !head.Columns.Any(h => c.IsUnder(h.Cell)))];
            if (names.Any(n => Sum.IsMatch(n.Folded)))
                total ??= Under(row, head.Columns.FirstOrDefault(c => c.Measure == Measure.Points).Cell);
            else if (Of(head, row, names) is { } criterion)
                criteria.Add(criterion);
            else
                heads.Add(row);
        }
        return new CriteriaTable([.. criteria], total, Numbers(rows), Numbers(heads));
    }

    private static CriteriaTableRow? Of(CriteriaTableHead head, GridRow row, GridCell[] names)
    {
        GridCell? name = names.Where(n => !OnlyNumber.IsMatch(n.Folded)).MaxBy(n => n.Folded.Length);
        GridCell? number = names.FirstOrDefault(n => OnlyNumber.IsMatch(n.Folded));
        (Measure Measure, GridCell? Cell)[] cells = [.. head.Columns.OrderBy(c => c.Measure).Select(c => (c.Measure, Under(row, c.Cell)))];
        int figures = cells.Count(c => c.Cell is { } cell && Figure.IsMatch(cell.Folded));
        bool says = name is not null && Criterion.IsMatch(name.Folded);
        if (name is null || (figures < 2 && !says) || figures == 0)
            return null;
        TextLine before = name.Lines[^1];
        List<(Measure, GridCell?, TextLine)> placed = [];
        foreach ((Measure measure, GridCell? cell) in cells)
        {
            placed.Add((measure, cell, before));
            before = cell?.Lines[^1] ?? before;
        }
        return new CriteriaTableRow(says ? null : number, name.Lines[0], [.. placed]);
    }

    /// <summary>A column for each criterion, a row for each measure.</summary>
    private static CriteriaTable? Transposed(ImmutableArray<GridRow> rows)
    {
        int head = -1;
        for (int row = 0; row < Math.Min(3, rows.Length) && head < 0; row++)
            head = rows[row].Cells.Count(c => Criterion.IsMatch(c.Folded)) >= LeastCriteria ? row : -1;
        if (head < 0)
            return null;
        GridCell[] columns = [.. rows[head].Cells.Where(c => Criterion.IsMatch(c.Folded))];
        (Measure Measure, GridRow Row)[] measures =
        [
            .. rows.Skip(head + 1)
                .Select(r => (Measure: r.Cells.Where(c => !columns.Any(c.IsUnder)).Select(c => CriteriaTableHead.Kind(c.Folded.Trim())).FirstOrDefault(k => k is not null), Row: r))
                .Where(r => r.Measure is not null)
                .Select(r => (r.Measure!.Value, r.Row)),
        ];
        if (!measures.Any(m => m.Measure == Measure.IndicatorsAtLeastHalf) || measures.Select(m => m.Measure).Distinct().Count() < 3)
            return null;
        return new CriteriaTable(
            [.. columns.Select(column => new CriteriaTableRow(
                Number: null,
                column.Lines[0],
                [.. measures.Select(m => (m.Measure, Under(m.Row, column), column.Lines[^1]))]))],
            Total: null,
            Numbers(rows),
            measures.SelectMany(m => m.Row.Cells.Where(c => !columns.Any(c.IsUnder))).SelectMany(c => c.Lines).Select(l => l.Number).ToFrozenSet());
    }

    private static GridCell? Under(GridRow row, GridCell? head) => head is null ? null : row.Cells.FirstOrDefault(c => c.IsUnder(head));

    private static FrozenSet<int> Numbers(IEnumerable<GridRow> rows) => rows.SelectMany(r => r.Cells).SelectMany(c => c.Lines).Select(l => l.Number).ToFrozenSet();
}
