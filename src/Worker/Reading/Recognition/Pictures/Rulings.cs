namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>
/// Takes long straight lines out of an upright page: a table's rulings, which would be read as signs, and the streaks of a
/// dirty scanner, which would cut words in two. Where letters cross a line they keep their ink.
/// </summary>
internal static class Rulings
{
    private const byte InkBelow = 160;

    /// <summary>Shortest line, in pixels of 1/300 inch: 8 mm, more than the height of any letter of a report.</summary>
    private const int Shortest = 95;

    /// <summary>Thickest line, in pixels.</summary>
    private const int Thickest = 9;

    public static GrayPicture Removed(GrayPicture page)
    {
        GrayPicture withoutAcross = WithoutAcross(page);
        return WithoutAcross(withoutAcross.Turned(1)).Turned(3);
    }

    /// <summary>Without the lines that run from left to right.</summary>
    private static GrayPicture WithoutAcross(GrayPicture page)
    {
        bool[] inRun = Runs(page);
        byte[] pixels = [.. page.Pixels];
        for (int x = 0; x < page.Width; x++)
        {
            for (int y = 0; y < page.Height; y++)
            {
                if (!inRun[y * page.Width + x])
                    continue;
                int end = y;
                while (end < page.Height && inRun[end * page.Width + x])
                    end++;
                if (end - y <= Thickest)
                    Mend(page, pixels, x, y, end);
                y = end;
            }
        }
        return page with { Pixels = pixels };
    }

    /// <summary>Fills a column's piece of a line, and the soft edges of it, from what stands above and below.</summary>
    private static void Mend(GrayPicture page, byte[] pixels, int x, int top, int bottom)
    {
        int above = Math.Max(0, top - 2);
        int below = Math.Min(page.Height - 1, bottom + 1);
        byte upper = page.Pixels[above * page.Width + x];
        byte lower = page.Pixels[below * page.Width + x];
        byte between = upper < InkBelow && lower < InkBelow ? Math.Max(upper, lower) : GrayPicture.Paper;
        for (int y = above + 1; y < below; y++)
            pixels[y * page.Width + x] = between;
    }

    /// <summary>The ink that is part of a long run from left to right.</summary>
    private static bool[] Runs(GrayPicture page)
    {
        bool[] runs = new bool[page.Pixels.Length];
        for (int y = 0; y < page.Height; y++)
        {
            ReadOnlySpan<byte> row = page.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                int end = x;
                while (end < row.Length && row[end] < InkBelow)
                    end++;
                if (end - x >= Shortest)
                    runs.AsSpan(y * page.Width + x, end - x).Fill(true);
                x = end;
            }
        }
        return runs;
    }
}
