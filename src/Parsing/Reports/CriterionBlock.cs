using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>
/// The lines about one criterion, as the document groups them: a heading (perhaps absent) and the measures up to the next
/// heading or the next repetition of the first measure. Which criterion of the standard it is, is for the rules to tell.
/// </summary>
/// <param name="Heading">The heading as found; absent when the measures start without one.</param>
/// <param name="Figures">Every measure line of the block in document order, repeated ones included.</param>
public sealed record CriterionBlock(Fact<CriterionHeading> Heading, ImmutableArray<MeasureLine> Figures)
{
    /// <summary>Where no heading with the words "tiêu chí" stands: the lines right above the first measure, nearest last. One of
    /// them may head the block by the criterion's name alone ("2.1. Ban hành văn bản …"); names are the standard's, so
    /// the rules tell.</summary>
    public ImmutableArray<Stated<CriterionHeading>> LinesAbove { get; init; } = [];

    /// <summary>The first line of this kind; <c>null</c> when the block has none.</summary>
    public MeasureLine? First(Measure measure) => Figures.FirstOrDefault(f => f.Measure == measure);

    /// <summary>Where the block starts: its heading, or else its first measure; <c>null</c> for a block with neither.</summary>
    public TextSpan? Start => Heading.Place ?? (Figures.IsEmpty ? null : Figures[0].Figure.Label);
}

/// <summary>One of the four lines of the form under each criterion, as found.</summary>
public sealed record MeasureLine(Measure Measure, Figure Figure);

/// <summary>The four lines of Mẫu 01 under each criterion, in the form's order.</summary>
public enum Measure
{
    /// <summary>Số chỉ tiêu đạt điểm tối đa (a/n).</summary>
    IndicatorsAtMaximum,

    /// <summary>Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên (b/n).</summary>
    IndicatorsAtLeastHalf,

    /// <summary>Số chỉ tiêu đạt điểm 0 (z/n).</summary>
    IndicatorsAtZero,

    /// <summary>Số điểm đạt được của tiêu chí (s/M).</summary>
    Points,
}

/// <summary>A criterion's heading.</summary>
/// <param name="Number">The number it states; <c>null</c> when it gives only a name.</param>
/// <param name="Text">The heading's words without its list marker.</param>
/// <param name="Marker">The list marker in front, as written or as rendered ("a.", "đ)"); <c>null</c> when there is none.</param>
public sealed record CriterionHeading(int? Number, string Text, string? Marker);
