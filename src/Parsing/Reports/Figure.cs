using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A labelled figure "value/of" that the document holds: its label was found, its two numbers may or may not be legible.</summary>
/// <param name="Name">The contract's camelCase name (<c>indicatorsAtMaximum</c>).</param>
/// <param name="Value">The number before the slash. Never <see cref="Absent{T}"/>: a blank is garbled.</param>
/// <param name="Of">The number after the slash; absent when the text gives none ("10 điểm").</param>
/// <param name="Quote">The words as written at <paramref name="At"/>.</param>
/// <param name="At">The figure with both its numbers, or where it should stand.</param>
/// <param name="Label">The label's words in the line where the label starts (differs from the line of
/// <paramref name="At"/> when the text wraps or stands in the next cell).</param>
public sealed record Figure(string Name, Fact<decimal> Value, Fact<decimal> Of, string Quote, TextSpan At, TextSpan Label)
{
    /// <summary>The value once more, written out beside the digits ("95 điểm (chín mươi lăm điểm)"); <c>null</c> when it is not, or cannot be read.</summary>
    public Stated<decimal>? InWords { get; init; }

    /// <summary>The value, when legible.</summary>
    public decimal? StatedValue => (Value as Stated<decimal>)?.Value;

    /// <summary>The denominator, when given and legible.</summary>
    public decimal? StatedOf => (Of as Stated<decimal>)?.Value;

    /// <summary>Why the value, or else the denominator, is an unsure reading; <c>null</c> when neither is.</summary>
    public Uncertainty<decimal>? Unsure =>
        (Value as Garbled<decimal>)?.Unsure ?? (Of as Garbled<decimal>)?.Unsure;
}
