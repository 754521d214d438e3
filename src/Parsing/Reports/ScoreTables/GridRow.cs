using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>One row of something that may be a score table.</summary>
/// <param name="Cells">Its cells that hold words, from left to right.</param>
/// <param name="IsPlaced">Whether only the places of the words on the page tell columns and rows: no borders are drawn.</param>
/// <param name="End">Where the row's last cell ends; <c>null</c> where it is not known.</param>
internal sealed record GridRow(ImmutableArray<GridCell> Cells, bool IsPlaced, double? End)
{
    public TextLine FirstLine => Cells[0].Lines[0];
}

/// <summary>One cell with its words.</summary>
/// <param name="Left">Where it begins, in the table's measure.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Lines">Its lines, never none.</param>
internal sealed record GridCell(double Left, double Right, ImmutableArray<TextLine> Lines)
{
    private string? _folded;

    /// <summary>Its words, folded, lines joined by a space.</summary>
    public string Folded => _folded ??= Folding.Fold(string.Join(' ', Lines.Select(l => l.Content)));

    /// <summary>Length of what the two have in common from left to right; zero or less without anything.</summary>
    public double Common(GridCell other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    /// <summary>Whether the two stand in one column: most of both is in common.</summary>
    public bool IsUnder(GridCell head) => Common(head) >= 0.6 * Math.Max(Right - Left, head.Right - head.Left);
}
