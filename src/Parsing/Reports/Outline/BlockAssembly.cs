using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Groups headings and measures, taken in document order, into one block per criterion.</summary>
internal sealed class BlockAssembly(Transcript transcript)
{
    /// <summary>A heading stands at most this many lines above the first measure (wrapped, or with a remark below it).</summary>
    private const int MostLinesAbove = 6;

    private readonly List<Draft> _drafts = [];
    private int _nextHeading;
    private int _lastLine = -1;

    /// <summary>A block being gathered.</summary>
    private sealed record Draft(HeadingPlace? Heading, List<MeasureLine> Figures, int Start)
    {
        public ImmutableArray<Stated<CriterionHeading>> LinesAbove { get; init; } = [];
    }

    /// <summary>Whether a block is open that has no points yet.</summary>
    public bool LacksPoints => _drafts.Count > 0 && !_drafts[^1].Figures.Exists(f => f.Measure == Measure.Points);

    /// <summary>Whether all but the points of the open block are there, so that a line of points without a word of whose they are is its own.</summary>
    public bool AwaitsPoints => LacksPoints && _drafts[^1].Figures.Count >= 2;

    /// <summary>Whether the open block has points out of so many.</summary>
    public bool HasPointsOf(decimal? of) => _drafts.Count > 0 && _drafts[^1].Figures.Exists(f => f.Measure == Measure.Points && f.Figure.StatedOf == of);

    /// <summary>Opens a block for every heading before this offset.</summary>
    public void TakeHeadings(List<HeadingPlace> headings, int before)
    {
        for (; _nextHeading < headings.Count && headings[_nextHeading].Start < before; _nextHeading++)
            _drafts.Add(new Draft(headings[_nextHeading], [], headings[_nextHeading].Start));
    }

    /// <summary>Opens a block that begins here, with or without a heading.</summary>
    public void Open(HeadingPlace? heading, int start) => _drafts.Add(new Draft(heading, [], heading?.Start ?? start));

    /// <summary>Adds a measure to the open block, or opens the next block when the block has this measure already.</summary>
    public void Take(Measure measure, Figure figure, int start)
    {
        if (_drafts.Count == 0 || StartsNext(_drafts[^1].Figures, measure))
            _drafts.Add(new Draft(Heading: null, [], start) { LinesAbove = LinesAbove(transcript.IndexAt(start)) });
        _drafts[^1].Figures.Add(new MeasureLine(measure, figure));
        _lastLine = transcript.IndexAt(start);
    }

    /// <summary>The lines between the measure before and this line, the nearest few.</summary>
    private ImmutableArray<Stated<CriterionHeading>> LinesAbove(int line)
    {
        int from = Math.Max(_lastLine + 1, line - MostLinesAbove);
        return
        [
            .. Enumerable.Range(from, Math.Max(0, line - from)) // none where the measure before stands in the same line
                .Select(above => HeadingFinder.NameOnly(transcript, above))
                .OfType<HeadingPlace>()
                .Select(State),
        ];
    }

    /// <summary>The same line twice in a row is a line written twice; the same line after others begins a new criterion.</summary>
    private static bool StartsNext(List<MeasureLine> figures, Measure measure) =>
        figures.Count > 0 && figures[^1].Measure != measure && figures.Exists(f => f.Measure == measure);

    public ScoredPart Build(ImmutableArray<Figure> halves, ImmutableArray<Figure> totals, int conditionsStart)
    {
        MergeStrayLines();
        return new ScoredPart(
            [.. _drafts.Select(d => new CriterionBlock(Heading(d.Heading), [.. d.Figures]) { LinesAbove = d.LinesAbove })],
            [.. _drafts.Select(d => (d.Heading, d.Start))],
            halves,
            totals)
        {
            ConditionsStart = conditionsStart,
        };
    }

    /// <summary>A single line without a heading that repeats a line of the block before it, denominator and all, is a line
    /// written twice and not a criterion of its own.</summary>
    private void MergeStrayLines()
    {
        for (int i = _drafts.Count - 1; i > 0; i--)
        {
            if (_drafts[i] is not { Heading: null, Figures: [var stray] })
                continue;
            Figure? twin = _drafts[i - 1].Figures.Find(f => f.Measure == stray.Measure)?.Figure;
            if (twin?.StatedOf is null || twin.StatedOf != stray.Figure.StatedOf)
                continue;
            _drafts[i - 1].Figures.Add(stray);
            _drafts.RemoveAt(i);
        }
    }

    private Fact<CriterionHeading> Heading(HeadingPlace? place)
    {
        const string name = "heading";
        if (place is null)
            return new Absent<CriterionHeading>(name);
        string quote = transcript.Quote(place.Start, place.End);
        if (place is { SaysCriterion: true, Number: null })
        {
            return Unnumbered(name, quote, transcript.Span(place.NumberStart, place.NumberStart)) with
            {
                Unsure = transcript.IsRecognised(place.Start) ? new Uncertainty<CriterionHeading>(DoubtKind.LowConfidence, [State(place).Value], "", Other: null) : null,
            };
        }
        if (place.Number is null || transcript.DoubtAt(place.NumberStart, place.NumberStart + place.NumberLength) is not var (doubt, words))
            return State(place);
        return Unnumbered(name, quote, transcript.Span(place.NumberStart, place.NumberStart + place.NumberLength)) with
        {
            Unsure = new Uncertainty<CriterionHeading>(doubt.Kind, [State(place).Value], words, doubt.Other),
        };
    }

    private static Garbled<CriterionHeading> Unnumbered(string name, string quote, TextSpan at) =>
        new(name, quote, "số thứ tự của tiêu chí", at);

    private Stated<CriterionHeading> State(HeadingPlace place)
    {
        string text = transcript.Text[place.TextStart..place.End].Trim();
        return new Stated<CriterionHeading>(
            "heading",
            new CriterionHeading(place.Number, text, place.Marker),
            transcript.Quote(place.Start, place.End),
            transcript.Span(place.Start, place.End));
    }
}
