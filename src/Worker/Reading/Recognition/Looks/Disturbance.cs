using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Takes the sureness from the figures of lines in which something stands that is no letter, or that nobody could
/// read: both looks may have seen the same figure in it, and none that stands on the paper.</summary>
internal static class Disturbance
{
    /// <param name="line">After all looks, with the signs for what could not be read.</param>
    /// <param name="drawings">Places of stamps, signatures, remains of rulings and streaks.</param>
    /// <returns>The line; where it is disturbed without sure figures, and without sure words where the drawing lies.</returns>
    public static LookedLine Doubted(LookedLine line, ImmutableArray<PixelBox> drawings)
    {
        int top = line.Words.Min(word => word.Box.Top);
        int bottom = line.Words.Max(word => word.Box.Bottom);
        int reach = bottom - top;
        ImmutableArray<PixelBox> near =
        [
            .. drawings.Where(drawing => drawing.Top < bottom && drawing.Bottom > top
                && drawing.Left < line.Words[^1].Box.Right + reach && drawing.Right > line.Words[0].Box.Left - reach),
        ];
        bool unread = line.Words.Any(word => string.Equals(word.Text, LostLines.Unreadable, StringComparison.Ordinal));
        if (near.IsEmpty)
            return unread ? line.WithoutSureFigures() : line;
        return new LookedLine(
            [.. line.WithoutSureFigures().Words.Select(word => near.Any(drawing => Overlap(drawing, word.Box)) ? word with { Confidence = 0 } : word)]);
    }

    private static bool Overlap(PixelBox one, PixelBox other) =>
        one.Left < other.Right && one.Right > other.Left && one.Top < other.Bottom && one.Bottom > other.Top;
}
