using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>One row of recognised words cut into the stretches that belong together, with the doubts about their figures.</summary>
internal static class RecognisedSegments
{
    /// <summary>Within a figure a gap this small, as a share of the size, is no space: "05 /06" is "05/06".</summary>
    private const double FigureGap = 0.12;

    /// <summary>Two figures nearer than this share of the size may be one that lost its comma.</summary>
    private const double FiguresApart = 0.6;

    /// <param name="row">The words from left to right, never none.</param>
    /// <param name="size">Height of the row's tallest letters, in points.</param>
    public static List<Segment> Of(List<PlacedWord> row, double size)
    {
        var segments = new List<Segment>();
        var draft = new Draft(row[0]);
        for (int i = 1; i < row.Count; i++)
        {
            double gap = row[i].Start - row[i - 1].End;
            if (gap > Segments.ColumnGapBehind(draft.Last, size))
            {
                segments.Add(draft.Close(size));
                draft = new Draft(row[i]);
                continue;
            }
            draft.Append(row[i], gap / size);
        }
        segments.Add(draft.Close(size));
        return segments;
    }

    private sealed class Draft
    {
        private readonly PlacedWord _first;
        private readonly StringBuilder _text = new();
        private readonly SortedDictionary<int, Doubt> _doubts = [];
        private (int Column, PlacedWord Word) _before;
        private Extent _ink;

        public Draft(in PlacedWord first)
        {
            _first = first;
            _ink = first.Ink;
            Add(first);
        }

        public char Last => _text[^1];

        /// <param name="word">The next word.</param>
        /// <param name="gap">What is between the two, as a share of the size.</param>
        public void Append(in PlacedWord word, double gap)
        {
            char next = word.Word.Text[0];
            bool oneFigure = gap < FigureGap
                && ((IsInner(next) && char.IsAsciiDigit(Last)) || (IsInner(Last) && char.IsAsciiDigit(next)));
            bool torn = gap < FiguresApart && char.IsAsciiDigit(Last) && char.IsAsciiDigit(next);
            (int column, PlacedWord before) = _before;
            if (!oneFigure)
                _text.Append(' ');
            _ink = _ink.Union(word.Ink);
            Add(word);
            if (!torn)
                return;
            _doubts.TryAdd(column, new Doubt(column, before.Word.Text.Length, DoubtKind.LowConfidence));
            _doubts.TryAdd(_before.Column, new Doubt(_before.Column, word.Word.Text.Length, DoubtKind.LowConfidence));
        }

        public Segment Close(double size) => new(
            _text.ToString(), _first.Start, _before.Word.End, _first.Bottom, size, _first.End - _first.Start, _ink)
        {
            Doubts = [.. _doubts.Values],
        };

        private void Add(in PlacedWord word)
        {
            (RecognisedWord read, Doubt? doubt) = FigureDoubts.Repaired(word.Word, _text.Length);
            _before = (_text.Length, word);
            _text.Append(read.Text);
            doubt ??= FigureDoubts.Of(read, _before.Column);
            if (doubt is not null)
                _doubts.Add(doubt.Column, doubt);
        }

        private static bool IsInner(char c) => c is '/' or ',' or '.';
    }
}
