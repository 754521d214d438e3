using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A figure of the form said once more in a sentence: "tiêu chí 2 đạt 28,5/30 điểm", "đáp ứng cả ba điều kiện".</summary>
/// <param name="Criterion">The criterion's number as the sentence gives it; <c>null</c> for a figure of the whole report.</param>
/// <param name="Figure">The figure under its name in the contract; its value is always stated. Its label is the words it stands in.</param>
public sealed record RepeatedFigure(int? Criterion, Figure Figure)
{
    /// <summary>The number is all there are ("cả ba điều kiện"): it says that the value and what it is out of are one.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether a text recogniser read it, or a stretch of it is unsure: good for no accusation.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The exact figure.</summary>
    public TextSpan At => Figure.At;
}
