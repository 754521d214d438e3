using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Arithmetic;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>
/// A recogniser is sometimes sure of a wrong digit, and the order of numbers alone tells no column. In such a table a number counts only where a sum that it is part of
/// is right, or the report states the same; every other one is unsure as soon as anything in the table does not fit.
/// </summary>
internal sealed class TableConfirmation
{
    private readonly JudgedTable _table;
    private readonly HashSet<ScoreRow> _scores = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ScoreRow> _maxima = new(ReferenceEqualityComparer.Instance);

    private TableConfirmation(JudgedTable table)
    {
        _table = table;
        foreach (TableRow row in table.Rows)
            Parts(row);
        foreach (TableCriterion criterion in table.Criteria)
            Criterion(criterion);
        Total();
    }

    /// <summary>The table with what nothing confirms made unsure; a table that is read for sure, or that fits, stays as it is.</summary>
    public static JudgedTable Unsettle(JudgedTable table)
    {
        if (!table.Table.IsUnproven || !TableDoubt.Accuses(table))
            return table;
        var confirmation = new TableConfirmation(table);
        return new JudgedTable(table.Case, table.Table with { Rows = [.. table.Rows.Select(confirmation.Unsettled)] }) { File = table.File, Sha256 = table.Sha256 };
    }

    /// <summary>A row and its parts that add up to it.</summary>
    private void Parts(TableRow row)
    {
        if (!row.AddsUp)
            return;
        _maxima.UnionWith([row.Row, .. row.Parts.Select(p => p.Row)]);
        if (row.Row.StatedScore is { } own && row.Sum == own)
            _scores.UnionWith([row.Row, .. row.Parts.Select(p => p.Row)]);
    }

    private void Criterion(TableCriterion criterion)
    {
        ScoreRow[] indicators = [.. criterion.Indicators.SelectMany(Written)];
        decimal right = criterion.Case.Criterion.MaximumPoints;
        if (criterion.Maximum?.Value == right && criterion.Row is { } head)
            _maxima.UnionWith(criterion.Rows.Select(r => r.Row).Append(head.Row).Where(r => r.StatedMaximum == right));
        if (criterion.SumOfMaxima == right)
            _maxima.UnionWith(criterion.Indicators.Select(i => i.Row));
        decimal? own = criterion.Row?.Row.StatedScore;
        decimal? report = criterion.Case.Figure(Measure.Points)?.StatedValue;
        if (own is not null && (own == criterion.Sum || own == report))
            _scores.Add(criterion.Row!.Row);
        if (criterion.Sum is { } sum && (sum == own || sum == report))
            _scores.UnionWith(indicators);
    }

    private void Total()
    {
        if (_table.Total is not { } total)
            return;
        if (total.StatedMaximum == _table.Criteria.Sum(k => k.Case.Criterion.MaximumPoints))
            _maxima.Add(total);
        bool addsUp = total.StatedScore is { } stated && TableTotalIsSumOfCriteria.SumOf(_table) == stated;
        if (addsUp || (total.StatedScore is { } own && DeclaredFigure.Total(_table.Case).Value == own))
            _scores.Add(total);
        if (addsUp)
            _scores.UnionWith(_table.Criteria.SelectMany(k => k.Row is { Row.StatedScore: not null } row ? [row.Row] : k.Indicators.SelectMany(Written)));
    }

    /// <summary>The rows whose own numbers make up the points of this one.</summary>
    private static IEnumerable<ScoreRow> Written(TableRow row) => row.Row.Score is Absent<decimal> ? row.Parts.Select(p => p.Row) : [row.Row];

    private ScoreRow Unsettled(TableRow row) => IsUsed(row.Row)
        ? row.Row with
        {
            Score = _scores.Contains(row.Row) ? row.Row.Score : Unsure(row.Row.Score),
            Maximum = _maxima.Contains(row.Row) ? row.Row.Maximum : Unsure(row.Row.Maximum),
        }
        : row.Row;

    /// <summary>Alternatives and levels are in no sum; of them only a score above its maximum is judged.</summary>
    private bool IsUsed(ScoreRow row) => row.Kind switch
    {
        ScoreRowKind.Level => false,
        ScoreRowKind.Item => TableRowStaysWithinMaximum.IsBroken(row) || (row.Parent is { } parent && _table.Rows[parent].AddsUp),
        _ => true,
    };

    private static Fact<decimal> Unsure(Fact<decimal> fact) => fact is Stated<decimal> stated
        ? new Garbled<decimal>(stated.Name, stated.Quote, "số điểm", stated.At)
        {
            Unsure = new Uncertainty<decimal>(DoubtKind.LowConfidence, [stated.Value], stated.Quote, Other: null),
        }
        : fact;
}
