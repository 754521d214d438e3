using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>The tables of a document as rows of cells: those of Word, and those of a PDF whose borders are drawn.</summary>
internal static class CellRows
{
    /// <summary>Every table in the order of its first line.</summary>
    public static ImmutableArray<ImmutableArray<GridRow>> Of(DocumentText document) =>
    [
        .. document.Lines
            .Where(l => l is { Cell: not null, Reach: not null, Part: DocumentPart.Body or DocumentPart.TextBox })
            .GroupBy(l => l.Cell!.Index)
            .Select(table => table
                .GroupBy(l => l.Cell!.Row)
                .OrderBy(row => row.Key)
                .Select(row => Row([.. row]))
                .ToImmutableArray()),
    ];

    private static GridRow Row(ImmutableArray<TextLine> lines) => new(
        [
            .. lines.GroupBy(l => l.Cell!.Cell).OrderBy(c => c.Key).Select(c =>
            {
                CellReach reach = c.First().Reach!;
                return new GridCell(reach.Left, reach.Right, [.. c]);
            }),
        ],
        IsPlaced: false,
        lines[0].Reach!.RowEnd);
}
