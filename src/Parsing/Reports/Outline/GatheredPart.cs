using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>The figures of the criteria where they do not stand behind the form's labels: in one table of all criteria, or in sentences.</summary>
/// <param name="Criteria">One for each criterion, in document order.</param>
/// <param name="Totals">Where the points of all criteria stand; empty when they do not.</param>
/// <param name="End">Offset behind the last of them.</param>
internal sealed record GatheredPart(ImmutableArray<GatheredCriterion> Criteria, ImmutableArray<FigureSpot> Totals, int End)
{
    /// <summary>Offset of the first of them.</summary>
    public int Start => Criteria[0].Heading?.Start ?? Criteria[0].Figures[0].Start;
}

/// <summary>One criterion of them.</summary>
/// <param name="Heading">What names it; <c>null</c> when nothing does.</param>
/// <param name="Figures">Its figures, never none.</param>
internal sealed record GatheredCriterion(HeadingPlace? Heading, ImmutableArray<FigureSpot> Figures);

/// <summary>A stretch of the transcript that holds one figure and nothing else that looks like one.</summary>
/// <param name="Measure">What it is the figure of.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last.</param>
internal readonly record struct FigureSpot(Measure Measure, int Start, int End);
