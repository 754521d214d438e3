namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>
/// Makes paper white and ink black, wherever they stand: each pixel is measured against the paper around it, so that shadows,
/// yellowed paper and pale ink read alike.
/// </summary>
internal static class PaperLevel
{
    /// <summary>Side of the squares in which the paper's brightness is taken, in pixels.</summary>
    private const int Side = 32;

    /// <summary>The paper of a square is what this share of its pixels does not exceed.</summary>
    private const double PaperShare = 0.85;

    /// <summary>The ink of a page is what this share of its pixels stays under.</summary>
    private const double InkShare = 0.01;

    /// <summary>Less contrast than this (of 255) is a blank page, and is left alone.</summary>
    private const int LeastContrast = 40;

    public static GrayPicture Evened(GrayPicture picture)
    {
        GrayPicture paper = Smoothed(Paper(picture));
        byte[] flat = new byte[picture.Pixels.Length];
        int[] histogram = new int[256];
        for (int y = 0, at = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++, at++)
            {
                int white = Math.Max(1, (int)paper.At((double)x / Side - 0.5, (double)y / Side - 0.5));
                flat[at] = (byte)Math.Min(255, picture.Pixels[at] * 255 / white);
                histogram[flat[at]]++;
            }
        }
        int black = Quantile(histogram, InkShare);
        const int White = 245;
        if (White - black < LeastContrast)
            return picture;
        for (int at = 0; at < flat.Length; at++)
            flat[at] = (byte)Math.Clamp((flat[at] - black) * 255 / (White - black), 0, 255);
        return picture with { Pixels = flat };
    }

    /// <summary>The brightness below which this share of all counted pixels lies.</summary>
    private static int Quantile(ReadOnlySpan<int> histogram, double share)
    {
        long all = 0;
        foreach (int count in histogram)
            all += count;
        long seen = 0;
        for (int value = 0; value < histogram.Length; value++)
        {
            seen += histogram[value];
            if (seen > all * share)
                return value;
        }
        return histogram.Length - 1;
    }

    private static GrayPicture Paper(GrayPicture picture)
    {
        int width = (picture.Width + Side - 1) / Side;
        int height = (picture.Height + Side - 1) / Side;
        byte[] levels = new byte[width * height];
        Span<int> histogram = stackalloc int[256];
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                histogram.Clear();
                for (int y = row * Side; y < Math.Min(picture.Height, (row + 1) * Side); y++)
                {
                    foreach (byte value in picture.Row(y)[(column * Side)..Math.Min(picture.Width, (column + 1) * Side)])
                        histogram[value]++;
                }
                levels[row * width + column] = (byte)Quantile(histogram, PaperShare);
            }
        }
        return new GrayPicture(width, height, levels);
    }

    /// <summary>Each square takes the brightest of its neighbourhood's paper, then their mean: a square full of ink must not
    /// pass for dark paper.</summary>
    private static GrayPicture Smoothed(GrayPicture paper)
    {
        GrayPicture brightest = Neighbourhood(paper, static values => values.Max);
        return Neighbourhood(brightest, static values => (byte)(values.Sum / values.Count));
    }

    private static GrayPicture Neighbourhood(GrayPicture paper, Func<(byte Max, int Sum, int Count), byte> level)
    {
        byte[] levels = new byte[paper.Pixels.Length];
        for (int y = 0; y < paper.Height; y++)
        {
            for (int x = 0; x < paper.Width; x++)
            {
                (byte Max, int Sum, int Count) values = default;
                for (int row = Math.Max(0, y - 1); row <= Math.Min(paper.Height - 1, y + 1); row++)
                {
                    foreach (byte value in paper.Row(row)[Math.Max(0, x - 1)..Math.Min(paper.Width, x + 2)])
                        values = (Math.Max(values.Max, value), values.Sum + value, values.Count + 1);
                }
                levels[y * paper.Width + x] = level(values);
            }
        }
        return paper with { Pixels = levels };
    }
}
