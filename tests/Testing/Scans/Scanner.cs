namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>Makes page pictures worse as scanners do; the same seed gives the same picture.</summary>
/// <param name="dpi">Resolution of the pictures.</param>
/// <param name="seed">Decides every dot.</param>
public sealed class Scanner(int dpi, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The page with this noise. Artefacts of JPEG come with the writing of the file, not here.</summary>
    public ScanPicture Scan(ScanPicture page, ScanNoise noise) => noise switch
    {
        ScanNoise.Tilt => page.Tilted(Between(0.3, 3) * Sign()),
        ScanNoise.Blur => page.Blurred(Between(0.6, 1.3) * dpi / 200),
        ScanNoise.Speckle => Speckled(page, Between(0.0005, 0.003)),
        ScanNoise.Faint => Faint(page),
        ScanNoise.Shadow => Shadowed(page),
        ScanNoise.Stamp => Stamped(Stamped(page)),
        ScanNoise.Streaks => Streaked(page),
        ScanNoise.Everything => Grained(Shadowed(Faint(Speckled(Stamped(page).Tilted(Between(-1.5, 1.5)), 0.0008).Blurred(0.5 * dpi / 200)))),
        _ => page,
    };

    private double Between(double from, double to) => from + _random.NextDouble() * (to - from);

    private int Sign() => _random.Next(2) == 0 ? -1 : 1;

    /// <summary>Dots of dirt and holes, one to three pixels wide.</summary>
    private ScanPicture Speckled(ScanPicture page, double share)
    {
        ScanPicture copy = page.Map((_, _, value) => value);
        for (int dot = (int)(share * page.Width * page.Height / 2); dot > 0; dot--)
        {
            int left = _random.Next(page.Width);
            int top = _random.Next(page.Height);
            int size = 1 + _random.Next(1 + dpi / 120);
            byte value = _random.Next(3) == 0 ? (byte)255 : (byte)_random.Next(90);
            for (int y = top; y < Math.Min(page.Height, top + size); y++)
                copy.Pixels.AsSpan(y * page.Width + left, Math.Min(size, page.Width - left)).Fill(value);
        }
        return copy;
    }

    private ScanPicture Faint(ScanPicture page)
    {
        double ink = Between(70, 150);
        double paper = Between(195, 240);
        return Grained(page.Map((_, _, value) => ink + (paper - ink) * value / 255));
    }

    private ScanPicture Grained(ScanPicture page) => page.Map((_, _, value) => value + Between(-12, 12));

    private ScanPicture Shadowed(ScanPicture page)
    {
        double angle = Between(0, Math.Tau);
        double depth = Between(0.25, 0.5);
        (double sin, double cos) = Math.SinCos(angle);
        return page.Map((x, y, value) =>
            value * (1 - depth * Math.Clamp(0.5 + cos * ((double)x / page.Width - 0.5) + sin * ((double)y / page.Height - 0.5), 0, 1)));
    }

    /// <summary>A round stamp, 3.6 cm wide, two rings and a star of spokes, grey as red ink scans.</summary>
    private ScanPicture Stamped(ScanPicture page)
    {
        double radius = 18 / 25.4 * dpi;
        double middleX = Between(radius, page.Width - radius);
        double middleY = Between(radius, page.Height - radius);
        double ink = Between(0.35, 0.65);
        double line = dpi / 90.0;
        return page.Map((x, y, value) =>
        {
            double distance = Math.Sqrt((x - middleX) * (x - middleX) + (y - middleY) * (y - middleY));
            double angle = Math.Atan2(y - middleY, x - middleX);
            bool ring = Math.Abs(distance - radius) < line || Math.Abs(distance - radius * 0.65) < line / 2;
            bool letter = distance > radius * 0.72 && distance < radius * 0.92 && Math.Abs(Math.Sin(angle * 14)) > 0.75;
            bool star = distance < radius * (0.25 + 0.15 * Math.Cos(angle * 5));
            return ring || letter || star ? value * ink : value;
        });
    }

    /// <summary>Lines of a dirty scanner glass and of a worn print head.</summary>
    private ScanPicture Streaked(ScanPicture page)
    {
        ScanPicture copy = page.Map((_, _, value) => value);
        for (int streak = 3 + _random.Next(6); streak > 0; streak--)
        {
            int x = _random.Next(page.Width);
            byte value = _random.Next(2) == 0 ? (byte)255 : (byte)(100 + _random.Next(80));
            for (int y = 0; y < page.Height; y++)
                copy.Pixels[y * page.Width + x] = value;
        }
        for (int streak = 3 + _random.Next(6); streak > 0; streak--)
        {
            int y = _random.Next(page.Height);
            copy.Pixels.AsSpan(y * page.Width, page.Width).Fill(255);
        }
        return copy;
    }
}
