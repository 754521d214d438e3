using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Tables;

/// <summary>The rows of a table and the cells of a row, in the final view.</summary>
internal static class TableRow
{
    /// <summary>Columns that a w:gridSpan or w:gridBefore may count; Word has 63.</summary>
    private const int MostColumns = 1_000;

    /// <summary>The rows of a table or the cells of a row, those inside content controls and the like included.</summary>
    public static IEnumerable<XElement> Unwrapped(XElement parent, string name) => parent.Elements().SelectMany(child =>
        child.Name == W.Main + name ? [child]
        : child.Name == W.Main + "tbl" || child.Name == W.Main + "p" ? []
        : child.Name == W.Compatibility + "AlternateContent" ? Unwrapped(Alternate.Chosen(child), name)
        : Unwrapped(child, name));

    /// <summary>Columns of the grid that the row leaves free in front of its first cell.</summary>
    public static int ColumnsBefore(XElement? properties) => Math.Clamp(properties.ChildNumber("gridBefore") ?? 0, 0, MostColumns);

    /// <summary>Columns of the grid that a cell covers; at least one.</summary>
    public static int Span(XElement? properties) => Math.Clamp(properties.ChildNumber("gridSpan") ?? 1, 1, MostColumns);

    /// <summary>The column of the grid behind the row's last one, in the final view, columns left free behind its cells counted.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">Columns left free in front.</param>
    public static int End(XElement row, int before) =>
        before
        + Unwrapped(row, "tc").Select(cell => cell.Child("tcPr")).Where(properties => properties.Child("cellDel") is null).Sum(Span)
        + Math.Clamp(row.Child("trPr").ChildNumber("gridAfter") ?? 0, 0, MostColumns);

    /// <summary>Every word in a row or cell that a change takes away.</summary>
    public static string Words(XElement deleted) => string.Join(' ', deleted.Descendants(W.Main + "p")
        .Select(p => string.Concat(p.Descendants().Where(e => e.Name == W.Main + "t" || e.Name == W.Main + "delText").Select(e => e.Value)).Trim())
        .Where(words => words.Length > 0));
}
