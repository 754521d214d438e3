using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Renderings;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Lines of a report as the readers of Word and PDF give them.</summary>
internal static class ReportLines
{
    public static DocumentText Of(Manner manner, ImmutableArray<ReportPart> parts) =>
        manner.Happens("printed", 40) && parts.All(part => part.Kind is not PartKind.Table)
            ? Printed(parts, manner.Between("width", 60, 110))
            : OfWord(parts);

    private static DocumentText OfWord(ImmutableArray<ReportPart> parts)
    {
        List<TextLine> lines = [];
        int table = 0;
        int paragraph = 0;
        foreach (ReportPart part in parts)
        {
            if (part.Kind is not (PartKind.Columns or PartKind.Table))
            {
                Add(lines, part.Line, ++paragraph, cell: null);
                continue;
            }
            table++;
            foreach ((string text, TableCell cell, CellReach? reach) in Cells(part, table))
                Add(lines, text, ++paragraph, cell, reach);
        }
        return new DocumentText(ReadingMethod.Word, [.. lines], Pages: null, ReadingQuality.Good, Notes: []);
    }

    private static IEnumerable<(string Text, TableCell Cell, CellReach? Reach)> Cells(ReportPart part, int table)
    {
        if (part.Kind is PartKind.Columns)
        {
            return part.Left.Select(text => (text, new TableCell(table, 1, 1), (CellReach?)null))
                .Concat(part.Right.Select(text => (text, new TableCell(table, 1, 2), (CellReach?)null)));
        }
        return part.Rows.SelectMany((row, r) => row.Select((text, c) => (text, new TableCell(table, r + 1, c + 1), (CellReach?)new CellReach(c, c + 1, row.Count))));
    }

    private static void Add(List<TextLine> lines, string text, int paragraph, TableCell? cell, CellReach? reach = null)
    {
        string content = text.Normalize(NormalizationForm.FormC).TrimEnd();
        if (content.Length > 0)
            lines.Add(new TextLine(lines.Count + 1, content) { Paragraph = paragraph, Cell = cell, Reach = reach });
    }

    private static DocumentText Printed(ImmutableArray<ReportPart> parts, int width)
    {
        var text = new StringBuilder();
        foreach (ReportPart part in parts)
        {
            foreach (string line in part.Kind is PartKind.Columns ? SideBySide(part) : Wrapped(part.Line, width))
                text.Append(line).Append('\n');
        }
        return PlainText.PdfLines(text.ToString());
    }

    private static IEnumerable<string> SideBySide(ReportPart part) => Enumerable.Range(0, Math.Max(part.Left.Count, part.Right.Count))
        .Select(i => $"{part.Left.ElementAtOrDefault(i) ?? "",-30}    {part.Right.ElementAtOrDefault(i) ?? ""}");

    private static IEnumerable<string> Wrapped(string line, int width)
    {
        var printed = new StringBuilder();
        foreach (string word in line.Split(' '))
        {
            if (printed.Length > 0 && printed.Length + word.Length + 1 > width)
            {
                yield return printed.ToString();
                printed.Clear();
            }
            printed.Append(printed.Length == 0 ? "" : " ").Append(word);
        }
        yield return printed.ToString();
    }
}
