namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>A grey picture of a page, 8 bits a pixel, 0 black, row by row from the top; made worse step by step.</summary>
public sealed class ScanPicture
{
    private ScanPicture(int width, int height, byte[] pixels) => (Width, Height, Pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    /// <summary>Reads a binary PGM of 8 bits (netpbm's P5), as pdftoppm writes it.</summary>
    public static ScanPicture OfPgm(byte[] file)
    {
        int at = 2;
        int width = Number(file, ref at);
        int height = Number(file, ref at);
        Number(file, ref at);
        return new ScanPicture(width, height, file[(at + 1)..]);
    }

    /// <summary>The same pixels as a PGM.</summary>
    public byte[] ToPgm() => [.. System.Text.Encoding.ASCII.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")), .. Pixels];

    /// <summary>Every pixel by its own place and value.</summary>
    public ScanPicture Map(Func<int, int, byte, double> pixel)
    {
        byte[] mapped = new byte[Pixels.Length];
        for (int y = 0, at = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++, at++)
                mapped[at] = (byte)Math.Clamp(pixel(x, y, Pixels[at]), 0, 255);
        }
        return new ScanPicture(Width, Height, mapped);
    }

    /// <summary>Turned about its middle, counter-clockwise as seen; paper comes in from the edges.</summary>
    public ScanPicture Tilted(double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double middleX = Width / 2.0;
        double middleY = Height / 2.0;
        return Map((x, y, _) => At(
            middleX + (x - middleX) * cos - (y - middleY) * sin, middleY + (x - middleX) * sin + (y - middleY) * cos));
    }

    /// <summary>Turned by quarters, clockwise as seen.</summary>
    public ScanPicture Turned(int quarters)
    {
        ScanPicture turned = this;
        for (int quarter = 0; quarter < quarters; quarter++)
            turned = turned.TurnedOnce();
        return turned;
    }

    /// <summary>Blurred by a bell curve of this standard deviation in pixels.</summary>
    public ScanPicture Blurred(double deviation)
    {
        int reach = (int)Math.Ceiling(deviation * 3);
        double[] weights = [.. Enumerable.Range(-reach, 2 * reach + 1).Select(d => Math.Exp(-d * d / (2 * deviation * deviation)))];
        double sum = weights.Sum();
        ScanPicture rows = Map((x, y, _) => weights.Select((w, i) => w * Pixel(x + i - reach, y)).Sum() / sum);
        return rows.Map((x, y, _) => weights.Select((w, i) => w * rows.Pixel(x, y + i - reach)).Sum() / sum);
    }

    /// <summary>The value at a pixel; the nearest one outside.</summary>
    public byte Pixel(int x, int y) => Pixels[Math.Clamp(y, 0, Height - 1) * Width + Math.Clamp(x, 0, Width - 1)];

    private static int Number(byte[] file, ref int at)
    {
        while (file[at] is (byte)' ' or (byte)'\n')
            at++;
        int value = 0;
        for (; file[at] is >= (byte)'0' and <= (byte)'9'; at++)
            value = value * 10 + file[at] - '0';
        return value;
    }

    private ScanPicture TurnedOnce()
    {
        byte[] turned = new byte[Pixels.Length];
        for (int y = 0; y < Width; y++)
        {
            for (int x = 0; x < Height; x++)
                turned[y * Height + x] = Pixels[(Height - 1 - x) * Width + y];
        }
        return new ScanPicture(Height, Width, turned);
    }

    private double At(double x, double y)
    {
        int left = (int)Math.Floor(x);
        int top = (int)Math.Floor(y);
        if (left < 0 || top < 0 || left >= Width - 1 || top >= Height - 1)
            return 255;
        double right = x - left;
        double low = y - top;
        return (Pixel(left, top) * (1 - right) + Pixel(left + 1, top) * right) * (1 - low)
            + (Pixel(left, top + 1) * (1 - right) + Pixel(left + 1, top + 1) * right) * low;
    }
}
