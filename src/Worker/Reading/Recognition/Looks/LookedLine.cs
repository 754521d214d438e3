using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>A line after all looks.</summary>
/// <param name="Words">From left to right, never none.</param>
internal sealed record LookedLine(ImmutableArray<LookedWord> Words)
{
    /// <summary>The line with no confidence in any of its figures.</summary>
    public LookedLine WithoutSureFigures() =>
        new([.. Words.Select(word => FigureText.IsFigure(word.Text) ? word with { Confidence = 0 } : word)]);
}

/// <summary>A word after all looks.</summary>
/// <param name="Text">As the first look saw it.</param>
/// <param name="Box">In pixels of the picture looked at.</param>
/// <param name="Confidence">0 to 100; zero where the picture says something that no look explains.</param>
/// <param name="Other">What the second look saw there, where its figures are others.</param>
internal sealed record LookedWord(string Text, PixelBox Box, double Confidence, string? Other);
