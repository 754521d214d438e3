using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>Puts printed rows together to the rows of a table that has no borders.</summary>
/// <param name="document">The document.</param>
/// <param name="hasOtherScores">A third number is somebody else's score.</param>
internal sealed class FlatRegion(DocumentText document, bool hasOtherScores)
{
    private readonly List<Draft> _drafts = [];
    private Draft? _open;

    /// <summary>The total stands at the end.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Some cells stand in lines of their own: a number may be that of a row.</summary>
    public bool IsOfCells => _drafts.Any(d => d.IsOfCells);

    /// <summary>A row has more numbers than columns are known.</summary>
    public bool HasTooManyNumbers => _drafts.Any(d => !IsSure(d.Numbers));

    /// <summary>Takes the next printed row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="marker">What stands in front of it; <c>null</c> when nothing does.</param>
    /// <param name="leads">Whether it begins where the table's rows begin.</param>
    public void Take(FlatRow row, RowMarker? marker, bool leads)
    {
        bool isSum = marker is { Kind: RowMarkerKind.Sum };
        bool isNumber = FlatFigures.AreAlone(row) && !IsNext(marker);
        if (marker is not null && (leads || isSum) && marker.Kind is not (RowMarkerKind.Letter or RowMarkerKind.Dash) && !isNumber)
        {
            _open = new Draft(row, marker);
            _drafts.Add(_open);
            _open.Add(FlatFigures.Of(row, marker.Length), isAlone: false);
            IsClosed = isSum && _drafts.Count > 1 && _open.Numbers.Length > 0;
        }
        else if (marker is not null && !isNumber)
        {
            _open = null; // an item, or a level of the form
        }
        else
        {
            _open?.Add(FlatFigures.Of(row, 0), FlatFigures.AreAlone(row));
        }
    }

    /// <summary>"2.3" alone in its line is the next indicator's number, where "2.2" was the last.</summary>
    private bool IsNext(RowMarker? marker) => marker is not null && IsDotted(marker)
        && (_drafts.LastOrDefault(d => d.Marker.Kind != RowMarkerKind.Sum)?.Marker, marker.Numbers) switch
        {
            ({ Numbers: [var criterion, var indicator] }, [var c, var i]) => (c == criterion && i == indicator + 1) || (c == criterion + 1 && i == 1),
            ({ Numbers: [var criterion] }, [var c, var i]) => c == criterion && i == 1,
            _ => false,
        };

    /// <summary>Criteria, indicators and the total; items are left out.</summary>
    public ImmutableArray<DraftRow> Rows()
    {
        bool namesCriteria = _drafts.Count(d => d.Marker.Kind is RowMarkerKind.Criterion or RowMarkerKind.Roman) >= 2;
        bool namesIndicators = _drafts.Count(d => d.Marker.Kind == RowMarkerKind.Indicator || IsDotted(d.Marker)) >= 2;
        return [.. _drafts.Where((d, i) => d.Marker.Kind != RowMarkerKind.Plain || !namesIndicators || (!namesCriteria && HeadsIndicators(i)))
            .Where(d => d.Marker.Numbers.Length <= 2).Select(Read)];
    }

    /// <summary>"2", then "2.1".</summary>
    private bool HeadsIndicators(int index) =>
        _drafts.Skip(index + 1).FirstOrDefault(d => IsDotted(d.Marker)) is { Marker.Numbers: [var criterion, 1] } && criterion == _drafts[index].Marker.Numbers[0];

    private static bool IsDotted(RowMarker marker) => marker is { Kind: RowMarkerKind.Dotted, Numbers.Length: 2 };

    private DraftRow Read(Draft draft)
    {
        ImmutableArray<FlatNumber> numbers = draft.Numbers;
        Fact<decimal> maximum = numbers is [var first, ..] ? first.Fact(document, "maximum") : new Absent<decimal>("maximum");
        Fact<decimal> score = numbers is [_, var second, ..] ? second.Fact(document, "score") : new Absent<decimal>("score");
        bool isSure = IsSure(numbers);
        return new DraftRow(
            draft.Marker,
            draft.Row.Text[..draft.Marker.Length].Trim(),
            draft.Row.Text[draft.Marker.Length..].Trim(),
            isSure ? maximum : PointText.Shifted(maximum),
            isSure ? score : PointText.Shifted(score),
            [.. numbers.Select((n, i) => (Column: i, Number: n.Fact(document, "number") as Stated<decimal>)).Where(n => n.Number is not null).Select(n => new ScoreCell(n.Column, n.Number!))],
            draft.Row.Lines[0],
            Leads: true);
    }

    private bool IsSure(ImmutableArray<FlatNumber> numbers) => numbers.Length <= 2 || (numbers.Length == 3 && hasOtherScores);

    private sealed class Draft(FlatRow row, RowMarker marker)
    {
        private readonly List<List<FlatNumber>> _runs = [];
        private bool _wasAlone;

        public FlatRow Row => row;

        public RowMarker Marker => marker;

        /// <summary>Numbers stand in lines of their own.</summary>
        public bool IsOfCells { get; private set; }

        /// <summary>The numbers of the only printed row that ends with several; else of the only one that ends with any. Every
        /// number, which is too many for a row, where that does not tell.</summary>
        public ImmutableArray<FlatNumber> Numbers =>
            _runs.Where(r => r.Count > 1).ToArray() is [var several] ? [.. several] : [.. _runs.SelectMany(r => r)];

        /// <summary>Adds what a printed row ends with. Rows of nothing but numbers below each other are one.</summary>
        public void Add(ImmutableArray<FlatNumber> numbers, bool isAlone)
        {
            if (isAlone && _wasAlone)
                _runs[^1].AddRange(numbers);
            else if (numbers.Length > 0)
                _runs.Add([.. numbers]);
            _wasAlone = isAlone && numbers.Length > 0;
            IsOfCells |= _wasAlone;
        }
    }
}
