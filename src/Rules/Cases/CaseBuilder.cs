using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>Lays a report beside a standard: finds out which block is which criterion.</summary>
public static class CaseBuilder
{
    /// <summary>Attributes the report's blocks by heading number, denominators, heading name and order, as a whole.</summary>
    public static Case Build(Report report, Standard standard) => Build(report, standard, [standard]);

    /// <summary>The same, told which other standards the report could have been written by.</summary>
    public static Case Build(Report report, Standard standard, ImmutableArray<Standard> standards)
    {
        var governance = Governance.Of(report, standard, standards);
        report = report with { Blocks = [.. report.Blocks.Select(b => HeadedByName(b, standard))] };
        ImmutableArray<BlockEvidence> evidence = [.. report.Blocks.Select(b => BlockEvidence.Of(b, standard))];
        ImmutableArray<int?> criteria = Attribution.Assign(evidence, standard.Criteria.Length);
        return new Case(
            report,
            standard,
            [.. standard.Criteria.Select((criterion, i) => CaseOf(criterion, report, criteria.IndexOf(i)))],
            [
                .. Enumerable.Range(0, criteria.Length)
                    .Where(position => criteria[position] is null)
                    .Select(position => new UnattributedBlock(report.Blocks[position], position, evidence[position].Claim)),
            ])
        {
            Governance = governance,
        };
    }

    /// <summary>The block with the line above it that carries a criterion's name as its heading, if there is one.</summary>
    private static CriterionBlock HeadedByName(CriterionBlock block, Standard standard) =>
        block.Heading is Absent<CriterionHeading>
            && block.LinesAbove.FirstOrDefault(l => HeadingName.Find(l.Value.Text, standard) is not null) is { } heading
                ? block with { Heading = heading }
                : block;

    private static CriterionCase CaseOf(Criterion criterion, Report report, int position) =>
        position < 0
            ? new CriterionCase(criterion, Block: null, Position: null)
            : new CriterionCase(criterion, report.Blocks[position], position);
}
