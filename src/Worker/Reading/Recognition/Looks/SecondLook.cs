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

    /// <summary>What one of two looks that agree gives less than this is not sure, whatever the other says.</summary>
    private const double AgreedConfidence = 50;

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
        SeenWord[][] others = Others(line, second);
        string[] texts = [.. others.Select(words => string.Join(' ', words.Select(word => word.Text)))];
        bool[] same = [.. line.Words.Select((word, i) => Same(word.Text, texts[i]))];
        for (int i = 0; i + 1 < same.Length; i++)
        {
            if ((same[i] && same[i + 1]) || !Same($"{line.Words[i].Text} {line.Words[i + 1].Text}", $"{texts[i]} {texts[i + 1]}"))
                continue;
            same[i] = true; // cut elsewhere: "02/ 05" and "02/05"
            same[i + 1] = true;
        }
        return new LookedLine([.. line.Words.Select((word, i) => new LookedWord(
            FigureText.Plain(word.Text), word.Box, same[i] ? Agreed(word, others[i]) : word.Confidence, same[i] ? null : FigureText.Plain(texts[i])))]);
    }

    /// <summary>Two looks that saw the same figure are as sure of it as the surer one, unless one of them hardly believes it.</summary>
    private static double Agreed(SeenWord word, SeenWord[] others)
    {
        if (!FigureText.IsFigure(word.Text) || others.Length == 0)
            return word.Confidence;
        double second = others.Min(other => other.Confidence);
        return Math.Min(word.Confidence, second) < AgreedConfidence || !FigureText.IsFigure(others[0].Text)
            ? Math.Min(word.Confidence, second)
            : Math.Max(word.Confidence, second);
    }

    /// <summary>Whether both saw the same figures. That the English model reads "số" as "s6" does not count: only where it sees
    /// a figure alone did the other lose one.</summary>
    private static bool Same(string word, string other) =>
        string.Equals(FigureText.Of(word), FigureText.Of(other), StringComparison.Ordinal)
        || (!FigureText.IsFigure(word) && !FigureText.IsBareFigure(other));

    /// <summary>What the second look saw at each word's place: the words whose middles are nearest to it.</summary>
    private static SeenWord[][] Others(SeenLine line, ImmutableArray<SeenWord> second)
    {
        int left = Area(line).Left - Margin;
        ILookup<int, SeenWord> nearest = second.ToLookup(word =>
            Enumerable.Range(0, line.Words.Length).MinBy(i => Distance(line.Words[i].Box, (word.Box.Left + word.Box.Right) / 2.0 + left)));
        return [.. Enumerable.Range(0, line.Words.Length).Select(i => nearest[i].ToArray())];
    }

    private static double Distance(PixelBox box, double x) => Math.Max(0, Math.Max(box.Left - x, x - box.Right));
}
