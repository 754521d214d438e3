using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// One drawn character in the frame of its own writing direction: <see cref="Start"/> and <see cref="End"/> run along
/// the baseline, <see cref="Baseline"/> grows upwards across the lines. All lengths are points.
/// </summary>
/// <param name="Text">Its text, repaired (see <see cref="GlyphText"/>): never empty; one space for every kind of white space.</param>
/// <param name="Start">Where its advance begins.</param>
/// <param name="End">Where its advance ends; never before <paramref name="Start"/>.</param>
/// <param name="Baseline">Height of its baseline.</param>
/// <param name="Size">Font size; above zero.</param>
/// <param name="Ink">Its rectangle on the displayed page, whatever the writing direction.</param>
/// <param name="InkCentre">Middle of the drawn outline along the baseline: where a mark really sits.</param>
internal readonly record struct Glyph(
    string Text,
    double Start,
    double End,
    double Baseline,
    double Size,
    Extent Ink,
    double InkCentre)
{
    /// <summary>The old coding its text still is in.</summary>
    public OldCoding Coding { get; init; }

    /// <summary>Zero-based place in the order of drawing.</summary>
    public int Order { get; init; }

    public double Advance => End - Start;

    public bool IsSpace => Text is " ";

    public bool IsMark => GlyphText.IsMark(Text);
}
