using System.Text;
using static System.FormattableString;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>A grey picture, 8 bits a pixel, 0 black, 255 white, row by row from the top.</summary>
/// <param name="Width">Pixels; above zero.</param>
/// <param name="Height">Pixels; above zero.</param>
/// <param name="Pixels">Exactly <paramref name="Width"/> × <paramref name="Height"/> bytes.</param>
internal sealed record GrayPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>White.</summary>
    public const byte Paper = 255;

    /// <summary>Reads a binary PGM of 8 bits (netpbm's P5).</summary>
    /// <returns><c>null</c> when it is none, is cut off, or holds more than <paramref name="mostPixels"/>.</returns>
    public static GrayPicture? OfPgm(ReadOnlySpan<byte> file, long mostPixels)
    {
        if (!file.StartsWith("P5"u8))
            return null;
        int at = 2;
        if (Number(file, ref at) is not int width || Number(file, ref at) is not int height || Number(file, ref at) is not 255)
            return null;
        long pixels = (long)width * height;
        return pixels is > 0 && pixels <= mostPixels && file.Length - at - 1 >= pixels
            ? new GrayPicture(width, height, file.Slice(at + 1, (int)pixels).ToArray())
            : null;
    }

    /// <summary>The picture as a PGM.</summary>
    public byte[] ToPgm() => [.. Encoding.ASCII.GetBytes(Invariant($"P5\n{Width} {Height}\n255\n")), .. Pixels];

    /// <summary>A row's pixels.</summary>
    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>A piece of the picture with a margin of paper around it; what lies outside the picture is paper.</summary>
    /// <param name="area">The piece, in pixels.</param>
    /// <param name="margin">Pixels of paper on each side.</param>
    public GrayPicture Crop(PixelBox area, int margin)
    {
        int width = area.Right - area.Left + 2 * margin;
        int height = area.Bottom - area.Top + 2 * margin;
        byte[] pixels = new byte[width * height];
        pixels.AsSpan().Fill(Paper);
        int left = Math.Max(0, area.Left);
        int right = Math.Min(Width, area.Right);
        for (int y = Math.Max(0, area.Top); y < Math.Min(Height, area.Bottom) && right > left; y++)
            Row(y)[left..right].CopyTo(pixels.AsSpan((y - area.Top + margin) * width + left - area.Left + margin));
        return new GrayPicture(width, height, pixels);
    }

    /// <summary>Enlarged or reduced by a factor, by linear interpolation (enlarging) or by the mean of the pixels covered
    /// (reducing).</summary>
    public GrayPicture Scaled(double factor)
    {
        int width = Math.Max(1, (int)Math.Round(Width * factor));
        int height = Math.Max(1, (int)Math.Round(Height * factor));
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                pixels[y * width + x] = factor >= 1
                    ? At((x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5)
                    : Mean((int)(x / factor), (int)(y / factor), (int)((x + 1) / factor), (int)((y + 1) / factor));
            }
        }
        return new GrayPicture(width, height, pixels);
    }

    /// <summary>Turned clockwise by quarters.</summary>
    public GrayPicture Turned(int quarters)
    {
        GrayPicture turned = this;
        for (int quarter = 0; quarter < quarters; quarter++)
            turned = turned.TurnedOnce();
        return turned;
    }

    /// <summary>The value between pixels, by linear interpolation; the nearest pixel's outside.</summary>
    public byte At(double x, double y)
    {
        x = Math.Clamp(x, 0, Width - 1);
        y = Math.Clamp(y, 0, Height - 1);
        int left = (int)x;
        int top = (int)y;
        int right = Math.Min(left + 1, Width - 1);
        int below = Math.Min(top + 1, Height - 1);
        double shareX = x - left;
        double shareY = y - top;
        double upper = Pixels[top * Width + left] * (1 - shareX) + Pixels[top * Width + right] * shareX;
        double lower = Pixels[below * Width + left] * (1 - shareX) + Pixels[below * Width + right] * shareX;
        return (byte)(upper * (1 - shareY) + lower * shareY + 0.5);
    }

    private byte Mean(int left, int top, int right, int bottom)
    {
        right = Math.Clamp(right, left + 1, Width);
        bottom = Math.Clamp(bottom, top + 1, Height);
        int sum = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
                sum += Pixels[y * Width + x];
        }
        return (byte)(sum / ((right - left) * (bottom - top)));
    }

    private GrayPicture TurnedOnce()
    {
        byte[] turned = new byte[Pixels.Length];
        for (int y = 0; y < Width; y++)
        {
            for (int x = 0; x < Height; x++)
                turned[y * Height + x] = Pixels[(Height - 1 - x) * Width + y];
        }
        return new GrayPicture(Height, Width, turned);
    }

    private static int? Number(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && file[at] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
            at++;
        int value = 0;
        int start = at;
        for (; at < file.Length && file[at] is >= (byte)'0' and <= (byte)'9' && value < 1_000_000; at++)
            value = value * 10 + file[at] - '0';
        return at > start ? value : null;
    }
}
