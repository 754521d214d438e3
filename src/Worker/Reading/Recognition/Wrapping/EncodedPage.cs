using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>One page of a picture file.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">In pixels, as stored.</param>
/// <param name="Dpi">Pixels per inch as the file says; <c>null</c> where it does not.</param>
/// <param name="Turn">Degrees clockwise to turn it for display: 0, 90, 180 or 270.</param>
/// <param name="Images">What it is made of.</param>
internal sealed record EncodedPage(int Width, int Height, double? Dpi, int Turn, ImmutableArray<EncodedImage> Images)
{
    /// <summary>Longer side of A4, in inches.</summary>
    private const double LongSide = 11.69;

    /// <summary>Pixels per inch to print it at: what the file says where that gives a sheet between A5 and A3, else what makes
    /// it as long as A4, for cameras write any number.</summary>
    public double PrintDpi
    {
        get
        {
            int pixels = Math.Max(Width, Height);
            return Dpi is double dpi && pixels / dpi is > 8 and < 17 ? dpi : Math.Max(1, pixels / LongSide);
        }
    }
}
