using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>A rectangle of the displayed page in points, origin at the lower left corner; never inside out.</summary>
internal readonly record struct Extent(double Left, double Bottom, double Right, double Top)
{
    /// <summary>The upright rectangle around a glyph that may stand at any angle.</summary>
    public static Extent Around(in PdfRectangle glyph) => new(
        Math.Min(Math.Min(glyph.TopLeft.X, glyph.TopRight.X), Math.Min(glyph.BottomLeft.X, glyph.BottomRight.X)),
        Math.Min(Math.Min(glyph.TopLeft.Y, glyph.TopRight.Y), Math.Min(glyph.BottomLeft.Y, glyph.BottomRight.Y)),
        Math.Max(Math.Max(glyph.TopLeft.X, glyph.TopRight.X), Math.Max(glyph.BottomLeft.X, glyph.BottomRight.X)),
        Math.Max(Math.Max(glyph.TopLeft.Y, glyph.TopRight.Y), Math.Max(glyph.BottomLeft.Y, glyph.BottomRight.Y)));

    public Extent Union(in Extent other) => new(
        Math.Min(Left, other.Left),
        Math.Min(Bottom, other.Bottom),
        Math.Max(Right, other.Right),
        Math.Max(Top, other.Top));

    /// <summary>As the contract shows it: to a hundredth of a point, which is finer than any printer.</summary>
    public Box ToBox() => new(Math.Round(Left, 2), Math.Round(Bottom, 2), Math.Round(Right, 2), Math.Round(Top, 2));
}
