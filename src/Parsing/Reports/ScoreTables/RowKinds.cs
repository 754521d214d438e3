using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>
/// Tells criteria, indicators, items and the total by the way the table numbers its rows: "Tiêu chí 1" or "I" over "Chỉ tiêu 1"
/// or "1", or "1" over "1.1" over "1.1.1". One table keeps to one way.
/// </summary>
internal sealed class RowKinds
{
    private readonly ImmutableArray<DraftRow> _rows;
    private readonly bool _namesCriteria;
    private readonly bool _namesIndicators;
    private readonly bool _dots;

    /// <summary>By row: the marker of the next row that is numbered "1.1"; <c>null</c> when none follows.</summary>
    private readonly RowMarker?[] _nextDotted;

    private readonly List<ScoreRow> _built = [];
    private readonly Stack<(int Depth, int Index)> _open = new();
    private int? _criterion;
    private int _indicator;

    private RowKinds(ImmutableArray<DraftRow> rows)
    {
        _rows = rows;
        _namesCriteria = rows.Count(r => r.Marker is { Kind: RowMarkerKind.Criterion or RowMarkerKind.Roman }) >= 2;
        _namesIndicators = rows.Count(r => r.Marker is { Kind: RowMarkerKind.Indicator }) >= 2;
        _dots = rows.Count(r => r.Marker is { Kind: RowMarkerKind.Dotted, Numbers.Length: 2 }) >= 2;
        _nextDotted = new RowMarker?[rows.Length];
        for (int i = rows.Length - 2; i >= 0; i--)
            _nextDotted[i] = rows[i + 1].Marker is { Kind: RowMarkerKind.Dotted, Numbers.Length: 2 } dotted ? dotted : _nextDotted[i + 1];
    }

    /// <summary>The rows with something to score, each told what it is.</summary>
    public static ImmutableArray<ScoreRow> Tell(ImmutableArray<DraftRow> rows)
    {
        var kinds = new RowKinds(rows);
        for (int i = 0; i < rows.Length; i++)
            kinds.Take(i);
        return Levels.Tell([.. kinds._built]);
    }

    private void Take(int index)
    {
        DraftRow row = _rows[index];
        switch (KindOf(index))
        {
            case ScoreRowKind.Total:
                _criterion = null;
                Add(row, ScoreRowKind.Total, depth: 0);
                break;
            case ScoreRowKind.Criterion:
                _criterion = row.Marker!.Numbers[0];
                _indicator = 0;
                Add(row, ScoreRowKind.Criterion, depth: 0);
                break;
            case ScoreRowKind.Indicator:
                _indicator = row.Marker!.Numbers is [var criterion, var number] ? Within(criterion, number) : _indicator + 1;
                Add(row, ScoreRowKind.Indicator, depth: 1);
                break;
            case ScoreRowKind.Item when row.HasFigures || row.Marker is { Kind: not RowMarkerKind.Dash }:
                Add(row, ScoreRowKind.Item, DepthOf(row.Marker));
                break;
        }
    }

    private int Within(int criterion, int number)
    {
        _criterion = criterion;
        return number;
    }

    private ScoreRowKind KindOf(int index) => _rows[index].Marker switch
    {
        { Kind: RowMarkerKind.Sum } => ScoreRowKind.Total,
        { Kind: RowMarkerKind.Criterion or RowMarkerKind.Roman } when _namesCriteria => ScoreRowKind.Criterion,
        { Kind: RowMarkerKind.Indicator } => ScoreRowKind.Indicator,
        { Kind: RowMarkerKind.Dotted, Numbers.Length: 2 } when !_namesIndicators => ScoreRowKind.Indicator,
        { Kind: RowMarkerKind.Plain } when IsCriterion(index) => ScoreRowKind.Criterion,
        { Kind: RowMarkerKind.Plain } when _namesCriteria && !_namesIndicators && !_dots && _rows[index].Leads => ScoreRowKind.Indicator,
        _ => ScoreRowKind.Item,
    };

    /// <summary>A number alone heads a criterion where its own indicators follow it ("2", then "2.1"), or where nothing else is numbered.</summary>
    private bool IsCriterion(int index)
    {
        if (_namesCriteria || !_rows[index].Leads)
            return false;
        int number = _rows[index].Marker!.Numbers[0];
        if (!_dots)
            return !_namesIndicators && number == (_criterion ?? 0) + 1;
        return _nextDotted[index] is { Numbers: [var criterion, 1] } && criterion == number;
    }

    private static int DepthOf(RowMarker? marker) => marker?.Kind switch
    {
        RowMarkerKind.Dotted or RowMarkerKind.Plain or RowMarkerKind.Roman or RowMarkerKind.Criterion => 2,
        RowMarkerKind.Letter => 3,
        RowMarkerKind.Dash => 4,
        _ => 5,
    };

    private void Add(DraftRow row, ScoreRowKind kind, int depth)
    {
        while (_open.Count > 0 && _open.Peek().Depth >= depth)
            _open.Pop();
        _built.Add(row.ToRow(kind) with
        {
            Criterion = _criterion,
            Indicator = kind is ScoreRowKind.Criterion or ScoreRowKind.Total || _indicator == 0 ? null : _indicator,
            Parent = depth > 0 && _open.Count > 0 ? _open.Peek().Index : null,
        });
        if (kind != ScoreRowKind.Total)
            _open.Push((depth, _built.Count - 1));
    }
}
