using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>One row cut into the stretches that belong together, with spaces where the page shows them.</summary>
internal static class Segments
{
    /// <summary>A gap wider than this many times the font size parts two columns (a letterhead, table cells).</summary>
    private const double ColumnGap = 3;

    /// <summary>Behind a colon a gap this wide still leads to the value of the label.</summary>
    private const double ValueGap = 20;

    /// <summary>A gap wider than this share of the font size is a space: usual spaces are 0.25 wide, and justified
    /// text presses them to 0.2; kerning and rounding stay under 0.1.</summary>
    private const double SpaceGap = 0.16;

    /// <summary>The least gap behind a character that parts two columns, in points.</summary>
    /// <param name="last">The character.</param>
    /// <param name="size">The larger font size of the two sides, in points.</param>
    public static double ColumnGapBehind(char last, double size) => size * (last == ':' ? ValueGap : ColumnGap);

    /// <param name="row">Glyphs in order, see <see cref="RowGlyphs"/>.</param>
    /// <param name="rulings">Lines that part cells, however near their figures stand to each other.</param>
    public static List<Segment> Of(List<Glyph> row, Rulings rulings)
    {
        var segments = new List<Segment>();
        double letterSpacing = LetterSpacing(row);
        Draft? draft = null;
        double spaceFrom = double.NaN;
        double spaceTo = double.NaN;
        foreach (Glyph glyph in row)
        {
            if (glyph.IsSpace)
            {
                spaceFrom = double.IsNaN(spaceFrom) ? glyph.Start : spaceFrom;
                spaceTo = glyph.End;
                continue;
            }
            if (draft is null)
            {
                draft = new Draft(glyph);
            }
            else
            {
                double gap = glyph.Start - draft.End;
                double size = Math.Max(glyph.Size, draft.Size);
                if (gap > ColumnGapBehind(draft.Last, size) || (gap > 0 && rulings.Part(draft.End, glyph.Start, glyph.Baseline + (0.3 * size))))
                {
                    draft.CloseInto(segments);
                    draft = new Draft(glyph);
                }
                else
                {
                    // a space glyph under another font's letter is a place holder, not a space
                    bool drawnSpace = glyph.Start >= spaceFrom + (0.3 * (spaceTo - spaceFrom));
                    draft.Append(glyph, drawnSpace || gap > (size * SpaceGap) + letterSpacing, gap / size);
                }
            }
            spaceFrom = spaceTo = double.NaN;
        }
        draft?.CloseInto(segments);
        return segments;
    }

    /// <summary>The even gap between the letters of a row set wide ("B Á O  C Á O"), in points; zero in ordinary text.</summary>
    private static double LetterSpacing(List<Glyph> row)
    {
        var gaps = new List<double>(row.Count);
        for (int i = 1; i < row.Count; i++)
        {
            if (!row[i].IsSpace && !row[i - 1].IsSpace)
                gaps.Add(row[i].Start - row[i - 1].End);
        }
        if (gaps.Count < 4)
            return 0;
        gaps.Sort();
        return Math.Max(0, gaps[gaps.Count / 2]);
    }

    private sealed class Draft(Glyph first)
    {
        private readonly StringBuilder _text = new(first.Text);
        private readonly List<(int Place, double Width)> _gaps = [];
        private Extent _ink = first.Ink;
        private double _firstWordEnd = first.End;
        private bool _inFirstWord = true;

        public double End { get; private set; } = first.End;

        public double Size { get; private set; } = first.Size;

        public char Last => _text[^1];

        /// <param name="glyph">The next glyph.</param>
        /// <param name="spaced">Whether a space stands before it.</param>
        /// <param name="gap">What is between, in shares of the font size.</param>
        public void Append(in Glyph glyph, bool spaced, double gap)
        {
            if (spaced)
            {
                _gaps.Add((_text.Length, gap));
                _text.Append(' ');
                _inFirstWord = false;
            }
            _text.Append(glyph.Text);
            _ink = _ink.Union(glyph.Ink);
            End = Math.Max(End, glyph.End);
            Size = Math.Max(Size, glyph.Size);
            if (_inFirstWord)
                _firstWordEnd = End;
        }

        public void CloseInto(List<Segment> segments)
        {
            string text = SplitWords.Rejoin(_text.ToString(), _gaps).Normalize(NormalizationForm.FormC);
            segments.Add(new Segment(text, first.Start, End, first.Baseline, Size, _firstWordEnd - first.Start, _ink));
        }
    }
}
