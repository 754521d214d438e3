using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Lines and words that the first look left out, as another look at the page saw them: none of their figures is sure.</summary>
internal static class LostLines
{
    /// <summary>Stands for what could not be read (U+FFFD, the replacement character).</summary>
    public const string Unreadable = "\uFFFD";

    /// <summary>A recognised mess is no word.</summary>
    private const double LeastConfidence = 30;

    /// <summary>The lines with those words added that explain loose ink, from top to bottom.</summary>
    public static ImmutableArray<LookedLine> Added(ImmutableArray<LookedLine> lines, ImmutableArray<SeenLine> other, LooseInk ink)
    {
        List<LookedLine> all = [.. lines];
        foreach (SeenLine line in other)
        {
            ImmutableArray<LookedWord> lost =
            [
                .. line.Words
                    .Where(word => word.Confidence >= LeastConfidence && word.Text.Any(char.IsLetterOrDigit) && ink.FillsOf(word.Box))
                    .Select(word => new LookedWord(FigureText.Plain(word.Text), word.Box, 0, null)),
            ];
            if (!lost.IsEmpty)
                all.Insert(PlaceOf(all, lost[0].Box), new LookedLine(lost));
        }
        return [.. all];
    }

    /// <summary>The lines with a sign for each place where something stands that no look could read.</summary>
    public static ImmutableArray<LookedLine> Marked(ImmutableArray<LookedLine> lines, IEnumerable<PixelBox> blots)
    {
        List<LookedLine> all = [.. lines];
        foreach (PixelBox blot in blots)
        {
            var word = new LookedWord(Unreadable, blot, 0, null);
            int beside = all.FindIndex(line => IsIn(line, blot));
            if (beside < 0)
                all.Insert(PlaceOf(all, blot), new LookedLine([word]));
            else
                all[beside] = new LookedLine([.. all[beside].Words.Add(word).OrderBy(other => other.Box.Left)]);
        }
        return [.. all];
    }

    /// <summary>Whether a place lies within a line or directly beside it.</summary>
    private static bool IsIn(LookedLine line, PixelBox box)
    {
        int middle = (box.Top + box.Bottom) / 2;
        return middle > line.Words.Min(word => word.Box.Top) && middle < line.Words.Max(word => word.Box.Bottom)
            && box.Left < line.Words[^1].Box.Right + box.Height && box.Right > line.Words[0].Box.Left - box.Height;
    }

    /// <summary>Before the first line that stands lower and is not further left by a column.</summary>
    private static int PlaceOf(List<LookedLine> lines, PixelBox box)
    {
        int middle = (box.Top + box.Bottom) / 2;
        int above = lines.FindLastIndex(line => line.Words.Any(word => (word.Box.Top + word.Box.Bottom) / 2 < middle && Overlaps(line, box)));
        return above + 1;
    }

    private static bool Overlaps(LookedLine line, PixelBox box) => line.Words[0].Box.Left < box.Right && line.Words[^1].Box.Right > box.Left;
}
