using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Lines and words that the first look left out, as another look at the page saw them: none of their figures is sure.</summary>
internal static class LostLines
{
    /// <summary>A word is new when the first look's words cover less of it than this share.</summary>
    private const double Covered = 0.3;

    /// <summary>A recognised mess is no word.</summary>
    private const double LeastConfidence = 30;

    /// <summary>The lines with those added that only the other look saw, from top to bottom.</summary>
    public static ImmutableArray<LookedLine> Added(ImmutableArray<LookedLine> lines, ImmutableArray<SeenLine> other)
    {
        PixelBox[] known = [.. lines.SelectMany(line => line.Words).Select(word => word.Box)];
        List<LookedLine> all = [.. lines];
        foreach (SeenLine line in other)
        {
            ImmutableArray<LookedWord> lost =
            [
                .. line.Words
                    .Where(word => word.Confidence >= LeastConfidence && known.Sum(box => Shared(box, word.Box)) < Covered * Area(word.Box))
                    .Select(word => new LookedWord(FigureText.Plain(word.Text), word.Box, 0, null)),
            ];
            if (!lost.IsEmpty)
                all.Insert(PlaceOf(all, lost[0].Box), new LookedLine(lost));
        }
        return [.. all];
    }

    /// <summary>Before the first line that stands lower and is not further left by a column.</summary>
    private static int PlaceOf(List<LookedLine> lines, PixelBox box)
    {
        int middle = (box.Top + box.Bottom) / 2;
        int above = lines.FindLastIndex(line => line.Words.Any(word => (word.Box.Top + word.Box.Bottom) / 2 < middle && Overlaps(line, box)));
        return above + 1;
    }

    private static bool Overlaps(LookedLine line, PixelBox box) => line.Words[0].Box.Left < box.Right && line.Words[^1].Box.Right > box.Left;

    private static double Shared(PixelBox one, PixelBox other) =>
        Math.Max(0.0, Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left))
        * Math.Max(0.0, Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top));

    private static double Area(PixelBox box) => (double)box.Width * box.Height;
}
