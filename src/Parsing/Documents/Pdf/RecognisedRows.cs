
namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The lines of a recognised page as printed rows, so that they go the way of drawn text from there on.</summary>
internal static class RecognisedRows
{
    /// <summary>A row this many times as tall as the page's usual one is set larger; below, heights differ by the letters
    /// ("ao" and "Ấy") only.</summary>
    private const double Larger = 1.6;

    /// <summary>The rows, in the recogniser's order unless that is broken; lines that stand on one printed row are one (a letterhead in two
    /// columns, a table read by columns).</summary>
    public static IEnumerable<PrintedRow> Of(RecognisedPage page)
    {
        WritingDirection direction = DirectionOf(page);
        var rows = new List<List<PlacedWord>>();
        foreach (RecognisedLine line in page.Lines)
        {
            List<PlacedWord> words = [.. line.Words.Where(IsText).Select(word => PlacedWord.Of(word, direction)).OrderBy(word => word.Start)];
            if (words.Count > 0)
                Add(rows, words);
        }
        rows = ReadingOrder.Restored(rows);
        double usual = UsualHeight(rows);
        foreach (List<PlacedWord> row in rows)
        {
            double height = row.Max(word => word.Height);
            yield return new PrintedRow(page.Number, Upright: true, RecognisedSegments.Of(row, height > Larger * usual ? height : usual))
            {
                Recognised = true,
            };
        }
    }

    /// <summary>A ruling of a table read as a sign is no text.</summary>
    private static bool IsText(RecognisedWord word) => word.Text.AsSpan().ContainsAnyExcept("|¦‖");

    private static void Add(List<List<PlacedWord>> rows, List<PlacedWord> line)
    {
        List<PlacedWord>? row = rows.FindLast(row => Continues(row, line));
        if (row is null)
        {
            rows.Add(line);
            return;
        }
        row.AddRange(line);
        row.Sort(static (one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>Whether a line fills a gap of a row, or stands before or behind it, at the height of the words nearest to it.</summary>
    private static bool Continues(List<PlacedWord> row, List<PlacedWord> line)
    {
        int behind = row.FindIndex(word => word.Start > line[0].Start);
        if (behind < 0)
            behind = row.Count;
        bool clearBefore = behind == 0 || (row[behind - 1].End <= line[0].Start && row[behind - 1].IsBeside(line[0]));
        bool clearBehind = behind == row.Count || (line[^1].End <= row[behind].Start && row[behind].IsBeside(line[^1]));
        return clearBefore && clearBehind;
    }

    /// <summary>The direction most words follow each other in; a page may be scanned on its side.</summary>
    private static WritingDirection DirectionOf(RecognisedPage page)
    {
        double across = 0;
        double up = 0;
        foreach (RecognisedLine line in page.Lines)
        {
            (Box first, Box last) = (line.Words[0].Box, line.Words[^1].Box);
            across += last.Left + last.Right - first.Left - first.Right;
            up += last.Bottom + last.Top - first.Bottom - first.Top;
        }
        if (Math.Abs(across) >= Math.Abs(up))
            return new WritingDirection(across >= 0 ? 0 : 180);
        return new WritingDirection(up >= 0 ? 90 : -90);
    }

    private static double UsualHeight(List<List<PlacedWord>> rows)
    {
        double[] heights = [.. rows.Select(row => row.Max(word => word.Height)).Order()];
        return heights.Length == 0 ? 1 : Math.Max(1, heights[heights.Length / 2]);
    }
}
