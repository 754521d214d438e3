using System.Collections.Frozen;
using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>Finds the score table of a document, whatever way it is laid out.</summary>
internal static class ScoreTableReader
{
    /// <summary>Fewer rows of criteria or indicators with a maximum are some other table.</summary>
    private const int FewestRows = 3;

    public static FoundTables Find(DocumentText document)
    {
        var recognised = RecognisedLines.Of(document);
        ImmutableArray<(ScoreTable Table, ImmutableArray<int> Lines)> told =
        [
            .. CellTables.Read(document)
                .Select(t => (Table: Told(t, t.Lines.Any(n => recognised.Contain(document.Line(n)))), t.Lines))
                .Where(t => IsScored(t.Table)),
        ];
        if (told.IsEmpty)
        {
            told =
            [
                .. FlatTables.Read(document)
                    .Select(t => (Table: Proven(Told(t, t.Lines.Any(n => recognised.Contain(document.Line(n))))), Read: t))
                    .Where(t => !(t.Table.IsUnproven && t.Read.NeedsProof))
                    .Select(t => (t.Table, t.Read.Lines)),
            ];
        }
        return told.IsEmpty
            ? FoundTables.None
            : new FoundTables(told.MaxBy(t => t.Table.Rows.Length).Table, told.SelectMany(t => t.Lines).ToFrozenSet());
    }

    private static ScoreTable Told(ReadTable table, bool isUnproven) =>
        new(RowKinds.Tell(table.Rows), TextSpan.Of(table.First)) { IsUnproven = isUnproven };

    /// <summary>Columns that only the order of numbers tells are proven by the maxima: those of the indicators add up to the criterion's everywhere.</summary>
    private static ScoreTable Proven(ScoreTable table) => table with { IsUnproven = table.IsUnproven || !MaximaAddUp(table) };

    private static bool MaximaAddUp(ScoreTable table)
    {
        ScoreRow[] criteria = [.. table.Rows.Where(r => r.Kind == ScoreRowKind.Criterion)];
        return criteria.Length > 1 && table.Rows.Count(r => r.StatedScore > r.StatedMaximum) <= 1 && criteria.All(criterion =>
            table.Rows.Where(r => r.Kind == ScoreRowKind.Indicator && r.Criterion == criterion.Criterion).ToArray() is [_, ..] indicators
            && indicators.All(i => i is { StatedMaximum: not null, StatedScore: not null })
            && indicators.Sum(i => i.StatedMaximum) == criterion.StatedMaximum);
    }

    private static bool IsScored(ScoreTable table) =>
        table.Rows.Count(r => r is { Kind: ScoreRowKind.Criterion or ScoreRowKind.Indicator, Criterion: not null, Maximum: not Absent<decimal> }) >= FewestRows;
}
