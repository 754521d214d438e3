using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>One printed row of words that no borders part: a paragraph, or the lines of a page that stand beside each other.</summary>
internal sealed class FlatRow
{
    private readonly int[] _starts;

    private FlatRow(ImmutableArray<TextLine> lines)
    {
        Lines = lines;
        _starts = new int[lines.Length];
        for (int i = 1; i < lines.Length; i++)
            _starts[i] = _starts[i - 1] + lines[i - 1].Content.Length + 1;
        Folded = string.Join(' ', lines.Select(l => Folding.FoldInPlace(l.Content)));
        Text = string.Join(' ', lines.Select(l => l.Content));
    }

    /// <summary>Its lines from left to right, never none.</summary>
    public ImmutableArray<TextLine> Lines { get; }

    /// <summary>Their words, joined by a space.</summary>
    public string Text { get; }

    /// <summary>The same folded, letter by letter.</summary>
    public string Folded { get; }

    /// <summary>Where it begins on the page, in points; <c>null</c> for Word.</summary>
    public double? Left => Lines[0].Box?.Left;

    /// <summary>The line and the column in it of an offset into <see cref="Text"/>.</summary>
    public (TextLine Line, int Column) At(int offset)
    {
        int index = Array.FindLastIndex(_starts, start => start <= offset);
        return (Lines[index], offset - _starts[index]);
    }

    /// <summary>The rows of what stands in no table's cell, from top to bottom.</summary>
    public static ImmutableArray<FlatRow> Of(DocumentText document)
    {
        List<FlatRow> rows = [];
        List<TextLine> row = [];
        foreach (TextLine line in document.Lines.Where(l => l is { Cell: null, Part: DocumentPart.Body or DocumentPart.TextBox }))
        {
            if (row.Count > 0 && !AreBeside(row[^1], line))
            {
                rows.Add(new FlatRow([.. row.OrderBy(l => l.Box?.Left)]));
                row.Clear();
            }
            row.Add(line);
        }
        if (row.Count > 0)
            rows.Add(new FlatRow([.. row.OrderBy(l => l.Box?.Left)]));
        return [.. rows];
    }

    /// <summary>Most of the lower of the two is as high as the other.</summary>
    private static bool AreBeside(TextLine one, TextLine other) =>
        one.Page == other.Page && one.Box is { } a && other.Box is { } b
        && Math.Min(a.Top, b.Top) - Math.Max(a.Bottom, b.Bottom) > 0.6 * Math.Min(a.Top - a.Bottom, b.Top - b.Bottom);
}
