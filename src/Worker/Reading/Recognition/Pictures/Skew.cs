namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>
/// Finds the tilt of a page of text: at the right angle the ink falls into sharp rows, so the squared differences of
/// neighbouring rows' ink are greatest.
/// </summary>
internal static class Skew
{
    /// <summary>Largest tilt looked for, in degrees either way.</summary>
    private const double Most = 5;

    /// <summary>Longer side in pixels to which a page is reduced for measuring.</summary>
    private const int MeasuringSide = 1200;

    /// <summary>How much sharper the columns of pixels must be than the rows; ruled tables have sharp columns too.</summary>
    private const double SidewaysFactor = 1.5;

    private const byte InkBelow = 128;

    /// <summary>Degrees by which the page is turned counter-clockwise as seen; zero where no rows stand out.</summary>
    public static double Of(GrayPicture page)
    {
        GrayPicture small = Reduced(page);
        List<(int X, int Y)> ink = Ink(small);
        if (ink.Count == 0)
            return 0;
        double best = Best(small, ink, 0, Most, 0.25);
        best = Best(small, ink, best, 0.25, 0.05);
        return Sharpness(small, ink, best) > Sharpness(small, ink, 0) * 1.02 ? best : 0;
    }

    /// <summary>Whether the lines run up or down the page.</summary>
    public static bool IsSideways(GrayPicture page)
    {
        GrayPicture small = Reduced(page);
        return Sharpest(small.Turned(1)) > SidewaysFactor * Sharpest(small);
    }

    private static GrayPicture Reduced(GrayPicture page)
    {
        int side = Math.Max(page.Width, page.Height);
        return side > MeasuringSide ? page.Scaled((double)MeasuringSide / side) : page;
    }

    private static double Sharpest(GrayPicture page)
    {
        List<(int X, int Y)> ink = Ink(page);
        return Sharpness(page, ink, Best(page, ink, 0, Most, 0.25));
    }

    private static double Best(GrayPicture page, List<(int X, int Y)> ink, double middle, double reach, double step)
    {
        double best = middle;
        double sharpest = -1;
        for (double angle = middle - reach; angle <= middle + reach + step / 2; angle += step)
        {
            double sharpness = Sharpness(page, ink, angle);
            if (sharpness > sharpest)
                (best, sharpest) = (angle, sharpness);
        }
        return best;
    }

    private static double Sharpness(GrayPicture page, List<(int X, int Y)> ink, double degrees)
    {
        double slope = Math.Tan(degrees * Math.PI / 180);
        int reach = (int)Math.Ceiling(Math.Abs(slope) * page.Width) + 1;
        int[] rows = new int[page.Height + 2 * reach];
        foreach ((int x, int y) in ink)
            rows[(int)(y + x * slope) + reach]++;
        double sum = 0;
        for (int row = 1; row < rows.Length; row++)
            sum += (double)(rows[row] - rows[row - 1]) * (rows[row] - rows[row - 1]);
        return sum;
    }

    private static List<(int X, int Y)> Ink(GrayPicture page)
    {
        List<(int X, int Y)> ink = [];
        for (int y = 0; y < page.Height; y++)
        {
            ReadOnlySpan<byte> row = page.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                if (row[x] < InkBelow)
                    ink.Add((x, y));
            }
        }
        return ink;
    }
}
