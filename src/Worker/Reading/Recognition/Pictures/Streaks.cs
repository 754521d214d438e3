namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>Takes out the upright lines that dirt on a scanner's glass draws over a whole page; they would cut words in two.</summary>
internal static class Streaks
{
    /// <summary>A line is a streak when it is darker than both sides over this share of the page's height; a table's rulings
    /// are shorter.</summary>
    private const double Share = 0.75;

    /// <summary>Least difference from the sides that counts, of 255.</summary>
    private const int Contrast = 30;

    /// <summary>Widest streak, in pixels.</summary>
    private const int Widest = 3;

    public static GrayPicture Removed(GrayPicture page)
    {
        GrayPicture? mended = null;
        for (int x = 1; x < page.Width - Widest; x++)
        {
            int width = WidthAt(page, x);
            if (width == 0)
                continue;
            mended ??= page with { Pixels = [.. page.Pixels] };
            for (int y = 0; y < page.Height; y++)
            {
                int row = y * page.Width;
                byte between = (byte)((page.Pixels[row + x - 1] + page.Pixels[row + x + width]) / 2);
                mended.Pixels.AsSpan(row + x, width).Fill(between);
            }
            x += width;
        }
        return mended ?? page;
    }

    /// <summary>Width of the streak whose left edge is here; zero for none.</summary>
    private static int WidthAt(GrayPicture page, int x)
    {
        for (int width = 1; width <= Widest && x + width < page.Width; width++)
        {
            int rows = 0;
            for (int y = 0; y < page.Height; y++)
            {
                int row = y * page.Width;
                int within = page.Pixels[row + x + width / 2];
                if (page.Pixels[row + x - 1] - within > Contrast && page.Pixels[row + x + width] - within > Contrast)
                    rows++;
            }
            if (rows >= page.Height * Share)
                return width;
        }
        return 0;
    }
}
