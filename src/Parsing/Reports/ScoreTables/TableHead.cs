using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>The head of a score table: which columns hold what.</summary>
/// <param name="Maximum">Điểm số tối đa.</param>
/// <param name="Score">Điểm số tự chấm.</param>
/// <param name="Columns">Every column that has words in its head, from left to right; the lowest cell where heads stand over one another.</param>
/// <param name="Rows">How many rows it takes.</param>
/// <param name="End">Where its rows end; <c>null</c> where it is not known or where they differ.</param>
internal sealed partial record TableHead(GridCell Maximum, GridCell Score, ImmutableArray<GridCell> Columns, int Rows, double? End)
{
    /// <summary>A head takes at most this many rows; of words placed on a page without borders each printed line is one.</summary>
    private const int MostRows = 8;

    /// <summary>A heading longer than this is prose.</summary>
    private const int LongestHeading = 90;

    [GeneratedRegex(@"\btoi\s?da\b|\bdiem\s?chuan\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MaximumWords { get; }

    [GeneratedRegex(@"\btu\s?(?:cham|danh\s?gia)\b|\bdiem(?:\s?so)?\s?(?:dat|cham)(?:\s?duoc)?\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScoreWords { get; }

    /// <summary>Scores of others than the unit, and what only speaks of scores.</summary>
    [GeneratedRegex(@"tham\s?dinh|cap\s?tren|huyen|can\s?cu|chu\s?ky|so\s?chi\s?tieu", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherWords { get; }

    [GeneratedRegex(@"^(?:\(?\d{1,2}\)?(?:\s|$)|=|\+|\(|\)|/)+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndexWords { get; }

    /// <summary>The head that begins with the first of these rows; <c>null</c> when it is none.</summary>
    public static TableHead? At(ImmutableArray<GridRow> rows, int first)
    {
        int most = Math.Min(MostRows, rows.Length - first);
        if (most == 0 || rows[first].Cells.All(c => !IsHeading(c)))
            return null;
        for (int count = 1; count <= most; count++)
        {
            if (!rows[first + count - 1].Cells.All(IsShort))
                return null;
            if (Of(rows.Slice(first, count)) is { } head)
                return Of(rows.Slice(first, count + Following(rows, first + count, head))) ?? head;
        }
        return null;
    }

    /// <summary>Whether a row repeats the head, or is the row of numbers below it ("(1)", "(2)", …).</summary>
    public bool Repeats(GridRow row) =>
        IsIndex(row) || row.Cells.Any(c => c.IsUnder(Score) && ScoreWords.IsMatch(c.Folded))
        || row.Cells.Any(c => c.IsUnder(Maximum) && MaximumWords.IsMatch(c.Folded));

    /// <summary>The column a cell stands in; <c>null</c> when it stands in none or in several.</summary>
    public int? ColumnOf(GridCell cell)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            if (cell.IsUnder(Columns[i]))
                return i;
        }
        return null;
    }

    private static bool IsHeading(GridCell cell) => IsShort(cell)
        && (MaximumWords.IsMatch(cell.Folded) || ScoreWords.IsMatch(cell.Folded) || cell.Folded.Contains("tieu chi", StringComparison.Ordinal)
            || cell.Folded.Contains("noi dung", StringComparison.Ordinal) || cell.Folded is "tt" or "stt" || cell.Folded.StartsWith("diem", StringComparison.Ordinal));

    private static bool IsShort(GridCell cell) => cell.Folded.Length <= LongestHeading;

    private static TableHead? Of(ImmutableArray<GridRow> rows)
    {
        ImmutableArray<GridCell> columns = Stacked(rows);
        GridCell[] maxima = [.. columns.Where(c => MaximumWords.IsMatch(c.Folded) && !ScoreWords.IsMatch(c.Folded) && !OtherWords.IsMatch(c.Folded))];
        GridCell[] scores = [.. columns.Where(c => ScoreWords.IsMatch(c.Folded) && !MaximumWords.IsMatch(c.Folded) && !OtherWords.IsMatch(c.Folded))];
        double?[] ends = [.. rows.Select(r => r.End).Distinct()];
        return (maxima, scores) is ([var maximum], [var score])
            ? new TableHead(maximum, score, columns, rows.Length, ends is [var end] ? end : null)
            : null;
    }

    /// <summary>One cell for each column: the lowest, with the words of the narrower cells above it.</summary>
    private static ImmutableArray<GridCell> Stacked(ImmutableArray<GridRow> rows)
    {
        List<GridCell> columns = [];
        foreach (GridCell cell in rows.Reverse().SelectMany(r => r.Cells))
        {
            int[] below = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Common(cell) > 0.2 * Math.Min(columns[i].Right - columns[i].Left, cell.Right - cell.Left))];
            if (below is [])
                columns.Add(cell);
            else if (below is [var only])
                columns[only] = new GridCell(Math.Min(cell.Left, columns[only].Left), Math.Max(cell.Right, columns[only].Right), cell.Lines.AddRange(columns[only].Lines));
        }
        return [.. columns.OrderBy(c => c.Left)];
    }

    /// <summary>Rows behind the head that still belong to it: sub-heads and the row of numbers.</summary>
    private static int Following(ImmutableArray<GridRow> rows, int first, TableHead head)
    {
        int count = 0;
        while (first + count < rows.Length && count < 3 && (IsIndex(rows[first + count]) || IsSubHead(rows[first + count], head)))
            count++;
        return count;
    }

    private static bool IsSubHead(GridRow row, TableHead head) => row.Cells.All(c =>
        c.Left > head.Maximum.Left && IsShort(c) && !char.IsAsciiDigit(c.Folded.FirstOrDefault('0')));

    /// <summary>"(1) (2) (3)", "1 2 3 4", "A B 1 2": numbers that count the columns.</summary>
    private static bool IsIndex(GridRow row)
    {
        if (row.Cells.Length < 3 || !row.Cells.All(c => IndexWords.IsMatch(c.Folded) || c.Folded is "a" or "b" or "c" or "(a)" or "(b)" or "(c)"))
            return false;
        int[] numbers =
        [
            .. row.Cells.Select(c => c.Folded.Trim('(', ')')).Where(w => w.Length is 1 or 2 && w.All(char.IsAsciiDigit))
                .Select(w => int.Parse(w, CultureInfo.InvariantCulture)),
        ];
        return numbers.Length >= 2 && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1);
    }
}
