using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>What a report says, figure by figure and place by place, before anybody chooses words for it. A defect changes this, and
/// the same hand writes it down.</summary>
public sealed record StatedReport
{
    /// <summary>The standard whose form the report fills in.</summary>
    public required Standard Standard { get; init; }

    /// <summary>The unit as the letterhead, the title, the discipline statement and the request name it, in this order of
    /// <see cref="FormalPlace"/>.</summary>
    public required ImmutableDictionary<FormalPlace, UnitName> Units { get; init; }

    /// <summary>The evaluation year by the places that name it.</summary>
    public required ImmutableDictionary<FormalPlace, int> Years { get; init; }

    /// <summary>The authority above: "huyện Vĩnh Lâm".</summary>
    public required string Parent { get; init; }

    /// <summary>"12/BC-UBND"; <c>null</c> for a report without a letterhead.</summary>
    public required string? Number { get; init; }

    /// <summary>The date in the letterhead.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>The criteria in the order they stand.</summary>
    public required ImmutableArray<StatedBlock> Blocks { get; init; }

    /// <summary>x/5; <c>null</c> when the line is left out.</summary>
    public required StatedRatio? CriteriaAtLeastHalf { get; init; }

    /// <summary>y/100; <c>null</c> when the line is left out.</summary>
    public required StatedRatio? Total { get; init; }

    /// <summary>x/3; <c>null</c> when the line is left out.</summary>
    public required StatedRatio? ConditionsMet { get; init; }

    /// <summary>What is said of the heads, once or twice: <c>true</c> admits, <c>false</c> denies.</summary>
    public required ImmutableArray<bool> LeaderStatements { get; init; }

    public required RequestMade Request { get; init; }

    /// <summary>Whether decision and circular are cited.</summary>
    public bool CitesDecision { get; init; } = true;

    public bool CitesCircular { get; init; } = true;

    /// <summary>A symbol written in the place of the circular's; <c>null</c> for the right one.</summary>
    public string? MiscitedCircular { get; init; }

    /// <summary>The total said again with the request; <c>null</c> when it is not.</summary>
    public decimal? TotalAgain { get; init; }
}

/// <summary>One criterion's lines.</summary>
/// <param name="Criterion">One-based: whose figures these are.</param>
/// <param name="Heading">The number in the heading; <c>null</c> when there is no heading.</param>
/// <param name="Lines">In the order of the form; the hand may choose another one.</param>
public sealed record StatedBlock(int Criterion, int? Heading, ImmutableArray<StatedLine> Lines);

/// <summary>One of the four lines; a value of <c>null</c> is a blank.</summary>
public sealed record StatedLine(Measure Measure, StatedRatio Ratio);

/// <summary>value/of.</summary>
public sealed record StatedRatio(decimal? Value, decimal Of);

/// <summary>What the last section asks for.</summary>
public enum RequestMade
{
    /// <summary>Recognition.</summary>
    Recognition,

    /// <summary>It says that recognition is not asked for.</summary>
    Declined,

    /// <summary>Help of the authority, not recognition.</summary>
    Support,

    /// <summary>Nothing; the section is left out.</summary>
    Nothing,
}
