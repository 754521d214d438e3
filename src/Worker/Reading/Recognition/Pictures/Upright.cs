namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>A page made straight, which knows where each of its pixels came from.</summary>
/// <param name="Picture">The straight page; larger than the source where its corners need the room.</param>
/// <param name="Degrees">By how much the source is turned counter-clockwise as seen.</param>
/// <param name="Quarters">By how many quarters the source was turned clockwise before, modulo four.</param>
/// <param name="SourceWidth">Width of the source in pixels, after that turn.</param>
/// <param name="SourceHeight">Height of the source in pixels, after that turn.</param>
internal sealed record Upright(GrayPicture Picture, double Degrees, int Quarters, int SourceWidth, int SourceHeight)
{
    /// <summary>The page turned back by its tilt.</summary>
    /// <param name="source">The page, its lines running from left to right.</param>
    /// <param name="degrees">By how much it is turned counter-clockwise as seen.</param>
    /// <param name="quarters">By how many quarters it was turned clockwise before.</param>
    public static Upright Of(GrayPicture source, double degrees, int quarters)
    {
        if (Math.Abs(degrees) < 0.04)
            return new Upright(source, 0, quarters % 4, source.Width, source.Height);
        double sin = Math.Abs(Math.Sin(degrees * Math.PI / 180));
        int width = source.Width + (int)Math.Ceiling(sin * source.Height);
        int height = source.Height + (int)Math.Ceiling(sin * source.Width);
        byte[] pixels = new byte[width * height];
        var upright = new Upright(new GrayPicture(width, height, pixels), degrees, quarters % 4, source.Width, source.Height);
        for (int y = 0, at = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++, at++)
            {
                (double fromX, double fromY) = upright.Turned(x, y);
                bool inside = fromX > -1 && fromY > -1 && fromX < source.Width && fromY < source.Height;
                pixels[at] = inside ? source.At(fromX, fromY) : GrayPicture.Paper;
            }
        }
        return upright;
    }

    /// <summary>Where a point of the straight page lies on the page as it was before any turn, in pixels.</summary>
    public (double X, double Y) Source(double x, double y)
    {
        (double turnedX, double turnedY) = Turned(x, y);
        return Quarters switch
        {
            1 => (turnedY, SourceWidth - turnedX),
            2 => (SourceWidth - turnedX, SourceHeight - turnedY),
            3 => (SourceHeight - turnedY, turnedX),
            _ => (turnedX, turnedY),
        };
    }

    private (double X, double Y) Turned(double x, double y)
    {
        (double sin, double cos) = Math.SinCos(Degrees * Math.PI / 180);
        double fromX = x - Picture.Width / 2.0;
        double fromY = y - Picture.Height / 2.0;
        return (SourceWidth / 2.0 + fromX * cos + fromY * sin, SourceHeight / 2.0 - fromX * sin + fromY * cos);
    }
}
