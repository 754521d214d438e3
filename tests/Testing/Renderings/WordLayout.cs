using System.Text;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>Lays a report out as a .docx; what a rendering does in its own way is handed over.</summary>
internal sealed class WordLayout
{
    /// <summary>Words into runs.</summary>
    public Func<string, string> Inline { get; init; } = WordMarkup.Run;

    /// <summary>One part into blocks; <c>null</c> leaves it to the layout.</summary>
    public Func<ReportPart, string?> Block { get; init; } = static _ => null;

    /// <summary>A criterion's heading and its lines, rendered, into blocks.</summary>
    public Func<ReportPart, IReadOnlyList<string>, string> Group { get; init; } = static (_, blocks) => string.Concat(blocks);

    /// <summary>The content of the numbering part; empty for none.</summary>
    public string Numbering { get; init; } = "";

    /// <summary>Font size in points.</summary>
    public int Points { get; init; } = 14;

    public DocxParts Document(WrittenReport report)
    {
        DocxParts document = DocxParts.WithBody(Blocks(report) + WordMarkup.Page).Styles(WordMarkup.Styles(Points));
        return Numbering.Length == 0 ? document : document.Numbering(Numbering);
    }

    private string Blocks(WrittenReport report)
    {
        var blocks = new StringBuilder();
        for (int i = 0; i < report.Parts.Length;)
        {
            ReportPart part = report.Parts[i++];
            if (part.Kind is not PartKind.Criterion)
            {
                blocks.Append(Paragraph(part));
                continue;
            }
            List<string> group = [Paragraph(part)];
            while (report.Parts[i].Kind is PartKind.Measure)
                group.Add(Paragraph(report.Parts[i++]));
            blocks.Append(Group(part, group));
        }
        return blocks.ToString();
    }

    private string Paragraph(ReportPart part) => Block(part) ?? part.Kind switch
    {
        PartKind.Columns => WordMarkup.Table([Column(part.Left), Column(part.Right)]) + WordMarkup.Paragraph(""),
        PartKind.Table => WordMarkup.RuledTable([.. part.Rows.Select(row => row.Select(Cell).ToArray())]) + WordMarkup.Paragraph(""),
        PartKind.Title => Centred(part.Text),
        _ => WordMarkup.Paragraph(Inline(part.Line), "<w:jc w:val=\"both\"/>"),
    };

    private string Cell(string text) => WordMarkup.Paragraph(Inline(text));

    private string Column(IEnumerable<string> lines) => string.Concat(lines.Select(Centred));

    private string Centred(string text) => WordMarkup.Paragraph(Inline(text), "<w:jc w:val=\"center\"/>");
}
