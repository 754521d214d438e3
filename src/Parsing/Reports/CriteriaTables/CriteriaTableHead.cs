using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports.CriteriaTables;

/// <summary>The head of a table that has a column for each of the form's lines and a row for each criterion.</summary>
/// <param name="Columns">The cells that head a measure.</param>
/// <param name="Rows">How many rows the head takes, counted from the table's first.</param>
internal sealed partial record CriteriaTableHead(ImmutableArray<(Measure Measure, GridCell Cell)> Columns, int Rows)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A head takes at most this many rows, one title row counted.</summary>
    private const int MostRows = 4;

    /// <summary>So many different measures, that of the half among them, make it such a table; a score table has none of the half.</summary>
    private const int LeastMeasures = 3;

    [GeneratedRegex(@"5[0o]\s?(?:%|phan\s?tram)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Half { get; }

    [GeneratedRegex(@"\b(?:diem\s?(?:0|khong)|(?:0|khong)\s?diem|khong\s?(?:dat|co|duoc)\s?diem)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zero { get; }

    [GeneratedRegex(@"\b(?:chi\s?tieu|ct)\b.*\btoi\s?da\b|\bdat\b.*\btoi\s?da\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Maximum { get; }

    [GeneratedRegex(@"^(?:tong\s)?(?:so\s)?diem(?:\sso)?\b(?!.*\btoi\s?da\b)|\bdiem\s?(?:dat\s?duoc|tu\s?cham|dat)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points { get; }

    /// <summary>The head in the first rows of a table; <c>null</c> when it has none.</summary>
    public static CriteriaTableHead? Of(ImmutableArray<GridRow> rows)
    {
        List<(Measure Measure, GridCell Cell)> columns = [];
        int last = -1;
        for (int row = 0; row < Math.Min(MostRows, rows.Length); row++)
        {
            foreach (GridCell cell in rows[row].Cells)
            {
                if (Kind(cell.Folded.Trim()) is not Measure measure || columns.Exists(c => c.Measure == measure && !cell.IsUnder(c.Cell)))
                    continue;
                columns.RemoveAll(c => c.Cell.Common(cell) > 0);
                columns.Add((measure, cell));
                last = row;
            }
        }
        bool isOne = columns.Exists(c => c.Measure == Measure.IndicatorsAtLeastHalf) && columns.Select(c => c.Measure).Distinct().Count() >= LeastMeasures;
        return isOne ? new CriteriaTableHead([.. columns], last + 1) : null;
    }

    /// <summary>The measure that a label in a cell stands for; <c>null</c> when it is none.</summary>
    /// <param name="words">Folded.</param>
    public static Measure? Kind(string words) =>
        words.Length is 0 or > 120 || words.StartsWith("so tieu chi", StringComparison.Ordinal) ? null
        : Half.IsMatch(words) ? Measure.IndicatorsAtLeastHalf
        : Zero.IsMatch(words) ? Measure.IndicatorsAtZero
        : Maximum.IsMatch(words) ? Measure.IndicatorsAtMaximum
        : Points.IsMatch(words) ? Measure.Points
        : null;
}
