using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The direction a line of text runs in, as degrees counter-clockwise from left to right.</summary>
/// <param name="Degrees">Between -180 and 180; zero is ordinary text.</param>
internal readonly record struct WritingDirection(int Degrees)
{
    /// <summary>A line this near to a right angle is skewed by scanning, not slanted on purpose (a watermark).</summary>
    private const double Skew = 8;

    public static WritingDirection Of(Letter letter)
    {
        double across = letter.EndBaseLine.X - letter.StartBaseLine.X;
        double up = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        if (up == 0 && across >= 0)
            return default;
        double degrees = Math.Atan2(up, across) * 180 / Math.PI;
        double right = Math.Round(degrees / 90) * 90;
        double rounded = Math.Abs(degrees - right) <= Skew ? right : Math.Round(degrees);
        return new WritingDirection(rounded <= -180 ? 180 : (int)rounded);
    }

    /// <summary>A point of the page in the frame where this direction runs from left to right.</summary>
    public (double Along, double Across) Turn(PdfPoint point)
    {
        if (Degrees == 0)
            return (point.X, point.Y);
        (double sin, double cos) = Math.SinCos(-Degrees * Math.PI / 180);
        return ((point.X * cos) - (point.Y * sin), (point.X * sin) + (point.Y * cos));
    }
}
