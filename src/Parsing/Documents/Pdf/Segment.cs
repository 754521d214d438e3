using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>A stretch of one printed row that belongs together: a line of prose, one column of a letterhead, a table cell.</summary>
/// <param name="Text">NFC, with single spaces, not blank, no space at either end.</param>
/// <param name="Start">Where it begins along the row, in points of its writing direction's frame.</param>
/// <param name="End">Where it ends, in the same frame.</param>
/// <param name="Baseline">Height of the row in the same frame.</param>
/// <param name="Size">Largest font size in it, in points.</param>
/// <param name="FirstWord">Width of its first word, in points.</param>
/// <param name="Ink">Its rectangle on the displayed page.</param>
internal sealed record Segment(
    string Text,
    double Start,
    double End,
    double Baseline,
    double Size,
    double FirstWord,
    Extent Ink)
{
    /// <summary>Stretches of <see cref="Text"/> that may not say what the page shows, in order.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}
