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
        ImmutableArray<ReadTable> tables = [.. CellTables.Read(document)];
        var recognised = RecognisedLines.Of(document);
        ImmutableArray<(ScoreTable Table, ImmutableArray<int> Lines)> told =
        [
            .. tables
                .Select(t => (
                    Table: new ScoreTable(RowKinds.Tell(t.Rows), TextSpan.Of(t.First)) { Recognised = t.Lines.Any(n => recognised.Contain(document.Line(n))) },
                    t.Lines))
                .Where(t => IsScored(t.Table)),
        ];
        return told.IsEmpty
            ? FoundTables.None
            : new FoundTables(told.MaxBy(t => t.Table.Rows.Length).Table, told.SelectMany(t => t.Lines).ToFrozenSet());
    }

    private static bool IsScored(ScoreTable table) =>
        table.Rows.Count(r => r is { Kind: ScoreRowKind.Criterion or ScoreRowKind.Indicator, Criterion: not null, Maximum: not Absent<decimal> }) >= FewestRows;
}
