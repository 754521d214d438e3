namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Whether the lines of a recognised page follow each other from top to bottom. A recogniser that a stamp or a tilted table
/// misled reads stretches of the page before what stands above them; a line in the wrong place is a figure of another criterion.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Rows whose middles differ by less than this share of their height stand beside each other.</summary>
    private const double SameRow = 0.6;

    /// <summary>Least number of words of a row that tells the page's tilt.</summary>
    private const int LongRow = 5;

    /// <summary>The rows as they are when each stands below those before it that lie above or under it; otherwise from top to
    /// bottom, with no confidence in any figure, since what was lost with the order cannot be told.</summary>
    public static List<List<PlacedWord>> Restored(List<List<PlacedWord>> rows)
    {
        double slope = Slope(rows);
        Place[] places = [.. rows.Select(row => new Place(row, slope))];
        if (!IsBroken(places))
            return rows;
        return [.. places.OrderByDescending(place => place.Middle).Select(place => place.Row.ConvertAll(Unsure))];
    }

    private static bool IsBroken(Place[] places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = i + 1; j < places.Length; j++)
            {
                if (places[j].IsAbove(places[i]))
                    return true;
            }
        }
        return false;
    }

    /// <summary>How much the long rows rise per point.</summary>
    private static double Slope(List<List<PlacedWord>> rows)
    {
        double[] slopes =
        [
            .. rows.Where(row => row.Count >= LongRow && row[^1].Start > row[0].Start)
                .Select(row => (Middle(row[^1]) - Middle(row[0])) / (row[^1].Start - row[0].Start))
                .Order(),
        ];
        return slopes.Length == 0 ? 0 : slopes[slopes.Length / 2];
    }

    private static double Middle(PlacedWord word) => (word.Bottom + word.Top) / 2;

    private static PlacedWord Unsure(PlacedWord word) =>
        FigureDoubts.HasDigit(word.Word.Text) ? word with { Word = word.Word with { Confidence = 0 } } : word;

    /// <summary>A row without the page's tilt.</summary>
    private sealed class Place
    {
        private readonly double _start;
        private readonly double _end;
        private readonly double _height;

        public Place(List<PlacedWord> row, double slope)
        {
            Row = row;
            _start = row[0].Start;
            _end = row.Max(word => word.End);
            double[] middles = [.. row.Select(word => PdfMiddle(word, slope)).Order()];
            Middle = middles[middles.Length / 2];
            double[] heights = [.. row.Select(word => word.Height).Order()];
            _height = heights[heights.Length / 2];
        }

        public List<PlacedWord> Row { get; }

        public double Middle { get; }

        public bool IsAbove(Place other) =>
            Middle > other.Middle + SameRow * Math.Max(_height, other._height) && _start < other._end && _end > other._start;

        private static double PdfMiddle(PlacedWord word, double slope) =>
            (word.Bottom + word.Top) / 2 - slope * (word.Start + word.End) / 2;
    }
}
