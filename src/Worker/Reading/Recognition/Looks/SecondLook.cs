using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>
/// Sets what a second look at each line saw beside what the first saw. The second is made by another model from the line
/// alone, so that the two seldom err alike; figures that differ, or that only one of them sees, are thereby known.
/// </summary>
internal static class SecondLook
{
    /// <summary>Paper around a line, in pixels.</summary>
    private const int Margin = 8;

    /// <summary>Pixels taken in beside a line, where a digit may have been lost, and above and below it.</summary>
    private const int Beside = 12;
    private const int Above = 3;

    /// <summary>Each line cut out of its page.</summary>
    public static ImmutableArray<GrayPicture> Crops(GrayPicture page, ImmutableArray<SeenLine> lines) =>
        [.. lines.Select(line => page.Crop(Area(line), Margin))];

    /// <param name="lines">What the first look saw.</param>
    /// <param name="second">What the second look saw on the lines' crops, in their order.</param>
    public static ImmutableArray<LookedLine> Compare(ImmutableArray<SeenLine> lines, ImmutableArray<SeenLine> second)
    {
        ILookup<int, SeenWord> seen = second.SelectMany(line => line.Words.Select(word => (line.Picture, word)))
            .ToLookup(pair => pair.Picture, pair => pair.word);
        return [.. lines.Select((line, i) => Compare(line, [.. seen[i]]))];
    }

    private static PixelBox Area(SeenLine line) => new(
        line.Words.Min(word => word.Box.Left) - Beside,
        line.Words.Min(word => word.Box.Top) - Above,
        line.Words.Max(word => word.Box.Right) + Beside,
        line.Words.Max(word => word.Box.Bottom) + Above);

    private static LookedLine Compare(SeenLine line, ImmutableArray<SeenWord> second)
    {
        string[] others = Others(line, second);
        bool[] same = [.. line.Words.Select((word, i) => Same(word.Text, others[i]))];
        for (int i = 0; i + 1 < same.Length; i++)
        {
            if (same[i] && same[i + 1] || !Same($"{line.Words[i].Text} {line.Words[i + 1].Text}", $"{others[i]} {others[i + 1]}"))
                continue;
            same[i] = true; // cut elsewhere: "02/ 05" and "02/05"
            same[i + 1] = true;
        }
        return new LookedLine([.. line.Words.Select((word, i) =>
            new LookedWord(FigureText.Plain(word.Text), word.Box, word.Confidence, same[i] ? null : FigureText.Plain(others[i])))]);
    }

    private static bool Same(string word, string other) =>
        string.Equals(FigureText.Of(word), FigureText.Of(other), StringComparison.Ordinal);

    /// <summary>What the second look saw at each word's place: the words whose middles are nearest to it.</summary>
    private static string[] Others(SeenLine line, ImmutableArray<SeenWord> second)
    {
        int left = Area(line).Left - Margin;
        var others = new List<string>[line.Words.Length];
        foreach (SeenWord word in second)
        {
            double middle = (word.Box.Left + word.Box.Right) / 2.0 + left;
            int nearest = Enumerable.Range(0, line.Words.Length).MinBy(i => Distance(line.Words[i].Box, middle));
            (others[nearest] ??= []).Add(word.Text);
        }
        return [.. others.Select(words => words is null ? "" : string.Join(' ', words))];
    }

    private static double Distance(PixelBox box, double x) => Math.Max(0, Math.Max(box.Left - x, x - box.Right));
}
