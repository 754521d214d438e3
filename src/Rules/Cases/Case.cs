using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>A report in the light of one standard: which block is which criterion, and what the figures add up to.</summary>
/// <param name="Report">What the report says.</param>
/// <param name="Standard">The standard it is judged by.</param>
/// <param name="Criteria">One per criterion of the standard, in order of numbers, whether the report has it or not.</param>
/// <param name="Unattributed">Blocks that are no criterion of the standard, or a second claim to one; in document order.</param>
public sealed record Case(
    Report Report,
    Standard Standard,
    ImmutableArray<CriterionCase> Criteria,
    ImmutableArray<UnattributedBlock> Unattributed)
{
    public DocumentText Document => Report.Document;

    /// <summary>What is known of other documents and of the folder.</summary>
    public Surroundings Surroundings { get; init; } = Surroundings.None;

    /// <summary>How the evaluation year and <see cref="Standard"/> go together.</summary>
    public Governance Governance { get; init; } = Governance.Of(Report, Standard, [Standard]);

    /// <summary>What the law requires for this report: the standard's conditions, or nothing known where it is not certain
    /// that this standard governs.</summary>
    public RecognitionConditions Conditions => Governance.LawIsKnown ? Standard.Conditions : RecognitionConditions.Unknown;

    /// <summary>The same attribution with other figures.</summary>
    /// <param name="report">The same blocks in the same order.</param>
    internal Case WithReport(Report report) => this with
    {
        Report = report,
        Criteria = [.. Criteria.Select(k => k.Position is { } position ? k with { Block = report.Blocks[position] } : k)],
        Unattributed = [.. Unattributed.Select(u => u with { Block = report.Blocks[u.Position] })],
    };
}

/// <summary>One criterion of the standard with the block that was attributed to it.</summary>
/// <param name="Criterion">The standard's criterion.</param>
/// <param name="Block">The report's block; <c>null</c> when neither heading nor lines were found.</param>
/// <param name="Position">Zero-based position of the block in the document; <c>null</c> without a block.</param>
public sealed record CriterionCase(Criterion Criterion, CriterionBlock? Block, int? Position)
{
    /// <summary>More than any criterion has: a greater denominator is no number of indicators.</summary>
    private const int MostIndicators = 30;

    public int Number => Criterion.Number;

    /// <summary>n of the standard, or else the one number of indicators that the report's own lines give; <c>null</c> when neither
    /// tells.</summary>
    public int? IndicatorCount => Criterion.IndicatorCount ?? AgreedDenominator();

    /// <summary>The first line of this kind; <c>null</c> when absent.</summary>
    public Figure? Figure(Measure measure) => Block?.First(measure)?.Figure;

    private int? AgreedDenominator()
    {
        decimal[] stated =
        [
            .. ((Measure[])[Measure.IndicatorsAtMaximum, Measure.IndicatorsAtLeastHalf, Measure.IndicatorsAtZero])
                .Select(line => Figure(line)?.StatedOf).OfType<decimal>().Distinct(),
        ];
        return stated is [>= 1 and <= MostIndicators and var only] && only % 1 == 0 ? (int)only : null;
    }
}

/// <summary>A block that no criterion of the standard is left for.</summary>
/// <param name="Block">The block.</param>
/// <param name="Position">Zero-based position in the document.</param>
/// <param name="Claims">The criterion it claims by its heading or its maxima, already taken by another block;
/// <c>null</c> when it claims a number the standard does not have.</param>
public sealed record UnattributedBlock(CriterionBlock Block, int Position, int? Claims);
