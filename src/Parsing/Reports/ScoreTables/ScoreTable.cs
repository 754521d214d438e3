using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>
/// The score table (TT 09/2021/TT-BTP, Mẫu 02) as the document holds it, row by row. Places are those of the document that
/// the table was read from. Holds no opinion: what the rows add up to is for the rules.
/// </summary>
/// <param name="Rows">The rows with something to score, in document order; header rows and repeated headers are none.</param>
/// <param name="At">The first words of the table's first row.</param>
public sealed record ScoreTable(ImmutableArray<ScoreRow> Rows, TextSpan At)
{
    /// <summary>Any of its numbers may be another one: a recogniser read it, at least in part, or nothing but the order of the numbers tells its columns
    /// and they do not add up either.</summary>
    public bool IsUnproven { get; init; }
}

/// <summary>One row of a score table.</summary>
/// <param name="Kind">What the row scores.</param>
/// <param name="Number">Its number as written ("Tiêu chí 1", "1.2", "a"); <c>null</c> when it has none.</param>
/// <param name="Name">Its words without the number; empty when there are none.</param>
/// <param name="Maximum">The most points it can give; of a level the points that it stands for.</param>
/// <param name="Score">The points the unit gave itself. Absent where the cell is empty or the row has none; garbled where it
/// holds something else than a number, or where it cannot be told which column a number stands in.</param>
/// <param name="At">The words that name the row.</param>
/// <param name="Quote">The words around <paramref name="At"/>, found verbatim in its line.</param>
public sealed record ScoreRow(
    ScoreRowKind Kind, string? Number, string Name, Fact<decimal> Maximum, Fact<decimal> Score, TextSpan At, string Quote)
{
    /// <summary>One-based number of the criterion it belongs to; <c>null</c> when it cannot be told, and for the total.</summary>
    public int? Criterion { get; init; }

    /// <summary>One-based number within the criterion of the indicator it is or belongs to; <c>null</c> for criteria and the total.</summary>
    public int? Indicator { get; init; }

    /// <summary>Zero-based place among the table's rows of the row it is a part of; <c>null</c> for criteria, the total, and an
    /// indicator without a criterion above it.</summary>
    public int? Parent { get; init; }

    /// <summary>Every plain number of the row's columns of figures, from left to right.</summary>
    public ImmutableArray<ScoreCell> Numbers { get; init; } = [];

    /// <summary>The maximum, when legible.</summary>
    public decimal? StatedMaximum => (Maximum as Stated<decimal>)?.Value;

    /// <summary>The score, when legible.</summary>
    public decimal? StatedScore => (Score as Stated<decimal>)?.Value;
}

/// <summary>What a row of a score table scores.</summary>
public enum ScoreRowKind
{
    /// <summary>A criterion (tiêu chí).</summary>
    Criterion,

    /// <summary>An indicator (chỉ tiêu).</summary>
    Indicator,

    /// <summary>A part of an indicator with points of its own.</summary>
    Item,

    /// <summary>A level of the form ("Đạt 100%: 1 điểm"): what one can get, not what one got.</summary>
    Level,

    /// <summary>The sum of the table ("Tổng cộng").</summary>
    Total,
}

/// <summary>A number in a column of a score table.</summary>
/// <param name="Column">Zero-based column of the table's figures, from left to right.</param>
/// <param name="Number">The number.</param>
public sealed record ScoreCell(int Column, Stated<decimal> Number);
